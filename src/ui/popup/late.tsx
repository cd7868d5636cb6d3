import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../browser/words'
import { Problem } from '../Problem'

/** A component whose code is loaded when it is shown for the first time; until then there is nothing. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null

  return function Late(props: Props) {
    const [View, setView] = useState(() => loaded)
    const [state, setState] = useState<'coming' | 'failed'>('coming')

    useEffect(() => {
      if (loaded) return
      load().then(
        (view) => {
          loaded = view
          setView(() => view)
        },
        // The files that this page would load went with an update.
        () => setState('failed'),
      )
    }, [])

    if (View) return <View {...props} />
    return state === 'failed' ? <Problem role="alert">{t('storageError_outdated')}</Problem> : null
  }
}
