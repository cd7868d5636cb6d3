import { isUntouched } from '../note/note'
import { betterFacts } from '../talk/recapture'
import type { Talk } from '../talk/talk'
import { announceEach } from './changes'
import { dropContent, readContent, type TalkContent } from './content'
import { CONTENT_STORES } from './content-stores'
import { forgetFacts } from './facts'
import { SAVE_STORES, type SaveResult } from './keep-talk'
import { placeOf } from './pages'
import { storeWithin } from './store-within'
import { reading, type Writing, writing } from './transaction'

/**
 * Saves the facts of many talks, as lines of a schedule state them, and gives the results batch by
 * batch: each is one transaction. Where it rejects with a `StorageError`, what was given until then
 * is stored. A talk that stands there twice is saved once.
 */
export async function* saveTalks(talks: readonly Talk[]): AsyncGenerator<SaveResult[], void> {
  const each = [...new Map(talks.map((talk) => [talk.id, talk])).values()]
  for (let at = 0; at < each.length; at += BATCH) {
    const batch = each.slice(at, at + BATCH)
    const results = await writing(SAVE_STORES, 'relaxed', (tx) => storeAll(tx, batch))
    announceEach(results, ({ saved }) => ({ type: 'talk', id: saved.talk.id }))
    yield results
  }
}

/** Some tens of ms of work, in which nothing else that is written waits long. */
const BATCH = 50

/**
 * Takes away what `saveTalks` has saved, as far as it was new then and nothing came to it since:
 * neither a word of the user's, nor a better capture, nor another talk. Gives the ids of those that are
 * gone. Nothing goes into the bin, as nothing of the user's was in them. Rejects with a
 * `StorageError`; then nothing was taken away.
 */
export async function undoSaves(results: readonly SaveResult[]): Promise<string[]> {
  const created = results.filter((result) => result.created)
  const gone = await writing([...CONTENT_STORES], 'relaxed', async (tx) => {
    const ids: string[] = []
    for (const { saved } of created) {
      const content = await readContent(tx, saved.talk.id)
      if (!isAsSaved(content, saved.talk)) continue
      dropContent(tx, saved.talk.id, content)
      ids.push(saved.talk.id)
    }
    return ids
  })
  for (const id of gone) forgetFacts(id)
  announceEach(gone, (id) => ({ type: 'removed', id }))
  return gone
}

/**
 * Which of these talks are saved: by their ids, or as a page of another talk. Gives the id of what is
 * saved for that of the talk. In one transaction, which reads keys alone where it can.
 */
export function savedAmong(talks: readonly Talk[]): Promise<Map<string, string>> {
  return reading(['talks', 'notes', 'merges', 'pages'], async (tx) => {
    const [ids, noted, merged, pages] = await Promise.all([
      tx.objectStore('talks').getAllKeys(),
      tx.objectStore('notes').getAllKeys(),
      tx.objectStore('merges').getAllKeys(),
      tx.objectStore('pages').getAllKeys(),
    ])
    const known = new Set([...ids, ...noted, ...merged])
    const keys = new Set(pages)
    const found = new Map<string, string>()
    for (const { id, url } of talks) {
      const page =
        !known.has(id) && keys.has(placeOf(url))
          ? await tx.objectStore('pages').get(placeOf(url))
          : null
      if (known.has(id)) found.set(id, id)
      else if (page) found.set(id, page.talkId)
    }
    return found
  })
}

/** One after the other: two may have been merged into one talk. */
async function storeAll(tx: Writing, talks: readonly Talk[]): Promise<SaveResult[]> {
  const results: SaveResult[] = []
  for (const talk of talks) results.push(await storeWithin(tx, talk, betterFacts))
  return results
}

function isAsSaved({ talk, note, merges }: TalkContent, saved: Talk): boolean {
  const isSameCapture = talk?.extractor === saved.extractor && talk.capturedAt === saved.capturedAt
  return isSameCapture && merges.length === 0 && (note === null || isUntouched(note))
}
