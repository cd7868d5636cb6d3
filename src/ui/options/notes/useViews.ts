import { useCallback, useEffect, useState } from 'preact/hooks'
import type { SavedView } from '../../../search/view'
import { onChange } from '../../../storage/changes'
import type { StorageError } from '../../../storage/errors'
import { allViews, removeView, saveView } from '../../../storage/views'

export interface SavedViews {
  views: SavedView[]
  save: (view: SavedView) => Promise<void>
  /** Gives what brings it back. */
  remove: (view: SavedView) => Promise<() => Promise<void>>
}

/** The saved views, kept up with other surfaces. `tell` hears why one could not be read or stored. */
export function useViews(tell: (problem: StorageError) => void): SavedViews {
  const [views, setViews] = useState<SavedView[]>([])
  const read = useCallback(() => allViews().then(setViews, tell), [tell])

  useEffect(() => {
    void read()
    return onChange((change) => {
      if (change.type === 'view' || change.type === 'many') void read()
    })
  }, [read])

  const save = useCallback((view: SavedView) => saveView(view).then(read, tell), [read, tell])
  const remove = useCallback(
    async (view: SavedView) => {
      await removeView(view.id)
      await read()
      return () => save(view)
    },
    [read, save],
  )
  return { views, save, remove }
}
