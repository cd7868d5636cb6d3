import { isoTime } from '../../iso-time'
import { first, textOf } from '../../page'

/** The instant of a time as a page gives it: with its date, or of a day (`saturday`) by the clock. */
export type InstantOf = (day: string | null, time: string | null) => string | null

/**
 * The pages name days, and the one weekend that a FOSDEM is stands in their head (`Brussels / 31
 * January & 1 February 2026`); the timetables of days have no head, but of past years the weekend is
 * known. `null` where it is not.
 */
export function instantsOf(doc: Document, url: URL): InstantOf {
  const known = SATURDAYS.find((date) => date.startsWith(url.pathname.slice(1, 5)))
  const saturday = saturdayIn(textOf(first(doc, '.title-box h2')) ?? '') ?? known
  return (day, time) => {
    const after = DAYS.indexOf(day ?? '')
    if (!time?.match(/^\d\d:\d\d$/)) return isoTime(time)
    if (after < 0 || !saturday) return null
    const date = new Date(Date.parse(saturday) + after * 86_400_000).toISOString().slice(0, 10)
    return isoTime(`${date}T${time}${IN_WINTER}`)
  }
}

const DAYS = ['saturday', 'sunday']

/** As the heads of other pages of those years have it. */
const SATURDAYS =
  '2013-02-02 2014-02-01 2015-01-31 2016-01-30 2017-02-04 2018-02-03 2019-02-02 2020-02-01 2021-02-06 2022-02-05 2023-02-04 2024-02-03 2025-02-01 2026-01-31'.split(
    ' ',
  )

/** Brussels, from November to March. */
const IN_WINTER = '+01:00'

/** The first of two dates, where it is a Saturday in winter. */
function saturdayIn(head: string): string | null {
  const dates = /(\d+) ([a-z]+ )?& \d+ ([a-z]+) (\d{4})/i.exec(head)
  if (!dates) return null
  const day = new Date(`${dates[1]} ${dates[2] ?? dates[3]} ${dates[4]} UTC`)
  return day.getUTCDay() === 6 && day.getUTCMonth() < 2 ? day.toISOString().slice(0, 10) : null
}
