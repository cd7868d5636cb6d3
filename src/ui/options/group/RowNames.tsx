import { t } from '../../../browser/words'
import './RowNames.css'

/** In a row of the list: who else wrote in the note. */
export function RowNames({ names }: { names: readonly string[] }) {
  const all = names.join(', ')
  return (
    <span class="row-names" data-testid="row-names" title={t('noteAlsoBy', all)} dir="auto">
      <span class="unseen">{t('noteAlsoBy', '')}</span>
      {all}
    </span>
  )
}
