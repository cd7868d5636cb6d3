import { withApart } from '../note/apart'
import type { Attended, Note, Verdict } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { newerFacts } from '../talk/recapture'
import type { LinkKind, Source, Talk, TalkLink, TalkStatus } from '../talk/talk'
import { united, withSources } from '../talk/unite'
import {
  address,
  anyAddress,
  damaged,
  type Fields,
  fieldsOf,
  instant,
  list,
  oneOf,
  orNull,
  text,
} from './checks'

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

/** The facts of a talk. `record` says where they stand. */
export function readTalk(fields: Fields, record: string): Talk {
  const id = text(fields.id, `${record}, talk.id`)
  if (id === '') throw damaged(`${record}, talk.id`)
  const where = `${record}, ${id}, talk`
  const talk = { id, ...readSource(fields, where) }
  if (fields.sources === undefined) return talk
  const [first, ...more] = list(fields.sources, `${where}.sources`, source, MOST_PAGES)
  // The facts of several pages are made of what these say, whatever the file made of them.
  return first ? withSources(united(id, [first]), more, newerFacts) : talk
}

/** What one page said of a talk. `where` says where it stands. */
export function readSource(fields: Fields, where: string): Source {
  const at = (name: string) => `${where}.${name}`
  const textOrNull = (name: keyof Source) => orNull(fields[name], at(name), text)
  const extractor = text(fields.extractor, at('extractor'))
  return {
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
    ...(fields.guid === undefined ? {} : { guid: text(fields.guid, at('guid')) }),
    extractor,
    capturedAt: instant(fields.capturedAt, at('capturedAt')),
  }
}

/** A note. `record` says where it stands. */
export function readNote(fields: Fields, record: string): Note {
  const at = (name: string) => `${record}, note.${name}`
  const note = {
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
  const apart = fields.apart ?? []
  return withApart(note, list(apart, at('apart'), text))
}

/** Of one talk; more than there are sites. */
const MOST_PAGES = 100

function source(value: unknown, where: string): Source {
  return readSource(fieldsOf(value, where), where)
}

const KINDS: readonly LinkKind[] = [
  'slides',
  'video',
  'live',
  'subtitles',
  'audio',
  'chat',
  'feedback',
  'code',
  'schedule',
  'other',
]
const STATUSES: readonly TalkStatus[] = ['cancelled', 'amended']
const VERDICTS: readonly Verdict[] = ['highlight', 'good', 'skip']
const ATTENDED: readonly Attended[] = ['live', 'recording']

function link(value: unknown, where: string): TalkLink {
  const fields = fieldsOf(value, where)
  return {
    kind: oneOf(KINDS)(fields.kind, `${where}.kind`),
    url: address(fields.url, `${where}.url`),
    label: orNull(fields.label, `${where}.label`, text),
  }
}
