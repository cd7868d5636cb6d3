import type { Attended, Note, Verdict } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { urlOf } from '../talk/address'
import type { LinkKind, Talk, TalkLink, TalkStatus } from '../talk/talk'
import { BackupError } from './error'

/**
 * One record of a backup, checked field by field: the file may come from anyone. What is not a
 * field of ours is left out. Throws a `BackupError` that names record and field.
 */
export function readRecord(value: unknown, place: number): SavedTalk {
  const record = fieldsOf(value, `record ${place}`)
  const talk = readTalk(fieldsOf(record.talk, `record ${place}, talk`), `record ${place}`)
  const where = `record ${place}, ${talk.id}`
  const note = readNote(fieldsOf(record.note, `${where}, note`), where)
  if (note.talkId !== talk.id) throw damaged(`${where}, note.talkId`)
  return { talk, note }
}

type Fields = Record<string, unknown>

/** Longest text and longest list: more than anyone writes, less than what stops a browser. */
const LONGEST_TEXT = 5_000_000
const LONGEST_LIST = 10_000

const KINDS: readonly LinkKind[] = [
  'slides',
  'video',
  'live',
  'subtitles',
  'audio',
  'chat',
  'feedback',
  'code',
  'other',
]
const STATUSES: readonly TalkStatus[] = ['cancelled', 'amended']
const VERDICTS: readonly Verdict[] = ['highlight', 'good', 'skip']
const ATTENDED: readonly Attended[] = ['live', 'recording']

function readTalk(fields: Fields, record: string): Talk {
  const id = text(fields.id, `${record}, talk.id`)
  if (id === '') throw damaged(`${record}, talk.id`)
  const at = (name: string) => `${record}, ${id}, talk.${name}`
  const textOrNull = (name: keyof Talk) => orNull(fields[name], at(name), text)
  const extractor = text(fields.extractor, at('extractor'))
  return {
    id,
    conference: textOrNull('conference'),
    conferenceTitle: textOrNull('conferenceTitle'),
    title: text(fields.title, at('title')),
    subtitle: textOrNull('subtitle'),
    speakers: list(fields.speakers, at('speakers'), text),
    track: textOrNull('track'),
    room: textOrNull('room'),
    start: textOrNull('start'),
    end: textOrNull('end'),
    timeZone: textOrNull('timeZone'),
    status: orNull(fields.status, at('status'), oneOf(STATUSES)),
    abstract: textOrNull('abstract'),
    language: textOrNull('language'),
    url:
      extractor === 'unread' ? anyAddress(fields.url, at('url')) : address(fields.url, at('url')),
    links: list(fields.links, at('links'), link),
    extractor,
    capturedAt: instant(fields.capturedAt, at('capturedAt')),
  }
}

function readNote(fields: Fields, record: string): Note {
  const at = (name: string) => `${record}, note.${name}`
  return {
    talkId: text(fields.talkId, at('talkId')),
    body: text(fields.body, at('body')),
    draft: text(fields.draft, at('draft')),
    verdict: orNull(fields.verdict, at('verdict'), oneOf(VERDICTS)),
    attended: orNull(fields.attended, at('attended'), oneOf(ATTENDED)),
    tags: list(fields.tags, at('tags'), text),
    links: list(fields.links, at('links'), link),
    createdAt: instant(fields.createdAt, at('createdAt')),
    updatedAt: instant(fields.updatedAt, at('updatedAt')),
  }
}

type Check<T> = (value: unknown, where: string) => T

function link(value: unknown, where: string): TalkLink {
  const fields = fieldsOf(value, where)
  return {
    kind: oneOf(KINDS)(fields.kind, `${where}.kind`),
    url: address(fields.url, `${where}.url`),
    label: orNull(fields.label, `${where}.label`, text),
  }
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw damaged(where)
  return value
}

function list<T>(value: unknown, where: string, check: Check<T>): T[] {
  if (!Array.isArray(value) || value.length > LONGEST_LIST) throw damaged(where)
  return value.map((item, i) => check(item, `${where}[${i}]`))
}

function orNull<T>(value: unknown, where: string, check: Check<T>): T | null {
  return value === null ? null : check(value, where)
}

function oneOf<T extends string>(allowed: readonly T[]): Check<T> {
  return (value, where) => {
    const found = allowed.find((one) => one === value)
    if (found === undefined) throw damaged(where)
    return found
  }
}

/** An address of the web; every other scheme may run or reach something on the user's machine. */
function address(value: unknown, where: string): string {
  const url = text(value, where)
  if (!/^https?:\/\/\S/i.test(url) || !urlOf(url)) throw damaged(where)
  return url
}

/** Where a page could not be read its address may be the browser's own, or a file; never a script. */
function anyAddress(value: unknown, where: string): string {
  const url = text(value, where)
  if (url === '') return url
  const parsed = urlOf(url)
  if (!parsed || SCRIPTS.has(parsed.protocol)) throw damaged(where)
  return url
}

const SCRIPTS: ReadonlySet<string> = new Set(['javascript:', 'data:', 'blob:', 'vbscript:'])

/** ISO 8601 in UTC, so that instants sort as text. */
function instant(value: unknown, where: string): string {
  const time = text(value, where)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(time) || Number.isNaN(Date.parse(time)))
    throw damaged(where)
  return time
}

function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged(where)
  return value as Fields
}

function damaged(where: string): BackupError {
  return new BackupError('damaged', where)
}
