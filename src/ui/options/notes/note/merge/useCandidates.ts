import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Candidate } from '../../../../../note/likeness'
import type { SavedTalk } from '../../../../../note/saved'
import type { StorageError } from '../../../../../storage/errors'
import { readLibrary } from '../../../../../storage/library'
import type { Talk } from '../../../../../talk/talk'
import { foldedWords } from '../../../../../text/fold'

/** Talks to merge with, the likeliest first. */
export interface Candidates {
  state: 'reading' | 'ready'
  found: readonly (Candidate & { saved: SavedTalk })[]
  /** How many more there are than are shown. */
  more: number
  problem: StorageError | null
}

type Comparing = typeof import('../../../../../note/likeness')

/** Only who merges needs it. */
const loadComparing = () => import('../../../../../note/likeness')

/** So many are shown. */
const MOST = 8

/**
 * The talks that may be the same as `talk`; with words to search for, those that have all of them in
 * title or speakers.
 */
export function useCandidates(talk: Talk, words: string): Candidates {
  const [library, setLibrary] = useState<ReadonlyMap<string, SavedTalk> | null>(null)
  const [compare, setCompare] = useState<Comparing | null>(null)
  const [problem, setProblem] = useState<StorageError | null>(null)

  useEffect(() => {
    Promise.all([readLibrary(), loadComparing()]).then(([all, comparing]) => {
      setCompare(comparing)
      setLibrary(new Map(all.map((saved) => [saved.talk.id, saved])))
    }, setProblem)
  }, [])

  const searched = useMemo(
    () =>
      [...(library?.values() ?? [])].map((saved) => ({ saved, text: searchedText(saved.talk) })),
    [library],
  )
  const sought = foldedWords(words)
  const all = useMemo(() => {
    if (!compare) return []
    const talks = searched.map(({ saved }) => saved.talk)
    if (sought === '') return compare.likelySame(talk, talks, MOST)
    const parts = sought.split(' ')
    const likeness = compare.likenessTo(talk)
    return searched
      .filter(
        ({ saved, text }) => saved.talk.id !== talk.id && parts.every((w) => text.includes(w)),
      )
      .map(({ saved }) => ({ talk: saved.talk, ...likeness(saved.talk) }))
      .sort((a, b) => b.score - a.score)
  }, [searched, sought, talk, compare])

  const found = all.slice(0, MOST).flatMap((candidate) => {
    const saved = library?.get(candidate.talk.id)
    return saved ? [{ ...candidate, saved }] : []
  })
  return { state: library ? 'ready' : 'reading', found, more: all.length - found.length, problem }
}

function searchedText({ title, subtitle, speakers }: Talk): string {
  return foldedWords([title, subtitle ?? '', ...speakers].join(' '))
}
