import type { MergedTalk } from '../note/merged'
import { leadsTo } from './redirect'
import { reading } from './transaction'

/** The talks that were merged into this one, in the order in which that was done. */
export async function mergedInto(talkId: string): Promise<MergedTalk[]> {
  const merged = await reading(['merges'], async (tx) => {
    const id = await leadsTo(tx, talkId)
    return tx.objectStore('merges').index('into').getAll(id)
  })
  return merged.sort((a, b) => (a.at < b.at ? -1 : 1))
}
