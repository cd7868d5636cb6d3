import { t } from '../../../browser/words'
import { conferenceDay } from '../../when'
import type { Day } from '../notes/days'

/** A conference that a recap can be of. */
export interface ConferenceChoice {
  /** As in `RecapSource`: `''` for the talks of none. */
  id: string
  name: string
  /** Of saved talks. */
  count: number
  /** `2023-02-04`, the first and the last day; `null` where none is known. */
  first: string | null
  last: string | null
}

/** The conferences of the library, the newest first. */
export function conferencesIn(days: readonly Day[]): ConferenceChoice[] {
  const found = new Map<string, ConferenceChoice>()
  for (const { conference, conferenceTitle, day, talks } of days) {
    const id = conference ?? ''
    const known = found.get(id)
    const name = conferenceTitle ?? t('noConference')
    const one = known ?? { id, name, count: 0, first: day, last: day }
    one.count += talks.length
    one.first = one.first ?? day
    one.last = day ?? one.last
    found.set(id, one)
  }
  return [...found.values()]
}

/**
 * Ids of the newest conference and of those that it was one trip with: each began at most three days
 * after another had ended.
 */
export function newestTrip(conferences: readonly ConferenceChoice[]): string[] {
  const [newest, ...others] = conferences.filter(({ id }) => id !== '')
  if (!newest) return conferences.slice(0, 1).map(({ id }) => id)
  const trip = [newest]
  // The newest stands first, so each can only have come before those already there.
  for (const one of others) if (trip.some((other) => isSoonBefore(one, other))) trip.push(one)
  return trip.map(({ id }) => id)
}

/** `Sat 4 Feb 2023 – Sun 5 Feb 2023`, a day alone, or nothing. */
export function daysOfConference({ first, last }: ConferenceChoice): string {
  if (first === null || last === null) return ''
  const from = conferenceDay(`${first}T00:00:00`)
  return first === last ? from : `${from} – ${conferenceDay(`${last}T00:00:00`)}`
}

/** `My notes from FOSDEM 2023 & Config Management Camp 2023` */
export function titleFor(chosen: readonly ConferenceChoice[]): string {
  // The earliest first, as the article goes.
  const names = chosen
    .filter(({ id }) => id !== '')
    .sort((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1))
    .map(({ name }) => name)
  return names.length === 0 ? t('recapUntitled') : t('recapTitleFor', names.join(' & '))
}

const TRIP_MS = 3 * 24 * 60 * 60 * 1000

function isSoonBefore(one: ConferenceChoice, other: ConferenceChoice): boolean {
  if (one.last === null || other.first === null || one.first === null || other.last === null)
    return false
  const gap = Date.parse(other.first) - Date.parse(one.last)
  return gap <= TRIP_MS && Date.parse(one.first) <= Date.parse(other.last)
}
