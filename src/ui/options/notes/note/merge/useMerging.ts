import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { MergedTalk } from '../../../../../note/merged'
import type { SavedTalk } from '../../../../../note/saved'
import { type StorageError, storageError } from '../../../../../storage/errors'
import { mergedInto } from '../../../../../storage/merged-into'
import { loaded } from '../../../../loaded'
import type { OpenNote } from '../../../../note/useNote'
import { goToNote } from './go-to-note'

/** What was just done, and can be undone. */
interface MergeDone {
  act: 'merged' | 'split'
  one: MergedTalk
  /** The talk that was open before. */
  openBefore: string
}

/** Merging and splitting of the open talk. */
export interface Merging {
  /** The talks with a note that were merged into the open one; of others it says where they are from. */
  merged: readonly MergedTalk[]
  done: MergeDone | null
  state: 'ready' | 'busy'
  problem: StorageError | null
  /** Makes one of the open talk and another, and opens that. Gives false where it failed. */
  merge: (other: SavedTalk) => Promise<boolean>
  split: (one: MergedTalk) => Promise<void>
  undo: () => Promise<void>
}

type Code = typeof import('./acts')

/** What the note that is opened next says was done. */
let next: { talkId: string; done: MergeDone } | null = null

/** `onSaved` hears the ids of all talks that changed. */
export function useMerging(
  saved: SavedTalk,
  open: OpenNote,
  onSaved: (id: string) => void,
): Merging {
  const { talk } = saved
  const [merged, setMerged] = useState<readonly MergedTalk[]>([])
  const [done, setDone] = useState<MergeDone | null>(() => takeNext(talk.id))
  const [state, setState] = useState<'ready' | 'busy'>('ready')
  const [problem, setProblem] = useState<StorageError | null>(null)
  const latest = useRef(open)
  latest.current = open

  const read = useCallback(
    () =>
      mergedInto(talk.id).then(
        (all) => setMerged(all.filter(({ note }) => note !== null)),
        setProblem,
      ),
    [talk.id],
  )

  // Again when the facts were read anew: another surface may have merged something into them.
  useEffect(() => void read(), [read, talk])

  /** What is being typed is part of what is merged or taken apart: it is stored first. */
  const act = async (work: (code: Code) => Promise<string[]>): Promise<boolean> => {
    if (state === 'busy') return false
    setState('busy')
    try {
      const code = await loaded(import('./acts'))
      await latest.current.settled()
      for (const id of await work(code)) onSaved(id)
      setProblem(null)
      await read()
      return true
    } catch (cause) {
      setProblem(storageError(cause))
      return false
    } finally {
      setState('ready')
    }
  }

  const show = (talkId: string, what: MergeDone | null) => {
    if (talkId === talk.id) return setDone(what)
    if (what) next = { talkId, done: what }
    goToNote(talkId)
  }

  return {
    merged,
    done,
    state,
    problem,
    merge: (other) =>
      act(async ({ outcomeOf, mergeTalks }) => {
        const { from, into } = outcomeOf({ talk, note: latest.current.note }, other)
        const one = await mergeTalks(from, into)
        show(one.into, { act: 'merged', one, openBefore: talk.id })
        return [one.id, one.into]
      }),
    split: async (one) => {
      await act(async ({ splitTalk }) => {
        await splitTalk(one.id)
        setDone({ act: 'split', one, openBefore: talk.id })
        return [one.id, one.into]
      })
    },
    undo: async () => {
      if (!done) return
      const { one, openBefore } = done
      await act(async ({ mergeTalks, splitTalk }) => {
        if (done.act === 'merged') await splitTalk(one.id)
        else await mergeTalks(one.id, one.into)
        setDone(null)
        show(openBefore, null)
        return [one.id, one.into]
      })
    },
  }
}

function takeNext(talkId: string): MergeDone | null {
  const done = next?.talkId === talkId ? next.done : null
  next = null
  return done
}
