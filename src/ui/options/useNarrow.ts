import { useEffect, useState } from 'preact/hooks'

/** Below this width list and note take turns; NotesView.css has the same figure. */
const NARROW = '(max-width: 899px)'

/** True where there is room for the list or the note alone. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const onChange = () => setNarrow(query.matches)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [])
  return narrow
}
