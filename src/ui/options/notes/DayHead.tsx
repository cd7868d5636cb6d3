import { t } from '../../../browser/words'
import { conferenceDay } from '../../when'
import type { Day } from './days'

/** The head of a day in the list, which stays at the top while the day's talks go by. */
export function DayHead({ id, day }: { id?: string; day: Day }) {
  return (
    <div id={id} class="talk-list-head" role="presentation">
      <bdi class="talk-list-name">{conferenceName(day)}</bdi>
      {day.conference !== null && <span> {dayName(day)}</span>}
    </div>
  )
}

/** The conference's own name, or what stands for none. */
export function conferenceName(day: Day): string {
  return day.conferenceTitle ?? t('noConference')
}

/** `Sat 4 Feb 2023`, or what stands for no day. */
export function dayName(day: Day): string {
  return day.day === null ? t('noDay') : conferenceDay(`${day.day}T00:00:00`)
}
