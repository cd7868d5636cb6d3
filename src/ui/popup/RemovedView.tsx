import { useState } from 'preact/hooks'
import { t } from '../../browser/words'
import type { Talk } from '../../talk/talk'
import { Problem } from '../Problem'
import { RecentTalks } from './RecentTalks'
import type { Session } from './session'

/** After Undo: the talk is gone, and can be put back with everything that was in it. */
export function RemovedView({ talk, session }: { talk: Talk; session: Session }) {
  const [fault, setFault] = useState<string | null>(null)
  return (
    <main class="popup">
      <h1 class="facts-title foreign" dir="auto" data-testid="title">
        {talk.title}
      </h1>
      <p class="popup-word" role="status">
        {t('removed')}
      </p>
      <div>
        <button
          type="button"
          class="button button--primary"
          data-testid="put-back"
          autofocus
          onClick={() => session.putBack().catch(() => setFault(t('undoFailed')))}
        >
          {t('saveAgain')}
        </button>
      </div>
      {fault && <Problem role="alert">{fault}</Problem>}
      <RecentTalks session={session} attach={null} />
    </main>
  )
}
