import { useEffect, useState } from 'preact/hooks'

/** From this width on the preview stands beside the editor. */
const WIDE = '(min-width: 1440px)'

/** True where there is room for editor and preview side by side. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const onChange = () => setWide(query.matches)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [])
  return wide
}
