import { useState } from 'preact/hooks'
import { t } from '../browser/words'
import { storageError } from '../storage/errors'
import { notThisTalk, putPageBack, type TakenPage } from '../storage/not-this-talk'
import { storageWords } from './storageWords'

/** A page that was taken out of its talk just now. */
interface Taken extends TakenPage {
  url: string
}

/** Takes pages out of a talk, and the last one back. */
export function useTakenPage(onChanged: (ids: readonly string[]) => void) {
  const [taken, setTaken] = useState<Taken | null>(null)
  const [state, setState] = useState<'ready' | 'busy'>('ready')
  const [problem, setProblem] = useState<string | null>(null)

  const act = async (work: () => Promise<{ now: Taken | null; ids: string[] }>) => {
    if (state === 'busy') return
    setState('busy')
    try {
      const { now, ids } = await work()
      setTaken(now)
      setProblem(null)
      onChanged(ids)
    } catch (cause) {
      const error = storageError(cause)
      // Another surface has changed the talk meanwhile.
      setProblem(error.code === 'invalid' ? t('undoFailed') : storageWords(error))
    } finally {
      setState('ready')
    }
  }

  return {
    taken,
    state,
    problem,
    take: (talkId: string, url: string) =>
      act(async () => {
        const now = { ...(await notThisTalk(talkId, url)), url }
        return { now, ids: [now.talkId, now.id] }
      }),
    undo: () =>
      act(async () => {
        if (!taken) return { now: null, ids: [] }
        await putPageBack(taken)
        return { now: null, ids: [taken.talkId, taken.id] }
      }),
  }
}
