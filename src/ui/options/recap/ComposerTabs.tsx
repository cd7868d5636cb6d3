import { t } from '../../../browser/words'

/** Which of the two is seen where there is no room for both. */
export type Side = 'outline' | 'article'

/** On a narrow screen the outline and the article take turns. */
export function ComposerTabs({ side, onSide }: { side: Side; onSide: (side: Side) => void }) {
  return (
    <fieldset class="composer-tabs" aria-label={t('recapSides')}>
      {SIDES.map((one) => (
        <button
          key={one}
          type="button"
          class="composer-tab"
          data-testid={`side-${one}`}
          aria-pressed={side === one}
          onClick={() => onSide(one)}
        >
          {t(one === 'outline' ? 'recapOutline' : 'recapArticle')}
        </button>
      ))}
    </fieldset>
  )
}

const SIDES: readonly Side[] = ['outline', 'article']
