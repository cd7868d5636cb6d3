import { t } from '../../../../../browser/words'

/**
 * `Sat 4 Feb, 11:42` of an instant (ISO 8601), by the user's own clock; with the year where it is
 * not this one.
 */
export function versionTime(at: string, now = new Date()): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return at
  const weekday = t('weekdays').split(' ')[time.getDay()] ?? ''
  const month = t('months').split(' ')[time.getMonth()] ?? ''
  const clock = [time.getHours(), time.getMinutes()]
    .map((n) => String(n).padStart(2, '0'))
    .join(':')
  const year = time.getFullYear()
  return year === now.getFullYear()
    ? t('historyTime', weekday, time.getDate(), month, clock)
    : t('historyTimeOfYear', weekday, time.getDate(), month, year, clock)
}
