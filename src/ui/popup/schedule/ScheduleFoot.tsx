import { openOptions } from '../../../browser/tabs'
import { t } from '../../../browser/words'
import { Icon } from '../../Icon'
import type { ScheduleShown, Session } from '../session'

/** What can be done with the page itself, as with any page; and the way to the library. */
export function ScheduleFoot({ view, session }: { view: ScheduleShown; session: Session }) {
  const { page, known } = view
  return (
    <footer class="popup-foot">
      {known ? (
        <button
          type="button"
          class="button button--quiet"
          data-testid="open-page"
          onClick={() => session.show(known)}
        >
          <Icon name="saved" />
          {t('scheduleOpenPage')}
        </button>
      ) : (
        <>
          <button
            type="button"
            class="button button--quiet"
            data-testid="save-page"
            onClick={() => void session.save(page)}
          >
            <Icon name="saved" />
            {t('savePage')}
          </button>
          <button
            type="button"
            class="button button--quiet"
            data-testid="attach-page"
            onClick={session.asPage}
          >
            <Icon name="attach" />
            {t('scheduleAttach')}
          </button>
        </>
      )}
      <span class="popup-foot-gap" />
      <button
        type="button"
        class="button button--quiet button--icon"
        data-testid="open-library"
        aria-label={t('openLibrary')}
        title={t('openLibrary')}
        onClick={() => openOptions().then(() => window.close())}
      >
        <Icon name="notes" />
      </button>
    </footer>
  )
}
