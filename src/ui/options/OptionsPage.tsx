import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t, type WordKey } from '../../browser/words'
import { isPrivateWindow } from '../../storage/space'
import '../base.css'
import { GroupContext, useStoredGroup } from './group/useGroup'
import { Icon } from './Icon'
import { NotesView } from './notes/NotesView'
import './OptionsPage.css'
import { later } from './later'
import type { ListPlace } from './notes/useScrollWindow'
import { Rail } from './Rail'
import { RecapView } from './recap/RecapView'
import type { Route } from './route'
import { useLibrary } from './useLibrary'
import { type Navigation, useRoute } from './useRoute'

/** The full tab: the rail, and the view that the address names. */
export function OptionsPage() {
  const navigation = useRoute()
  const { route } = navigation
  const open = useLibrary(searches(route) ? 'later' : 'at once')
  const place = useRef<ListPlace>({ scrollTop: 0, activeId: null })
  const main = useFocusOnView(route)
  const [isLoaded, setLoaded] = useState(() => !(route.view in LATE))
  const onLoaded = useCallback(() => setLoaded(true), [])
  const isKnown = open.library.state !== 'loading' && isLoaded
  const group = useStoredGroup(open.library.state === 'loading' ? 'later' : 'now')

  useLayoutEffect(() => {
    // For tests and measurements: from here on what is stored is shown.
    if (isKnown) document.documentElement.dataset.ready = 'true'
  }, [isKnown])

  useEffect(() => {
    if (isKnown) void import('./sync/keep-in-touch').then((m) => m.keepInTouch())
  }, [isKnown])

  useEffect(() => {
    document.title = `${t(TITLES[route.view])} – ${t('appName')}`
  }, [route.view])

  return (
    <div class="options">
      <Rail route={route} />
      <main ref={main} class="options-main" data-view={route.view}>
        {isPrivateWindow() && (
          <p class="options-notice" data-testid="private-window">
            <Icon name="warning" />
            {t('privateWindow')}
          </p>
        )}
        <GroupContext.Provider value={group}>
          <View open={open} navigation={navigation} place={place.current} onLoaded={onLoaded} />
        </GroupContext.Provider>
      </main>
    </div>
  )
}

interface ViewProps {
  open: ReturnType<typeof useLibrary>
  navigation: Navigation
  place: ListPlace
  onLoaded: () => void
}

function View({ open, navigation, place, onLoaded }: ViewProps) {
  const { route } = navigation
  switch (route.view) {
    case 'notes':
      return (
        <NotesView
          open={open}
          openId={route.talkId}
          search={route.search}
          navigation={navigation}
          place={place}
        />
      )
    case 'bin':
      return <LATE.bin open={open} onLoaded={onLoaded} />
    case 'recap':
      return <RecapView open={open} recapId={route.recapId} navigation={navigation} />
    case 'templates':
      return (
        <LATE.templates
          open={open}
          templateId={route.templateId}
          navigation={navigation}
          onLoaded={onLoaded}
        />
      )
    case 'export':
      return <LATE.export open={open} onLoaded={onLoaded} />
    case 'sync':
      return <LATE.sync onLoaded={onLoaded} />
    case 'settings':
      return <LATE.settings onLoaded={onLoaded} />
    case 'about':
      return <LATE.about onLoaded={onLoaded} />
  }
}

/** Whether words are sought, for which the whole library is not needed. */
function searches(route: Route): boolean {
  return route.view === 'notes' && route.search.q.trim() !== ''
}

/** What is not needed to read and write notes is loaded when it is gone to. */
const LATE = {
  bin: later('navBin', () => import('./notes/BinView').then((m) => m.BinView)),
  export: later('navExport', () => import('./export/ExportView').then((m) => m.ExportView)),
  sync: later('navSync', () => import('./sync/SyncView').then((m) => m.SyncView)),
  templates: later('navTemplates', () =>
    import('./templates/TemplatesView').then((m) => m.TemplatesView),
  ),
  settings: later('navSettings', () =>
    import('./settings/SettingsView').then((m) => m.SettingsView),
  ),
  about: later('navAbout', () => import('./settings/AboutView').then((m) => m.AboutView)),
}

const TITLES: Record<Route['view'], WordKey> = {
  notes: 'navNotes',
  bin: 'navBin',
  recap: 'navRecap',
  templates: 'navTemplates',
  export: 'navExport',
  sync: 'navSync',
  settings: 'navSettings',
  about: 'navAbout',
}

/** Moves the focus to the heading of a view that was gone to; not on the page's first view. */
function useFocusOnView(route: Route) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(route.view)
  useEffect(() => {
    if (shown.current === route.view) return
    shown.current = route.view
    main.current?.querySelector<HTMLElement>('[data-view-heading]')?.focus()
  }, [route.view])
  return main
}
