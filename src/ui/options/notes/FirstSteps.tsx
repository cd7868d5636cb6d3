import { t } from '../../../browser/words'
import { useShortcut } from '../useShortcut'

/** A programme whose talk pages Talkmark knows. */
const TRY_IT_ON = 'https://fosdem.org/2026/schedule/tracks/'

/** What the list says while there is nothing in it: what to do first, and where to try it. */
export function FirstSteps() {
  const shortcut = useShortcut()
  return (
    <div class="first-steps">
      <p class="first-steps-lead">{t('firstRun')}</p>
      {shortcut && (
        <p>
          {t('firstRunKeys')} <kbd>{shortcut}</kbd>
        </p>
      )}
      <a
        class="button button--primary"
        href={TRY_IT_ON}
        target="_blank"
        rel="noopener noreferrer"
        data-testid="try-it"
      >
        {t('tryItOn')}
      </a>
    </div>
  )
}
