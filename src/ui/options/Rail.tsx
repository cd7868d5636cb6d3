import { t, type WordKey } from '../../browser/words'
import { Icon, type IconName } from '../Icon'
import './Rail.css'
import { hashOf, type Route } from './route'

const VIEWS: { view: Route['view']; icon: IconName; word: WordKey }[] = [
  { view: 'notes', icon: 'notes', word: 'navNotes' },
  { view: 'export', icon: 'export', word: 'navExport' },
  { view: 'settings', icon: 'settings', word: 'navSettings' },
  { view: 'about', icon: 'about', word: 'navAbout' },
]

/** The views, always in the same place: at the left, or at the bottom of a phone. */
export function Rail({ route }: { route: Route }) {
  return (
    <nav class="rail" aria-label={t('navLabel')}>
      <ul class="rail-list">
        {VIEWS.map(({ view, icon, word }) => (
          <li key={view}>
            <a
              class="rail-link"
              href={hashOf(view === 'notes' ? { view, talkId: null } : { view })}
              aria-current={route.view === view ? 'page' : undefined}
              data-testid={`nav-${view}`}
            >
              <Icon name={icon} size={20} />
              {t(word)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
