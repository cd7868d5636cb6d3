import type { MergedTalk } from '../note/merged'

/** What is asked of the store `merges`, whatever else its transaction does. */
interface Merges {
  objectStore(name: 'merges'): { get(id: string): Promise<MergedTalk | undefined> }
}

/** Id of the talk that `id` leads to: itself, or the talk that it was merged into. */
export async function leadsTo(tx: Merges, id: string): Promise<string> {
  return (await tx.objectStore('merges').get(id))?.into ?? id
}
