import { t } from '../../../../../browser/words'
import { conferenceClock, conferenceDay } from '../../../../when'

/** `Sat 4 Feb 2023, 11:42` of an instant (ISO 8601), by the user's own clock. */
export function versionTime(at: string): string {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return at
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString()
  return t('historyTime', conferenceDay(local), conferenceClock(local))
}
