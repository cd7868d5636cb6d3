import { type ComponentChild, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Note } from '../../../note/note'
import type { SavedTalk } from '../../../note/saved'
import type { RecapChoices } from '../../../recap/change'
import type { Recap } from '../../../recap/recap'
import { hasCredits } from '../../../storage/credits'
import { onGathered } from '../gathered'

/** What is shown of others who write in the notes: loaded where there are any. */
export interface Group {
  /** Who else wrote in the note, for its row in the list; `null` for nobody. */
  inRow(saved: SavedTalk): ComponentChild | null
  /** The note with marks for `Rendered`, what they stand for, and what stands above. */
  inPreview(saved: SavedTalk): { above: ComponentChild; note: Note; names: readonly string[] }
  /** The notes as the recap wants them. */
  forRecap(recap: Recap, saved: ReadonlyMap<string, SavedTalk>): ReadonlyMap<string, SavedTalk>
  /** What can be chosen of that. */
  choices(recap: Recap, onChoose: (value: RecapChoices) => void): ComponentChild
}

/** `null` where nobody else writes. */
export const GroupContext = createContext<Group | null>(null)

export function useGroup(): Group | null {
  return useContext(GroupContext)
}

/** Kept up with what comes from others. Read once the library is there: nobody waits for it. */
export function useStoredGroup(when: 'now' | 'later'): Group | null {
  const [group, setGroup] = useState<Group | null>(null)
  useEffect(() => {
    if (when === 'later') return
    const read = async () => {
      if (!(await hasCredits())) return setGroup(null)
      const { readGroup } = await import('./group')
      setGroup(await readGroup())
    }
    // The library meets the same faults of the storage, and shows them.
    const tryRead = () => void read().catch(() => {})
    tryRead()
    return onGathered(({ type }) => TOLD.has(type), tryRead, GATHER_MS)
  }, [when])
  return group
}

const TOLD: ReadonlySet<string> = new Set(['writer', 'talk', 'many'])

const GATHER_MS = 200
