import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../browser/words'
import { Problem } from './Problem'

/** `ready` loads the code before the component is shown; it is shown at once then. */
export type Late<Props> = FunctionComponent<Props> & { ready: () => Promise<void> }

/** A component whose code is loaded when it is shown for the first time; until then there is nothing. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  const { ready, useView } = lateView(load)

  function Shown(props: Props) {
    const View = useView()
    if (View === 'failed') return <Outdated />
    return View && <View {...props} />
  }
  return Object.assign(Shown, { ready })
}

/**
 * A component whose code is loaded when it is asked for: `null` while it is on its way, `failed` where
 * it does not come.
 */
export function lateView<View>(load: () => Promise<View>) {
  let loaded: View | null = null
  const ready = async () => {
    loaded ??= await load()
  }

  function useView(): View | 'failed' | null {
    const [view, setView] = useState<View | 'failed' | null>(() => loaded)
    useEffect(() => {
      if (loaded) return
      ready().then(
        () => setView(() => loaded),
        () => setView('failed'),
      )
    }, [])
    return view
  }
  return { ready, useView }
}

/** The files that this page would load went with an update. */
export function Outdated() {
  return <Problem role="alert">{t('storageError_outdated')}</Problem>
}
