import { useMemo } from 'preact/hooks'
import type { SavedView } from '../../../search/view'
import type { ReadyLibrary } from '../library'
import { readSearch } from '../notes/notes-search'
import { useSearch } from '../notes/useSearch'
import type { Scope } from './scope'

/** The ids that the scope's view finds, none as long as that is not known; `null` for other scopes. */
export function useFound(
  scope: Scope,
  views: readonly SavedView[],
  library: ReadyLibrary,
): ReadonlySet<string> | null {
  const view = scope.kind === 'view' ? views.find(({ id }) => id === scope.id) : undefined
  const { state, ids } = useSearch(view ? readSearch(view.search).q : '', library)
  return useMemo(() => {
    if (view === undefined || state === 'all') return null
    return new Set(state === 'found' ? ids : [])
  }, [view, state, ids])
}
