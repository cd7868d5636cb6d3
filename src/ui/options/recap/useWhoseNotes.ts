import { useMemo } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import type { Recap } from '../../../recap/recap'
import { useGroup } from '../group/useGroup'

/** The talks with their notes as the recap wants them; the same object while nothing of it changes. */
export function useWhoseNotes(
  recap: Recap,
  saved: ReadonlyMap<string, SavedTalk>,
): ReadonlyMap<string, SavedTalk> {
  const group = useGroup()
  // Nothing else of the recap has a part in it, and its words change at each key.
  return useMemo(
    () => group?.forRecap(recap, saved) ?? saved,
    [recap.whose, recap.names, saved, group],
  )
}
