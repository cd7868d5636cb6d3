import { useEffect, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import { articleOf } from '../../../recap/article'
import { changesSince } from '../../../recap/changes-since'
import type { Recap } from '../../../recap/recap'
import { useGroup } from '../group/useGroup'

/** How many changes each recap's article has seen since it was exported, by id; found one by one. */
export function useChangeCounts(
  recaps: readonly Recap[],
  saved: ReadonlyMap<string, SavedTalk>,
): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  const group = useGroup()

  useEffect(() => {
    let wanted = true
    const count = async () => {
      for (const recap of recaps) {
        if (recap.exported === null) continue
        const notes = group?.forRecap(recap, saved) ?? saved
        const article = await articleOf(recap, notes, new Date().toISOString())
        if (!wanted) return
        const found = changesSince(recap, article).length
        setCounts((known) => new Map(known).set(recap.id, found))
      }
    }
    void count()
    return () => {
      wanted = false
    }
  }, [recaps, saved, group])

  return counts
}
