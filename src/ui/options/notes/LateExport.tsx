import type { ComponentType } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { BulkExportProps } from './BulkExport'

/** The ways out for the chosen talks; their code is loaded when somebody asks for them. */
export function LateExport(props: BulkExportProps) {
  const [Ways, setWays] = useState(() => loaded)
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (loaded) return
    import('./BulkExport').then(({ BulkExport }) => {
      loaded = BulkExport
      setWays(() => BulkExport)
    })
  }, [])

  // The menu that opened for it had nothing yet to take the focus.
  useLayoutEffect(() => {
    if (Ways) place.current?.querySelector('button')?.focus()
  }, [Ways])

  return <div ref={place}>{Ways && <Ways {...props} />}</div>
}

let loaded: ComponentType<BulkExportProps> | null = null
