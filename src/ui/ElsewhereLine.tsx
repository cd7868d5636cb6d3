import { t } from '../browser/words'
import './ElsewhereLine.css'
import type { HeldText } from './useHeldText'

interface ElsewhereLineProps {
  held: HeldText
  testid: string
  /** That something else was changed elsewhere, in words. */
  words: string
}

/** Says that a text was changed elsewhere while it is written in, and shows it at the user's word. */
export function ElsewhereLine({ held, testid, words }: ElsewhereLineProps) {
  return (
    <span role="status" class="elsewhere" data-testid={`${testid}-more`}>
      {held.isHeld && (
        <>
          {words}{' '}
          <button
            type="button"
            class="textlink"
            data-testid={`${testid}-show`}
            // The field would be left before the click counts.
            onPointerDown={(event) => event.preventDefault()}
            onClick={held.show}
          >
            {t('noteElsewhereShow')}
          </button>
        </>
      )}
    </span>
  )
}
