import { t, type WordKey } from '../../browser/words'
import { Icon, type IconName } from './Icon'
import './Rail.css'
import { ALL_NOTES, hashOf, type Route } from './route'

const VIEWS: { to: Route; icon: IconName; word: WordKey }[] = [
  { to: ALL_NOTES, icon: 'notes', word: 'navNotes' },
  { to: { view: 'recap', recapId: null }, icon: 'recap', word: 'navRecap' },
  { to: { view: 'export' }, icon: 'export', word: 'navExport' },
  { to: { view: 'sync' }, icon: 'sync', word: 'navSync' },
  { to: { view: 'settings' }, icon: 'settings', word: 'navSettings' },
  { to: { view: 'about' }, icon: 'about', word: 'navAbout' },
]

/** Views without a place of their own in the rail stand under another. */
const UNDER: Partial<Record<Route['view'], Route['view']>> = { bin: 'notes', templates: 'recap' }

/** The views, always in the same place: at the left, or at the bottom of a phone. */
export function Rail({ route }: { route: Route }) {
  return (
    <nav class="rail" aria-label={t('navLabel')}>
      <ul class="rail-list">
        {VIEWS.map(({ to, icon, word }) => (
          <li key={to.view}>
            <a
              class="rail-link"
              href={hashOf(to)}
              aria-current={(UNDER[route.view] ?? route.view) === to.view ? 'page' : undefined}
              data-testid={`nav-${to.view}`}
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
