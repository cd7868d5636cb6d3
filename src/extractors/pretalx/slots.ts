import { isoTime } from '../iso-time'
import { ownText } from '../own-text'
import { all, textOf } from '../page'
import { zonedTime } from '../zone-time'

/** When and where a talk is given, as far as the page says. */
export interface Slot {
  start: string | null
  end: string | null
  room: string | null
  timeZone: string | null
}

/**
 * Where the page tells of a slot of the talk, in the order of time: beside the title where there is
 * one, a list where there are several, and since 2026 in the box beside the talk.
 */
export function slotPlaces(doc: Document): Element[] {
  const places = all(doc, '.talk-title > small, .talk-slots > li, .talk-sidebar .talk-slot')
  return places
    .slice(0, 100)
    .filter((place) => timesIn(place).length > 0 || WORDS.test(ownText(place) ?? ''))
}

/** A page that doesn't say when and where gives a slot with nothing in it. */
export function readSlot(place: Element | undefined): Slot {
  if (!place) return { start: null, end: null, room: null, timeZone: null }
  const times = timesIn(place)
  return times.length > 0 ? marked(place, times) : written(place)
}

function timesIn(place: Element): Element[] {
  return [...place.querySelectorAll('time[datetime]')].slice(0, 2)
}

/** Since 2024.3 times are elements that state their offset and zone. */
function marked(place: Element, [start, end]: Element[]): Slot {
  const room = place.querySelector('.talk-slot-room')
  return {
    start: instant(start),
    end: instant(end),
    room: room ? ownText(room) : roomIn(ownText(place)),
    timeZone: zoneName(
      start?.getAttribute('data-timezone') ?? start?.getAttribute('date-timezone'),
    ),
  }
}

function instant(time: Element | undefined): string | null {
  return isoTime(time?.getAttribute('data-isodatetime')) ?? isoTime(time?.getAttribute('datetime'))
}

function roomIn(words: string | null): string | null {
  return words?.replace(/^[\s,]+/, '') || null
}

/**
 * `2023-02-06, 09:20–10:10, D Aud`, then with the zone behind the time, then without the year; other
 * languages have other forms of dates, of which nothing is read.
 */
const WORDS =
  /^(?:(\d{4}-\d\d-\d\d)\b|.{0,40}?)[,\s]*\b(\d\d?[:.]\d\d)( ?[^\s,–(]{1,6})?\s*–\s*(\d\d?[:.]\d\d)( ?[^\s,(]{1,6})?(?:\s*\(([^()]*)\))?,\s*(.*)$/u

function written(place: Element): Slot {
  const [, day, start, am, end, pm, zone, room] = WORDS.exec(ownText(place) ?? '') ?? []
  const timeZone = zoneName(zone) ?? zoneUnder(place)
  const at = (time = '') =>
    day && timeZone && !am && !pm ? zonedTime(`${day}T${time.padStart(5, '0')}`, timeZone) : null
  return {
    start: at(start),
    // One that goes on after midnight names the day of its start alone.
    end: start && end && end > start ? at(end) : null,
    room: room?.trim() || null,
    timeZone,
  }
}

/** Under a list of slots stands a sentence for all: `All times in Europe/Brussels`. */
function zoneUnder(place: Element): string | null {
  if (place.localName !== 'li') return null
  const sentence = textOf(place.parentElement?.nextElementSibling)
  return zoneName(/[A-Z]\w+(?:\/[\w+-]+)+|\bUTC\b/.exec(sentence ?? '')?.[0])
}

function zoneName(words: string | null | undefined): string | null {
  return words && words.length < 64 && /^[A-Z]\w*(\/[\w+-]+)*$/i.test(words) ? words : null
}
