import { t } from '../../../browser/words'
import { withoutToken } from '../../../search/tokens'
import './NothingFound.css'
import { chipsOf } from './filters'

interface NothingFoundProps {
  q: string
  onChoose: (q: string) => void
}

/** No talk is found: what to do about it. */
export function NothingFound({ q, onChoose }: NothingFoundProps) {
  const chips = chipsOf(q)
  return (
    <div class="nothing-found" data-testid="nothing-found">
      <p class="nothing-found-lead">{t('foundNone')}</p>
      <p>{t(chips.length > 0 ? 'foundNoneFilters' : 'foundNoneWords')}</p>
      <div class="nothing-found-ways">
        {chips.map(({ token, label }) => (
          <button
            key={token}
            type="button"
            class="button"
            data-testid="drop-filter"
            onClick={() => onChoose(withoutToken(q, token))}
          >
            {t('filterRemove', label)}
          </button>
        ))}
        <button type="button" class="button" data-testid="show-all" onClick={() => onChoose('')}>
          {t('foundShowAll')}
        </button>
      </div>
    </div>
  )
}
