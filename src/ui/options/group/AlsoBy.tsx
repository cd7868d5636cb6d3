import { t } from '../../../browser/words'
import { sharesOf, type Writers } from '../../../note/written-by'
import { Icon } from '../Icon'
import './AlsoBy.css'

/** Who else wrote in the note, and how much: `Also by Ada (4 points), Tom (1 point)`. */
export function AlsoBy({ body, names }: { body: string; names: Writers }) {
  const shares = [...sharesOf(body, names)]
  if (shares.length === 0) return null
  const words = shares.map(([name, points]) =>
    points === 0 ? name : t(points === 1 ? 'noteByPoint' : 'noteByPoints', name, points),
  )
  return (
    <p class="also-by" data-testid="also-by">
      <Icon name="person" size={14} />
      <span dir="auto">{t('noteAlsoBy', words.join(', '))}</span>
    </p>
  )
}
