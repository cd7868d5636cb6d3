import { useEffect } from 'preact/hooks'
import type { Change } from '../../../storage/changes'
import { onGathered } from '../gathered'

/**
 * Calls `read` when another surface has changed a recap (that of `id`, where one is named), or what the
 * recaps' talks are: of talks that were merged, split, removed or brought back, a recap that is read
 * now names those which are there. `read` has to stay the same.
 */
export function useElsewhere(read: () => void, id?: string): void {
  useEffect(() => onGathered((change) => isOfRecap(change, id), read), [read, id])
}

function isOfRecap(change: Change, id: string | undefined): boolean {
  if (change.type === 'recap') return id === undefined || change.id === id
  return change.type === 'many' || change.type === 'talk' || change.type === 'removed'
}
