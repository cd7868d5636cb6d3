import type { MoreFacts } from '../extractor'
import { isoTime } from '../iso-time'
import { later } from '../later'
import { oneLine } from '../page'

/**
 * What the schedule as JSON (in frab's form) has of a talk; `null` for what is none, and where the
 * talk is not in it. Of several slots the one at `start`, else the first.
 */
export function readSchedule(
  text: string | null,
  code: string,
  start: string | null,
): MoreFacts | null {
  const conference = at(at(parsed(text), 'schedule'), 'conference')
  const slots = listOf(at(conference, 'days'))
    .flatMap((day) => listOf(at(day, 'rooms')))
    .flatMap(listOf)
    .filter((talk) => at(talk, 'code') === code || isAt(at(talk, 'url'), code))
    .slice(0, MOST)
  const times = slots.map((slot) => Date.parse(isoTime(at(slot, 'date')) ?? ''))
  const first = start ? Date.parse(start) : Math.min(...times.filter(Number.isFinite))
  const slot = slots[Math.max(0, times.indexOf(first))]
  if (!slot) return null
  const begins = isoTime(at(slot, 'date'))
  const guid = words(at(slot, 'guid'))
  return {
    start: begins,
    end: begins && later(begins, minutesOf(at(slot, 'duration'))),
    timeZone: words(at(conference, 'time_zone_name')),
    track: words(at(slot, 'track')),
    room: words(at(slot, 'room')),
    language: words(at(slot, 'language')),
    ...(guid && { guid }),
  }
}

/** Slots of one talk. */
const MOST = 100

/** The same of the talk's entry in the API, which the page links as its alternate. */
export function readEntry(text: string | null, code: string): MoreFacts | null {
  const entry = parsed(text)
  if (at(entry, 'code') !== code) return null
  const slot = at(entry, 'slot') ?? listOf(at(entry, 'slots'))[0]
  return {
    start: isoTime(at(slot, 'start')),
    end: isoTime(at(slot, 'end')),
    track: words(at(entry, 'track')) ?? words(at(at(entry, 'track'), 'name')),
    room: words(at(slot, 'room')) ?? words(at(at(slot, 'room'), 'name')),
    language: words(at(entry, 'content_locale')),
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    // An answer that is no JSON says nothing.
    return null
  }
}

function at(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null && Object.hasOwn(thing, name)
    ? (thing as Record<string, unknown>)[name]
    : undefined
}

function listOf(thing: unknown): unknown[] {
  return typeof thing === 'object' && thing !== null ? Object.values(thing) : []
}

function isAt(address: unknown, code: string): boolean {
  return typeof address === 'string' && /\/talk\/(\w+)\/?$/.exec(address)?.[1] === code
}

/** A text, or of one in several languages the English one. */
function words(thing: unknown): string | null {
  const text = typeof thing === 'object' ? at(thing, 'en') : thing
  return typeof text === 'string' ? oneLine(text) : null
}

/** Of a duration, `01:30`. */
function minutesOf(duration: unknown): number {
  const [, hours, minutes] = /^(\d{1,3}):(\d\d)$/.exec(String(duration)) ?? []
  return Number(hours) * 60 + Number(minutes)
}
