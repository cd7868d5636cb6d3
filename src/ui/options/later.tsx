import type { ComponentType } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t, type WordKey } from '../../browser/words'
import { ViewHeading } from './ViewHeading'

interface Late {
  /** Called when the view itself is there. */
  onLoaded: () => void
}

/**
 * A view whose code is loaded when somebody goes there for the first time. Its heading is there at
 * once; the focus that it took is handed on to the view's own.
 */
export function later<Props extends object>(
  title: WordKey,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & Late> {
  let loaded: ComponentType<Props> | null = null

  return function LaterView(props: Props & Late) {
    const [View, setView] = useState(() => loaded)
    const place = useRef<HTMLDivElement>(null)
    const held = useRef<'yes' | 'no'>('no')
    const { onLoaded } = props

    useEffect(() => {
      if (loaded) return
      let isGone = false
      load().then((view) => {
        loaded = view
        if (isGone) return
        held.current = place.current?.contains(document.activeElement) ? 'yes' : 'no'
        setView(() => view)
      })
      return () => {
        isGone = true
      }
    }, [])

    useLayoutEffect(() => {
      if (!View) return
      if (held.current === 'yes')
        document.querySelector<HTMLElement>('main [data-view-heading]')?.focus()
      onLoaded()
    }, [View, onLoaded])

    if (View) return <View {...props} />
    return (
      <div ref={place} class="view">
        <ViewHeading title={t(title)} />
      </div>
    )
  }
}
