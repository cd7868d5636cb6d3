import type { Capture } from '../../src/talk/capture'
import type { LinkKind } from '../../src/talk/talk'
import type { Answer } from './corpus-answer'

export type Fields = Record<string, [given: unknown, wanted: unknown]>

/**
 * The fields that are measured: what was read, and what stands on the page; a field that the answer
 * does not speak of, or that is not on the page, is left out.
 */
export function fieldsOf({ talk }: Pick<Capture, 'talk'>, { answer }: { answer: Answer }): Fields {
  const of = (kind: LinkKind) =>
    talk.links.filter((link) => link.kind === kind).map(({ url }) => url)
  const every = new Set(talk.links.map(({ url }) => url))
  const found = (urls: string[]) => urls.filter((url) => every.has(url))
  const chat = addresses([...(answer.chat ?? []), ...(answer.hallway_chat ?? [])])
  const links = addresses(
    answer.links?.map((link) => (typeof link === 'string' ? link : link.href)),
  )
  const files = addresses(answer.attachments?.map(({ href }) => href))
  const beginning = plain(answer.abstract ?? '').slice(0, 40)
  const fields: Fields = {
    title: [talk.title, answer.title.replace(MARK, '').trim()],
    subtitle: [talk.subtitle, answer.subtitle?.trim() || null],
    speakers: [talk.speakers, answer.persons],
    track: [talk.track, answer.track],
    room: [talk.room, answer.room],
    start: [talk.start, instant(answer.start, answer.timezone)],
    end: [talk.end, instant(answer.end, answer.timezone)],
    abstract: [plain(talk.abstract ?? '').slice(0, beginning.length), beginning],
    slides: [of('slides'), addresses(answer.slides)],
    videos: [of('video').sort(), addresses(answer.videos).sort()],
    audio: [of('audio').sort(), addresses(answer.audio).sort()],
    subtitles: [of('subtitles'), addresses(answer.subtitles_vtt)],
    live: [of('live'), addresses([answer.live])],
    chat: [found(chat), chat],
    feedback: [of('feedback'), addresses(answer.feedback)],
    schedule: [of('schedule'), addresses([answer.fahrplan])],
    links: [found(links), links],
    attachments: [found(files), files],
  }
  return Object.fromEntries(Object.entries(fields).filter(([field]) => isOnPage(field, answer)))
}

/** Letters and digits alone, so that Markdown and text compare. */
export function plain(text: string): string {
  return text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}

/** What the site writes in front of the titles of talks that were changed or cancelled. */
const MARK = /^(AMENDMENT|CANCELLED|\[CANCELED\]):?/

/** Where the answer calls a field otherwise. */
const ITS_NAME: Record<string, string> = {
  speakers: 'persons',
  subtitles: 'subtitles_vtt',
  schedule: 'fahrplan',
}

function isOnPage(field: string, answer: Answer): boolean {
  const known: Record<string, unknown> = { ...answer }
  const name = ITS_NAME[field] ?? field
  if (known[name] === undefined || known[`${name}_on_page`] === false) return false
  if (known[`${field}_on_page`] === false) return false
  const isTime = field === 'start' || field === 'end'
  // A time of no zone is no instant, so there is none to be read.
  return !isTime || known[name] === null || instant(String(known[name]), answer.timezone) !== null
}

function addresses(urls: readonly (string | null | undefined)[] = []): string[] {
  return urls.flatMap((url) => (url ? [new URL(url).href] : []))
}

function instant(time: string | null | undefined, zone: string | null | undefined): string | null {
  if (!time) return null
  if (/(Z|[+-]\d\d:\d\d)$/.test(time)) return time
  const stated = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(time)
  return stated && zone ? inZone(time.length === 16 ? `${time}:00` : time, zone) : null
}

/** A local time with the offset of its zone: that of the hour around it, which does where no clock is put back. */
function inZone(local: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const words = format.formatToParts(new Date(`${local}Z`))
  const offset = words.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '')
  return `${local}${offset || '+00:00'}`
}
