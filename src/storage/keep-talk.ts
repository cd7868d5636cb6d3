import type { MergedTalk } from '../note/merged'
import { emptyNote, type Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { Page } from '../talk/page'
import type { Choose } from '../talk/recapture'
import { siteKind } from '../talk/site-kinds'
import type { Talk } from '../talk/talk'
import { sourceKey, sourcesOf, withSources } from '../talk/unite'
import { CONTENT_STORES } from './content-stores'
import { pagesOf } from './pages'
import type { StoreName } from './schema'
import { put, type Writing } from './transaction'

/** The stores that saving touches. */
export const SAVE_STORES: readonly StoreName[] = [...CONTENT_STORES, 'authors']

/** A talk that was saved; `created` where neither it nor a note on it was there before. */
export interface SaveResult {
  saved: SavedTalk
  created: boolean
}

/** What is stored of a talk. */
export interface StoredTalk {
  talk: Talk | undefined
  note: Note | undefined
}

export async function storedTalk(tx: Writing, id: string): Promise<StoredTalk> {
  const [talk, note] = await Promise.all([
    tx.objectStore('talks').get(id),
    tx.objectStore('notes').get(id),
  ])
  return { talk, note }
}

/** Whether an earlier version may have merged another talk's links into the facts. */
export function mayHoldOthers(facts: Talk, incoming: Talk): boolean {
  const urls = new Set(incoming.links.map((link) => link.url))
  return !facts.sources && !facts.links.every((link) => urls.has(link.url))
}

/** What a page says of a talk, stored with the rest. `facts` are those that are stored. */
export async function keepTalk(
  tx: Writing,
  talk: Talk,
  choose: Choose,
  known: StoredTalk,
  facts: Talk | undefined = known.talk,
): Promise<SaveResult> {
  const chosen = facts ? captured(facts, talk, choose) : talk
  const note = known.note ?? emptyNote(talk.id, talk.capturedAt)
  if (chosen !== known.talk) put(tx.objectStore('talks'), chosen)
  if (!known.note) put(tx.objectStore('notes'), note)
  const pages = new Set(known.talk ? pagesOf(known.talk, null).map((page) => page.url) : [])
  await claim(
    tx,
    pagesOf(chosen, null).filter(({ url }) => !pages.has(url)),
  )
  return { saved: { talk: chosen, note }, created: !known.talk && !known.note }
}

/**
 * The same where the id leads to another talk. `facts` are those of that one; what this page says of it
 * stays at hand, for the two to be taken apart again.
 */
export function keepLed(
  tx: Writing,
  talk: Talk,
  choose: Choose,
  led: MergedTalk,
  target: StoredTalk,
  facts: Talk | undefined = target.talk,
): Promise<SaveResult> {
  const said = led.talk ? withSources(led.talk, sourcesOf(talk), choose) : talk
  put(tx.objectStore('merges'), { ...led, talk: said })
  return keepTalk(tx, { ...talk, id: led.into }, choose, target, facts)
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

/** A page that is another talk's stays so. */
async function claim(tx: Writing, fresh: readonly Page[]): Promise<void> {
  const pages = tx.objectStore('pages')
  const there = await Promise.all(fresh.map(({ url }) => pages.get(url)))
  for (const [i, page] of fresh.entries())
    if ((there[i]?.talkId ?? page.talkId) === page.talkId) put(pages, page)
}
