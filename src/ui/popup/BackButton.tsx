import { t } from '../../browser/words'
import { Icon } from '../Icon'
import type { Session } from './session'

/** Leads back to where this was opened from. */
export function BackButton({ session }: { session: Session }) {
  return (
    <div>
      <button type="button" class="button button--quiet" data-testid="back" onClick={session.back}>
        <Icon name="back" />
        {t('back')}
      </button>
    </div>
  )
}
