import type { TalkFacts } from '../extractor'
import { isoTime } from '../iso-time'
import { later } from '../later'
import { localTime } from '../local-time'
import { first, textOf } from '../page'
import { zonedTime } from '../zone-time'

/**
 * When a contribution is: the day and the clock time in the zone that the conference's head names
 * (`Europe/Dublin timezone`), and how long it takes (`1h 30m`).
 */
export function timesOn(
  doc: Document,
  page: Element,
): Pick<TalkFacts, 'start' | 'end' | 'timeZone'> {
  const [when, duration] = page.querySelectorAll('.time-info')
  const zone = /\b(?:[A-Z][\w+-]+(?:\/[\w+-]+)+|UTC)\b/.exec(textOf(first(doc, '.timezone')) ?? '')
  const timeZone = zone?.[0] ?? null
  const local = localTime(textOf(when) ?? '')
  const start =
    isoTime(when?.querySelector('time')?.getAttribute('datetime')) ??
    (local && timeZone ? zonedTime(local, timeZone) : null)
  return { start, end: start && later(start, minutesIn(textOf(duration) ?? '')), timeZone }
}

/** 0 where the words tell none. */
function minutesIn(duration: string): number {
  const [, hours = 0, minutes = 0] = /^(?:(\d+) ?h)? ?(?:(\d+) ?m(?:in)?)?$/.exec(duration) ?? []
  return Number(hours) * 60 + Number(minutes)
}
