import { useRef, useState } from 'preact/hooks'
import type { MergedTalk } from '../../../note/merged'
import { type StorageError, storageError } from '../../../storage/errors'
import { mergeTalks, splitTalk } from '../../../storage/merging'
import { getTalk } from '../../../storage/read-talks'
import type { Talk } from '../../../talk/talk'
import type { OpenNote } from '../../note/useNote'
import type { Session } from '../session'
import { writtenSince } from './written-since'

/** How far the question is. */
export type Step =
  | { at: 'asking' }
  | { at: 'merged'; one: MergedTalk; other: Talk }
  | { at: 'split' }
  | { at: 'apart' }

/** The question whether two talks are one, and its answers. */
export interface SameTalk {
  step: Step
  problem: StorageError | null
  yes: (other: Talk) => Promise<void>
  no: (others: readonly Talk[]) => void
  undo: () => Promise<void>
}

/** `onAnswer` is called when an answer was taken. */
export function useSameTalk(
  talk: Talk,
  open: OpenNote,
  session: Session,
  onAnswer: () => void,
): SameTalk {
  const [step, setStep] = useState<Step>({ at: 'asking' })
  const [problem, setProblem] = useState<StorageError | null>(null)
  const busy = useRef<'yes' | 'no'>('no')
  const latest = useRef(open)
  latest.current = open

  /** What is being typed is part of what is merged or taken apart: it is stored first. */
  const act = async (work: () => Promise<void>) => {
    if (busy.current === 'yes') return
    busy.current = 'yes'
    try {
      await latest.current.settled()
      await work()
      setProblem(null)
      onAnswer()
    } catch (cause) {
      setProblem(storageError(cause))
    } finally {
      busy.current = 'no'
    }
  }

  return {
    step,
    problem,
    yes: (other) =>
      act(async () => {
        const one = await mergeTalks(talk.id, other.id)
        setStep({ at: 'merged', one, other })
        await session.reread()
      }),
    no: (others) => {
      for (const { id } of others) open.write({ type: 'apart', id })
      setStep({ at: 'apart' })
      onAnswer()
    },
    undo: () =>
      act(async () => {
        if (step.at !== 'merged') return
        const joined = latest.current.note
        await splitTalk(step.one.id)
        setStep({ at: 'split' })
        const own = await getTalk(talk.id)
        await session.reread()
        for (const change of own ? writtenSince(joined, step.one, own.note) : [])
          latest.current.write(change)
      }),
  }
}
