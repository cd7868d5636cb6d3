import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import type { SavedTalk } from '../../../note/saved'
import { getTalks } from '../../../storage/read-talks'
import { foldedWords } from '../../../text/fold'

/** What was typed, and what came of it. */
export interface Search {
  words: string
  answer: Answer
}

/** The talks that were found for the words; `''`: nothing is looked for. */
export interface Answer {
  sought: string
  found: readonly SavedTalk[]
  fault: 'none' | 'failed'
}

export interface Finding extends Search {
  /** Whether the answer is the one to the words. */
  state: 'answered' | 'pending'
  type: (words: string) => void
  /** Shows an answer that was held back. */
  release: () => void
}

/**
 * Looks for saved talks, a moment after the last key; an answer that comes late is none. While the list
 * has the focus its rows stay: nothing moves under a finger, or away from the keyboard. `kept` is where it
 * begins, and is told how far it is; `but` is not among what is found.
 */
export function useFinding(
  kept: Search,
  but: string | null,
  list: RefObject<HTMLElement | null>,
): Finding {
  const [words, type] = useState(kept.words)
  const [answer, setAnswer] = useState(kept.answer)
  const held = useRef<Answer | null>(null)
  const sought = foldedWords(words)
  kept.words = words
  kept.answer = answer

  useEffect(() => {
    held.current = null
    if (sought === '') return setAnswer(NOTHING_SOUGHT)
    let isGone = false
    const take = (next: Answer) => {
      clearTimeout(patience)
      if (isGone) return
      if (list.current?.contains(document.activeElement)) held.current = next
      else setAnswer(next)
    }
    const timer = setTimeout(() => void find(sought, but).then(take), REST)
    // A background that hangs tells nobody. Should it answer yet, its answer is still the one.
    const patience = setTimeout(take, PATIENCE, { sought, found: [], fault: 'failed' })
    return () => {
      isGone = true
      clearTimeout(timer)
      clearTimeout(patience)
    }
  }, [sought, but, list])

  return {
    words,
    answer,
    state: answer.sought === sought ? 'answered' : 'pending',
    type,
    release() {
      if (held.current) setAnswer(held.current)
      held.current = null
    },
  }
}

export const NOTHING_SOUGHT: Answer = { sought: '', found: [], fault: 'none' }

/** ms after a key: words are looked for, and not each of their letters. */
const REST = 150

/** ms; 10,000 talks take a quarter of a second. */
const PATIENCE = 15_000

async function find(sought: string, but: string | null): Promise<Answer> {
  try {
    const ids = await callBackground('sought', { words: sought, but })
    return { sought, found: ids.length > 0 ? await getTalks(ids) : [], fault: 'none' }
  } catch {
    return { sought, found: [], fault: 'failed' }
  }
}
