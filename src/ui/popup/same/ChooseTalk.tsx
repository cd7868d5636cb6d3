import { useId } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Talk } from '../../../talk/talk'
import { Icon } from '../../Icon'
import type { Offered } from '../attachable'
import { TalkFinder } from '../find/TalkFinder'
import { TalkLine } from '../find/TalkLine'

interface ChooseTalkProps {
  /** For which one is chosen. */
  talk: Talk
  offered: Offered
  onChoose: (other: Talk) => void
  onClose: () => void
}

/** A list of saved talks, in the place of the button that opens it. */
export function ChooseTalk({ talk, offered, onChoose, onClose }: ChooseTalkProps) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    // It would close the popup.
    event.preventDefault()
    onClose()
  }

  return (
    <section
      class="part-of-list"
      aria-labelledby={id}
      data-testid="part-of-list"
      onKeyDown={onKeyDown}
    >
      <div class="part-of-head">
        <h2 id={id} class="same-question">
          {t('partOfAsk')}
        </h2>
        <button
          type="button"
          class="button button--quiet button--icon"
          data-testid="part-of-close"
          aria-label={t('partOfClose')}
          title={t('partOfClose')}
          onClick={onClose}
        >
          <Icon name="skip" size={14} />
        </button>
      </div>
      <TalkFinder
        offered={offered}
        but={talk.id}
        focus="first"
        row={(saved) => (
          <TalkLine saved={saved} testid="part-of-choose" onClick={() => onChoose(saved.talk)} />
        )}
      />
    </section>
  )
}
