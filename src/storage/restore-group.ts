import type { Credits } from '../note/credits'
import type { Writer } from '../note/writer'
import { put, writing } from './transaction'

/**
 * Remembers who wrote what, and under which names. A name that is known by now is newer; of a note that
 * is not there nothing is remembered.
 */
export async function restoreGroup(
  writers: readonly Writer[],
  authors: readonly Credits[],
): Promise<void> {
  if (authors.length === 0) return
  await writing(['writers', 'authors', 'notes'], 'relaxed', async (tx) => {
    const [known, credits] = [tx.objectStore('writers'), tx.objectStore('authors')]
    for (const writer of writers)
      if (writer.name !== '' && (await known.getKey(writer.id)) === undefined) put(known, writer)
    for (const { talkId, lines } of authors) {
      if ((await tx.objectStore('notes').getKey(talkId)) === undefined) continue
      const stored = (await credits.get(talkId))?.lines ?? []
      const there = new Set(stored.map((one) => JSON.stringify(one)))
      const added = lines.filter((one) => !there.has(JSON.stringify(one)))
      if (added.length > 0) put(credits, { talkId, lines: [...stored, ...added] })
    }
  })
}
