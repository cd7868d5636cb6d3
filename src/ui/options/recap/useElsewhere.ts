import { useEffect } from 'preact/hooks'
import { type Change, onChange } from '../../../storage/changes'

/** What arrives within this time (ms) is read in one go: a merging tells of two talks. */
const GATHER_MS = 60

/**
 * Calls `read` when another surface has changed a recap (that of `id`, where one is named), or what the
 * recaps' talks are: of talks that were merged, split, removed or brought back, a recap that is read
 * now names those which are there. `read` has to stay the same.
 */
export function useElsewhere(read: () => void, id?: string): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = onChange((change) => {
      if (!isOfRecap(change, id)) return
      timer ??= setTimeout(() => {
        timer = undefined
        read()
      }, GATHER_MS)
    })
    return () => {
      end()
      clearTimeout(timer)
    }
  }, [read, id])
}

function isOfRecap(change: Change, id: string | undefined): boolean {
  if (change.type === 'recap') return id === undefined || change.id === id
  return change.type === 'many' || change.type === 'talk' || change.type === 'removed'
}
