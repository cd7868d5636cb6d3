import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { ViewHeading } from '../ViewHeading'
import type { RecapScreenProps } from './RecapScreen'
import { useHeadingFocus } from './useHeadingFocus'

/** The recaps. What makes them is large, and loaded when somebody comes here for the first time. */
export function RecapView(props: RecapScreenProps) {
  const [Screen, setScreen] = useState(() => loaded)

  useEffect(() => {
    if (loaded) return
    import('./RecapScreen').then(({ RecapScreen }) => {
      loaded = RecapScreen
      setScreen(() => RecapScreen)
    })
  }, [])

  useHeadingFocus(`${props.recapId} ${Screen !== null}`)

  if (Screen) return <Screen {...props} />
  return (
    <div class="view">
      <ViewHeading title={t('navRecap')} />
    </div>
  )
}

let loaded: ComponentType<RecapScreenProps> | null = null
