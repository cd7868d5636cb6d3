import type { ComponentType } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t, type WordKey } from '../../browser/words'
import { lateView, Outdated } from '../late'
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
  const { useView } = lateView(load)

  return function LaterView(props: Props & Late) {
    const View = useView()
    const isThere = View !== null && View !== 'failed'
    const place = useRef<HTMLDivElement>(null)
    const held = useRef<'yes' | 'no'>('no')
    const { onLoaded } = props
    // Asked while the heading still stands: the view comes in its place.
    if (isThere && place.current?.contains(document.activeElement)) held.current = 'yes'

    useLayoutEffect(() => {
      if (!isThere) return
      if (held.current === 'yes')
        document.querySelector<HTMLElement>('main [data-view-heading]')?.focus()
      onLoaded()
    }, [isThere, onLoaded])

    if (isThere) return <View {...props} />
    return (
      <div ref={place} class="view">
        <ViewHeading title={t(title)} />
        {View === 'failed' && <Outdated />}
      </div>
    )
  }
}
