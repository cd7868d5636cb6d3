import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { t } from '../../browser/words'
import { PageView, RemovedView, ScheduleView } from './later-views'
import './Popup.css'
import { startSession, type View } from './session'
import { TalkView } from './TalkView'

/** The toolbar popup. */
export function Popup() {
  const [view, setView] = useState<View>({ at: 'reading' })
  const session = useMemo(() => startSession(setView), [])

  const isReady = view.at === 'talk' ? view.facts === 'there' : view.at !== 'reading'

  useLayoutEffect(() => {
    if (!isReady) return
    // For tests and measurements: from here on the title is shown and typing is kept.
    document.documentElement.dataset.ready = 'true'
    requestAnimationFrame(() => performance.mark('ready'))
  }, [isReady])

  switch (view.at) {
    case 'reading':
      return <main class="popup" aria-busy="true" />
    case 'talk':
      return <TalkView key={view.talk.id} view={view} session={session} />
    case 'removed':
      return <RemovedView talk={view.talk} session={session} />
    case 'page':
      return <PageView page={view.page} from={view.from} session={session} />
    case 'schedule':
      return <ScheduleView view={view} session={session} />
    case 'no-tab':
      return (
        <main class="popup">
          <p class="popup-word">{t('noTab')}</p>
        </main>
      )
  }
}
