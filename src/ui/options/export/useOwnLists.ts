import { useEffect, useState } from 'preact/hooks'
import { onChange } from '../../../storage/changes'
import { hasOwnLists } from '../../../storage/everything'
import type { ReadyLibrary } from '../library'

/** Whether there are recaps, templates or views; asked again with the library, and when any changes. */
export function useOwnLists(library: ReadyLibrary): 'some' | 'none' {
  const [lists, setLists] = useState<'some' | 'none'>('none')
  useEffect(() => {
    const ask = () =>
      void hasOwnLists().then(
        (some) => setLists(some ? 'some' : 'none'),
        // What failed here fails again, and is told, where the backup is made.
        () => setLists('some'),
      )
    ask()
    return onChange(({ type }) => {
      if (type === 'recap' || type === 'template' || type === 'view') ask()
    })
  }, [library])
  return lists
}
