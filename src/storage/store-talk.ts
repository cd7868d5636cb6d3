import { emptyNote, type Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { Page } from '../talk/page'
import type { Choose } from '../talk/recapture'
import { siteKind } from '../talk/site-kinds'
import type { Talk } from '../talk/talk'
import { sourceKey, sourcesOf, withSources } from '../talk/unite'
import { belongsTo } from './belongs'
import { CONTENT_STORES, NOTHING } from './content'
import { withMergedSources } from './merge-facts'
import { type Identified, mergeInto } from './merge-into'
import { pagesOf } from './pages'
import type { StoreName } from './schema'
import { put, type Writing, writing } from './transaction'

/** A talk that was saved; `created` where neither it nor a note on it was there before. */
export interface SaveResult {
  saved: SavedTalk
  created: boolean
}

/**
 * Stores what a page says of a talk, of the one that it was merged into, or of the one that the page
 * belongs to (`belongs.ts`), in one transaction. Rejects with a `StorageError`.
 */
export function storeTalk(talk: Talk, choose: Choose): Promise<SaveResult> {
  return writing(SAVE_STORES, 'relaxed', (tx) => storeWithin(tx, talk, choose))
}

/** The stores that saving touches. */
export const SAVE_STORES: readonly StoreName[] = [...CONTENT_STORES, 'authors']

/** As `storeTalk`, within a transaction over `SAVE_STORES`. */
export async function storeWithin(tx: Writing, talk: Talk, choose: Choose): Promise<SaveResult> {
  const found = await stored(tx, talk.id)
  if (found.talk) return keep(tx, await whole(tx, found.talk, talk), talk, choose, found)
  return (await storeLed(tx, talk, choose, found)) ?? storeNew(tx, talk, choose, found)
}

/** As `storeTalk`, but only where the talk is stored; `null` where it is not. */
export function storeMore(talk: Talk, choose: Choose): Promise<SaveResult | null> {
  return writing(SAVE_STORES, 'relaxed', async (tx) => {
    const found = await stored(tx, talk.id)
    if (found.talk) return keep(tx, await whole(tx, found.talk, talk), talk, choose, found)
    return storeLed(tx, talk, choose, found)
  })
}

interface Stored {
  talk: Talk | undefined
  note: Note | undefined
}

async function stored(tx: Writing, id: string): Promise<Stored> {
  const [talk, note] = await Promise.all([
    tx.objectStore('talks').get(id),
    tx.objectStore('notes').get(id),
  ])
  return { talk, note }
}

/** Where the id leads to another talk, what the page says is that one's; else `null`. */
async function storeLed(
  tx: Writing,
  talk: Talk,
  choose: Choose,
  found: Stored,
): Promise<SaveResult | null> {
  const merges = tx.objectStore('merges')
  const led = found.note ? undefined : await merges.get(talk.id)
  if (!led) return null
  // What this page says of the talk stays at hand, for the two to be taken apart again.
  put(merges, { ...led, talk: led.talk ? withSources(led.talk, sourcesOf(talk), choose) : talk })
  const target = await stored(tx, led.into)
  const facts = target.talk && (await whole(tx, target.talk, talk))
  return keep(tx, facts, { ...talk, id: led.into }, choose, target)
}

async function storeNew(
  tx: Writing,
  talk: Talk,
  choose: Choose,
  found: Stored,
): Promise<SaveResult> {
  const { to, taken } = await belongsTo(tx, talk)
  if (!to) return keep(tx, undefined, talk, choose, found, taken)
  const one: Identified = { ...NOTHING, id: talk.id, talk, note: found.note ?? null }
  const merges = await tx.objectStore('merges').index('into').getAll(to.talk.id)
  const other: Identified = { ...NOTHING, id: to.talk.id, ...to, merges }
  const joined = await mergeInto(tx, one, other, new Date().toISOString())
  return { saved: { talk: joined.talk ?? to.talk, note: joined.note }, created: false }
}

/**
 * The stored facts, with a source for each page where an earlier version merged some. Looked for only
 * where it may matter: a popup that opens waits for no more than it must.
 */
async function whole(tx: Writing, facts: Talk, incoming: Talk): Promise<Talk> {
  if (facts.sources || hasLinksOf(incoming, facts)) return facts
  return withMergedSources(facts, await tx.objectStore('merges').index('into').getAll(facts.id))
}

function hasLinksOf(talk: Talk, other: Talk): boolean {
  const urls = new Set(talk.links.map((link) => link.url))
  return other.links.every((link) => urls.has(link.url))
}

/** `facts`: what is stored of the talk, with its sources; `taken`: addresses of other talks. */
async function keep(
  tx: Writing,
  facts: Talk | undefined,
  talk: Talk,
  choose: Choose,
  known: Stored,
  taken: ReadonlySet<string> = new Set(),
): Promise<SaveResult> {
  const chosen = facts ? captured(facts, talk, choose) : talk
  const note = known.note ?? emptyNote(talk.id, talk.capturedAt)
  if (chosen !== known.talk) put(tx.objectStore('talks'), chosen)
  if (!known.note) put(tx.objectStore('notes'), note)
  const pages = new Set(known.talk ? pagesOf(known.talk, null).map((page) => page.url) : [])
  const fresh = pagesOf(chosen, null).filter(({ url }) => !pages.has(url) && !taken.has(url))
  await claim(tx, fresh, known)
  return { saved: { talk: chosen, note }, created: !known.talk && !known.note }
}

/** The address of a file tells nothing of its talk but where it is: it is no second page. */
function captured(facts: Talk, talk: Talk, choose: Choose): Talk {
  const isKnown = sourcesOf(facts).some(({ url }) => sourceKey(url) === sourceKey(talk.url))
  if (!isKnown && isFile(talk)) return facts
  if (!isKnown && !facts.sources && isFile(facts)) return talk
  return withSources(facts, sourcesOf(talk), choose)
}

function isFile({ extractor }: Talk): boolean {
  return siteKind(extractor) === 'unread'
}

/** A page that is another talk's stays so. Of a new talk it was looked up already. */
async function claim(tx: Writing, fresh: readonly Page[], known: Stored): Promise<void> {
  const pages = tx.objectStore('pages')
  const isNew = known.talk === undefined
  const there = isNew ? [] : await Promise.all(fresh.map(({ url }) => pages.get(url)))
  for (const [i, page] of fresh.entries())
    if ((there[i]?.talkId ?? page.talkId) === page.talkId) put(pages, page)
}
