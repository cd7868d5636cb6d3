import type { TalkStatus } from '../../talk/talk'
import { isoTime } from '../iso-time'
import { oneLine } from '../page'
import { isThing, type Thing, typesOf } from './schema-things'

/** What https://schema.org/Event tells of a talk. */
export interface EventFacts {
  name: string | null
  description: string | null
  conference: string | null
  speakers: string[]
  place: string | null
  start: string | null
  end: string | null
  status: TalkStatus | null
  language: string | null
}

/** What https://schema.org/VideoObject tells of a recording; its author is often a channel. */
export interface VideoFacts {
  name: string | null
  description: string | null
  file: string | null
}

/** The page's first event, or `null` where it declares none. */
export function readEvent(things: Thing[]): EventFacts | null {
  const event = things.find((thing) => typesOf(thing).some((type) => /^\w*Event$/.test(type)))
  if (!event) return null
  return {
    name: words(event.name),
    description: prose(event.description),
    conference: words(isThing(event.superEvent) ? event.superEvent.name : event.superEvent),
    speakers: names(event.performer ?? event.performers ?? event.actor),
    place: names(event.location)[0] ?? null,
    start: isoTime(event.startDate),
    end: isoTime(event.endDate),
    status: /EventCancelled$/.test(words(event.eventStatus) ?? '') ? 'cancelled' : null,
    language: language(event.inLanguage),
  }
}

/** The page's first recording, or `null` where it declares none. */
export function readVideo(things: Thing[]): VideoFacts | null {
  const video = things.find((thing) => typesOf(thing).includes('VideoObject'))
  if (!video) return null
  return {
    name: words(video.name),
    description: prose(video.description),
    file: words(video.contentUrl),
  }
}

function words(value: unknown): string | null {
  return typeof value === 'string' ? oneLine(decoded(value)) : null
}

function prose(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? decoded(value).slice(0, 20_000) : null
}

/** Names of one thing or of many, each once: `"A"`, `{ name: "A" }`, or a list of such. */
function names(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value]
  const found = list
    .map((one) => words(isThing(one) ? one.name : one))
    .filter((one) => one !== null)
  return [...new Set(found)]
}

function language(value: unknown): string | null {
  const tag = words(isThing(value) ? (value.alternateName ?? value.name) : value)
  return tag && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null
}

/** Templates that escape for HTML do so in here too, though a script's text is none. */
function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27|apos);/g, (entity, name) => ENTITY[name] ?? entity)
}

const ENTITY: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  apos: "'",
}
