import { useMemo } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import type { Recap } from '../../../recap/recap'
import { createWhoseNotes } from '../../../recap/whose'
import { useGroup } from '../group/useGroup'

/** The talks with their notes as the recap wants them; the same object while nothing of it changes. */
export function useWhoseNotes(
  { whose, names }: Recap,
  saved: ReadonlyMap<string, SavedTalk>,
): ReadonlyMap<string, SavedTalk> {
  const group = useGroup()
  const make = useMemo(createWhoseNotes, [])
  return useMemo(
    () => make({ ...(whose && { whose }), ...(names && { names }) }, saved, group),
    [make, whose, names, saved, group],
  )
}
