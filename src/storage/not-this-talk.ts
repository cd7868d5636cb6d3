import { apartOf, withApart } from '../note/apart'
import type { MergedTalk } from '../note/merged'
import { newerFacts } from '../talk/recapture'
import type { Source, Talk } from '../talk/talk'
import { sourceKey, sourcesOf, withoutSource, withSources } from '../talk/unite'
import { announce } from './changes'
import { CONTENT_STORES } from './content-stores'
import { StorageError } from './errors'
import { mergeTalks } from './merging'
import { ownId, pagesOf } from './pages'
import { leadsTo } from './redirect'
import { takeOut } from './splitting'
import { drop, put, type Writing, writing } from './transaction'

/** A page that was taken out of a talk: what `putPageBack` brings back. */
export interface TakenPage {
  talkId: string
  /** Id of the talk that the page is now, or would be. */
  id: string
  /** What the page said, where nothing is stored of it any more. */
  source: Source | null
}

/**
 * Takes a page out of a talk that it is none of, and remembers that. A page that was a talk of its own
 * is one again, as `splitTalk` leaves it; of another nothing is kept. Rejects with a `StorageError`:
 * `invalid` where it is no page of the talk, or the only one.
 */
export async function notThisTalk(talkId: string, url: string): Promise<TakenPage> {
  const now = new Date().toISOString()
  const taken = await writing(CONTENT_STORES, 'strict', async (tx) => {
    const into = await leadsTo(tx, talkId)
    const [talk, merges] = await Promise.all([
      tx.objectStore('talks').get(into),
      tx.objectStore('merges').index('into').getAll(into),
    ])
    const source = talk && sourcesOf(talk).find((one) => sourceKey(one.url) === sourceKey(url))
    if (!source) throw new StorageError('invalid')
    const merged = broughtBy(merges, source)
    if (merged) await takeOut(tx, merged, now)
    else await forget(tx, talk, source)
    const id = merged?.id ?? ownId(source.url)
    await changeApart(tx, into, now, (apart) => [...apart.filter((one) => one !== id), id])
    return { talkId: into, id, source: merged ? null : source }
  })
  tell(taken)
  return taken
}

/** Undoes `notThisTalk`. Rejects with a `StorageError`. */
export async function putPageBack(taken: TakenPage): Promise<void> {
  const { talkId, id, source } = taken
  if (!source) await mergeTalks(id, talkId)
  await writing(CONTENT_STORES, 'strict', async (tx) => {
    await changeApart(tx, talkId, new Date().toISOString(), (apart) =>
      apart.filter((one) => one !== id),
    )
    const talk = source ? await tx.objectStore('talks').get(talkId) : undefined
    if (!talk || !source) return
    const whole = withSources(talk, [source], newerFacts)
    put(tx.objectStore('talks'), whole)
    for (const page of pagesOf(whole, null)) put(tx.objectStore('pages'), page)
  })
  tell(taken)
}

function tell({ talkId, id }: TakenPage): void {
  announce({ type: 'talk', id: talkId })
  announce({ type: 'talk', id })
}

/** Of the talks that were merged and have the page, the one with the fewest others. */
function broughtBy(merges: readonly MergedTalk[], { url }: Source): MergedTalk | undefined {
  const key = sourceKey(url)
  const pagesIn = ({ talk }: MergedTalk) => (talk ? sourcesOf(talk) : [])
  return merges
    .filter((one) => pagesIn(one).some((source) => sourceKey(source.url) === key))
    .sort((a, b) => pagesIn(a).length - pagesIn(b).length)[0]
}

async function forget(tx: Writing, talk: Talk, { url }: Source): Promise<void> {
  const rest = withoutSource(talk, url)
  if (!rest) throw new StorageError('invalid')
  const note = (await tx.objectStore('notes').get(talk.id)) ?? null
  const kept = new Set(pagesOf(rest, note).map((page) => page.url))
  const pages = tx.objectStore('pages')
  put(tx.objectStore('talks'), rest)
  for (const page of pagesOf(talk, null)) {
    if (kept.has(page.url)) continue
    if ((await pages.get(page.url))?.talkId === talk.id) drop(pages, page.url)
  }
}

async function changeApart(
  tx: Writing,
  id: string,
  now: string,
  change: (apart: string[]) => string[],
): Promise<void> {
  const note = await tx.objectStore('notes').get(id)
  if (!note) return
  const updatedAt = now > note.updatedAt ? now : note.updatedAt
  put(tx.objectStore('notes'), withApart({ ...note, updatedAt }, change(apartOf(note))))
}
