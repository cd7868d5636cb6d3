import { fieldsOf, list } from '../../backup/checks'
import { BackupError } from '../../backup/error'
import { readMerged } from '../../backup/history'
import { readTemplate, readView } from '../../backup/own-lists'
import { readRecap } from '../../backup/recap'
import { readNote, readSource, readTalk } from '../../backup/record'
import { readWriter } from '../../backup/writers'
import { emptyNote, type Note } from '../../note/note'
import { pagesOf } from '../../storage/pages'
import { binTalk } from '../../storage/removal'
import { dropUnmarked, putUnmarked, type Writing } from '../../storage/transaction'
import { keepVersion } from '../../storage/versions'
import { inKey, type KindName, type Recorded } from '../../sync/kinds'
import type { Fields } from '../../sync/parts'
import { newerFacts } from '../../talk/recapture'
import type { Source, Talk } from '../../talk/talk'
import { sourcesOf, united, withSources } from '../../talk/unite'
import type { Ahead } from './ahead'

/** How talks and notes are read. */
export interface Reads {
  talks: Pick<Ahead<'talks'>, 'get' | 'forget'>
  notes: Pick<Ahead<'notes'>, 'get' | 'forget'>
}

/** What the user's stores have under a key of the exchange. */
export async function readRecord(tx: Writing, key: string, reads: Reads): Promise<Recorded> {
  const known = inKey(key)
  if (known === null) return null
  if (known.kind !== 'talk')
    return ((await tx.objectStore(STORES[known.kind]).get(known.id)) ?? null) as Recorded
  const [talk, note] = await Promise.all([reads.talks.get(known.id), reads.notes.get(known.id)])
  if (!talk && !note) return null
  // The point that is still being typed is its device's own, until it is one.
  const { talkId: _, draft: __, ...own } = note ?? { talkId: known.id, draft: '' }
  return { ...(talk ? takenApart(talk) : { talk: null }), ...own } as unknown as Fields
}

/** The facts as they travel: what the first page says, and the other pages one by one. */
function takenApart(talk: Talk): { talk: Talk; sources: Source[] } {
  const [first, ...sources] = sourcesOf(talk)
  return { talk: first ? united(talk.id, [first]) : talk, sources }
}

/** Of a page that two devices captured again both captures may have come: the newer one counts. */
function broughtTogether(id: string, facts: Fields, sources: unknown): Talk {
  const talk = readTalk({ ...facts, id }, id)
  const others = list(sources ?? [], `${id}, sources`, (one, at) =>
    readSource(fieldsOf(one, at), at),
  )
  return withSources(talk, others, newerFacts)
}

/**
 * Writes there what the devices have agreed on. What is removed goes into the bin, and what is lost of
 * a note stays in its history. A record from another device may be anything: one that is none of ours
 * is left out. `now` is an ISO 8601 instant.
 */
export async function writeRecord(
  tx: Writing,
  key: string,
  record: Recorded,
  reads: Reads,
  now: string,
): Promise<'written' | 'refused'> {
  const known = inKey(key)
  if (known === null) return 'refused'
  const { kind, id } = known
  if (record === null) {
    if (kind === 'talk') await binSaved(tx, id, reads, now)
    else dropUnmarked(tx.objectStore(STORES[kind]), id)
    return 'written'
  }
  try {
    if (kind === 'talk') await writeTalk(tx, id, record, reads, now)
    else await writeOther(tx, kind, id, record)
    return 'written'
  } catch (error) {
    if (error instanceof BackupError) return 'refused'
    throw error
  }
}

/** Surfaces show what was changed last, and the other device's clock may be behind. */
async function writeOther(tx: Writing, kind: OtherKind, id: string, record: Fields): Promise<void> {
  const store = tx.objectStore(STORES[kind])
  const read: Dated = CHECKS[kind]({ ...record, id }, 0)
  const before = (await store.get(id)) as Dated | undefined
  putUnmarked(store, (before ? { ...read, ...notBehind(before, read) } : read) as never)
}

function notBehind(before: Dated, { updatedAt }: Dated): Dated {
  if (!before.updatedAt || !updatedAt || before.updatedAt < updatedAt) return {}
  return { updatedAt: new Date(Date.parse(before.updatedAt) + 1).toISOString() }
}

interface Dated {
  updatedAt?: string
}

type OtherKind = Exclude<KindName, 'talk'>

/** The stores of the other kinds. */
const STORES = {
  recap: 'recaps',
  template: 'templates',
  view: 'views',
  merge: 'merges',
  writer: 'writers',
} as const

const CHECKS: Record<OtherKind, (value: unknown, place: number) => object> = {
  recap: readRecap,
  template: readTemplate,
  view: readView,
  merge: readMerged,
  writer: readWriter,
}

async function binSaved(tx: Writing, id: string, reads: Reads, now: string): Promise<void> {
  reads.talks.forget(id)
  reads.notes.forget(id)
  await binTalk(tx, id, now)
}

async function writeTalk(
  tx: Writing,
  id: string,
  record: Fields,
  reads: Reads,
  now: string,
): Promise<void> {
  const { talk: facts, sources, ...own } = record
  const talk = facts ? broughtTogether(id, facts as Fields, sources) : null
  const [talkBefore, before] = await Promise.all([reads.talks.get(id), reads.notes.get(id)])
  reads.talks.forget(id)
  reads.notes.forget(id)
  const draft = before?.draft ?? ''
  const read = readNote({ ...emptyNote(id, now), ...own, draft, talkId: id }, id)
  // Surfaces show the note that was changed last, and the other device's clock may be behind.
  const isOlder = before !== undefined && before.updatedAt > read.updatedAt
  const note = isOlder ? { ...read, updatedAt: before.updatedAt } : read
  if (before && loses(before, note)) await keepVersion(tx, before)
  if (talk) putUnmarked(tx.objectStore('talks'), talk)
  putUnmarked(tx.objectStore('notes'), note)
  await movePages(tx, [talkBefore ?? null, before ?? null], [talk ?? talkBefore ?? null, note])
}

/** Whether a line, a tag or a mark of the note is not in the other. */
export function loses(before: Note, after: Note): boolean {
  const lines = new Set(after.body.split('\n'))
  return (
    before.body.split('\n').some((line) => !lines.has(line)) ||
    before.tags.some((tag) => !after.tags.includes(tag)) ||
    (before.verdict !== null && before.verdict !== after.verdict) ||
    (before.attended !== null && before.attended !== after.attended)
  )
}

type Saved = [talk: Talk | null, note: Note | null]

async function movePages(tx: Writing, before: Saved, after: Saved): Promise<void> {
  const pages = tx.objectStore('pages')
  const named = ([talk, note]: Saved) => (talk ? pagesOf(talk, note) : [])
  const now = named(after)
  const urls = new Set(now.map(({ url }) => url))
  for (const { url, talkId } of named(before)) {
    // A page that was attached to another talk since is that one's.
    if (!urls.has(url) && (await pages.get(url))?.talkId === talkId) dropUnmarked(pages, url)
  }
  for (const page of now) putUnmarked(pages, page)
}
