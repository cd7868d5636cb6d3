import type { Talk } from '../talk/talk'
import { reading } from './transaction'

/**
 * What the saved talks call the conference of this id, those in the bin as well: it may be about to go,
 * or just have gone. `null` where none of them says. Rejects with a `StorageError`.
 */
export function conferenceTitle(conference: string): Promise<string | null> {
  // A talk's id begins with its conference's; `0` follows `/`.
  const range = IDBKeyRange.bound(`${conference}/`, `${conference}0`, false, true)
  return reading(['talks', 'bin'], async (tx) => {
    const saved = titleIn(await tx.objectStore('talks').getAll(range), conference)
    if (saved !== null) return saved
    const binned = await tx.objectStore('bin').getAll(range)
    return titleIn(
      binned.map(({ talk }) => talk),
      conference,
    )
  })
}

function titleIn(talks: readonly (Talk | null)[], conference: string): string | null {
  for (const talk of talks) {
    const title = talk?.conference === conference ? talk.conferenceTitle?.trim() : ''
    if (title) return title
  }
  return null
}
