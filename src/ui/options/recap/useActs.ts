import { useCallback, useRef, useState } from 'preact/hooks'
import type { RecapChange } from '../../../recap/change'
import { choiceFor } from '../../../recap/outline'
import type { Recap } from '../../../recap/recap'

/** Something that the user does to the recap and may want to undo. */
export interface Act {
  changes: RecapChange[]
  /** What was done, to be said. */
  words: string
}

export interface Acts {
  /** What was done or undone last; `null` where there is nothing to say. */
  last: { words: string; state: 'done' | 'undone' } | null
  /** Whether there is something before that, to be undone. */
  more: 'yes' | 'no'
  act: (one: Act) => void
  undo: () => void
  dismiss: () => void
}

/** Writes the user's acts and keeps for each how the recap was before, to undo it. */
export function useActs(recap: Recap, write: (change: RecapChange) => void): Acts {
  const [done, setDone] = useState<{ words: string; back: RecapChange[] }[]>([])
  const [undone, setUndone] = useState<string | null>(null)
  const latest = useRef(recap)
  latest.current = recap

  const act = useCallback(
    ({ changes, words }: Act) => {
      const back = changes.flatMap((change) => backOf(latest.current, change)).reverse()
      for (const change of changes) write(change)
      setDone((known) => [{ words, back }, ...known])
      setUndone(null)
    },
    [write],
  )

  const [last] = done
  const undo = () => {
    if (!last) return
    for (const change of last.back) write(change)
    setDone((known) => known.filter((one) => one !== last))
    setUndone(last.words)
  }
  const dismiss = () => {
    setDone([])
    setUndone(null)
  }

  const said: Acts['last'] =
    undone !== null
      ? { words: undone, state: 'undone' }
      : last
        ? { words: last.words, state: 'done' }
        : null
  return { last: said, more: last ? 'yes' : 'no', act, undo, dismiss }
}

/** The changes that undo one, in reverse order. */
function backOf(recap: Recap, change: RecapChange): RecapChange[] {
  switch (change.type) {
    case 'talk':
      return [{ type: 'talk', id: change.id, value: choiceFor(recap, change.id) }]
    case 'hand':
      return [
        { type: 'choices', value: { order: recap.order } },
        { type: 'hand', ids: recap.hand },
      ]
    case 'choices': {
      const before = Object.keys(change.value).map((key) => [key, recap[key as keyof Recap]])
      return [{ type: 'choices', value: Object.fromEntries(before) }]
    }
    default:
      return []
  }
}
