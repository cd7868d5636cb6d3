import { isoTime } from '../../iso-time'
import { first, textOf } from '../../page'
import { zonedTime } from '../../zone-time'

/** The instant of a time as a page gives it: with its date, or of a day (`saturday`) by the clock. */
export type InstantOf = (day: string | null, time: string | null) => string | null

/**
 * The pages name days, and the one weekend that a FOSDEM is stands in their head; in the timetables
 * of days, which have no head, it does not, but it is known. Clocks are Brussels', which the head
 * says as well. `null` where the weekend is not known.
 */
export function instantsOf(doc: Document, url: URL): InstantOf {
  const saturday =
    saturdayIn(doc) ?? Date.parse(`${SATURDAYS.get(url.pathname.slice(1, 5))}T00:00Z`)
  return (day, time) => {
    const after = DAYS.indexOf(day ?? '')
    if (!time?.match(/^\d\d:\d\d$/)) return isoTime(time)
    if (after < 0 || Number.isNaN(saturday)) return null
    const date = new Date(saturday + after * 86_400_000).toISOString().slice(0, 10)
    return zonedTime(`${date}T${time}`, 'Europe/Brussels')
  }
}

const DAYS = ['saturday', 'sunday']

/** As the heads of the other pages of those years state it. */
const SATURDAYS = new Map(
  '2013-02-02 2014-02-01 2015-01-31 2016-01-30 2017-02-04 2018-02-03 2019-02-02 2020-02-01 2021-02-06 2022-02-05 2023-02-04 2024-02-03 2025-02-01 2026-01-31'
    .split(' ')
    .map((date) => [date.slice(0, 4), date]),
)

/** `Brussels / 31 January & 1 February 2026`, `Brussels / 4 & 5 February 2023`. */
function saturdayIn(doc: Document): number | null {
  const dates = /(\d+) ([a-z]+ )?& \d+ ([a-z]+) (\d{4})/i.exec(
    textOf(first(doc, '.title-box h2')) ?? '',
  )
  if (!dates) return null
  const stated = Date.parse(`${dates[1]} ${dates[2] ?? dates[3]} ${dates[4]} UTC`)
  return new Date(stated).getUTCDay() === 6 ? stated : null
}
