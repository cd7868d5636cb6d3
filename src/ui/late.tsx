import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../browser/words'
import { Problem } from './Problem'

/** `ready` loads the code before the component is shown; it is shown at once then. */
export type Late<Props> = FunctionComponent<Props> & { ready: () => Promise<void> }

/** A component whose code is loaded when it is shown for the first time; until then there is nothing. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let loaded: ComponentType<Props> | null = null
  const ready = async () => {
    loaded ??= await load()
  }

  function Shown(props: Props) {
    const [View, setView] = useState(() => loaded)
    const [state, setState] = useState<'coming' | 'failed'>('coming')

    useEffect(() => {
      if (loaded) return
      ready().then(
        () => setView(() => loaded),
        // The files that this page would load went with an update.
        () => setState('failed'),
      )
    }, [])

    if (View) return <View {...props} />
    return state === 'failed' ? <Problem role="alert">{t('storageError_outdated')}</Problem> : null
  }
  return Object.assign(Shown, { ready })
}
