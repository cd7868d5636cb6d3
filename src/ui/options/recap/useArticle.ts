import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import type { Article } from '../../../recap/article'
import { createArticleMaker } from '../../../recap/article-maker'
import type { Recap } from '../../../recap/recap'
import { structureKey, wordsKey } from './structure'

/** Words being typed are looked at when the hand rests for so long (ms). */
const REST_MS = 400

/**
 * The article of the recap, made anew when something but its words changes, and of its words when
 * they have been left for a moment: they stand in their fields and need no article to be seen.
 * `null` until the first is made. The function takes one that was made elsewhere: an export's.
 */
export function useArticle(
  recap: Recap,
  saved: ReadonlyMap<string, SavedTalk>,
): [Article | null, (made: Article) => void] {
  const [article, setArticle] = useState<Article | null>(null)
  const maker = useMemo(createArticleMaker, [])
  const latest = useRef(recap)
  latest.current = recap
  const structure = structureKey(recap)
  const words = useRested(wordsKey(recap))

  useEffect(() => {
    let wanted = true
    maker(latest.current, saved, new Date().toISOString()).then(
      (made) => wanted && setArticle(made),
    )
    return () => {
      wanted = false
    }
  }, [maker, saved, structure, words])

  return [article, setArticle]
}

/** The value when it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
