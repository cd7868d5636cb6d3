import { t } from '../../../browser/words'
import { withoutToken } from '../../../search/tokens'
import { Icon } from '../Icon'
import './SearchChips.css'
import { chipsOf } from './filters'

interface SearchChipsProps {
  q: string
  onChoose: (q: string) => void
}

/** The filters of the search, each of which goes at a click. */
export function SearchChips({ q, onChoose }: SearchChipsProps) {
  const chips = chipsOf(q)
  if (chips.length === 0) return null
  return (
    <ul class="search-chips" aria-label={t('filtersOn')}>
      {chips.map(({ token, label, foreign }) => (
        <li key={token}>
          <button
            type="button"
            class="search-chip"
            data-testid="search-chip"
            aria-label={t('filterRemove', label)}
            title={t('filterRemove', label)}
            onClick={() => onChoose(withoutToken(q, token))}
          >
            <span class={foreign === 'yes' ? 'foreign' : undefined}>{label}</span>
            <Icon name="skip" size={12} />
          </button>
        </li>
      ))}
    </ul>
  )
}
