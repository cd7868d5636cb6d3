import { useCallback, useState } from 'preact/hooks'

/** How the open note is seen. */
export type NoteTab = 'edit' | 'preview' | 'history'

/** The last choice: it lasts from note to note until the page is closed. */
let chosen: NoteTab = 'edit'

/** The chosen way to see notes, and the call that chooses another. */
export function useNoteTab(): [tab: NoteTab, choose: (tab: NoteTab) => void] {
  const [tab, setTab] = useState<NoteTab>(chosen)
  const choose = useCallback((next: NoteTab) => {
    chosen = next
    setTab(next)
  }, [])
  return [tab, choose]
}
