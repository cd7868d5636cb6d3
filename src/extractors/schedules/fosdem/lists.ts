import { all, first, textOf } from '../../page'
import { textsOf } from '../../texts'
import { type Line, talkLink } from './line'

/**
 * The talks in the tables of a page, by what their cells link to: the columns differ from page to
 * page and from year to year.
 */
export function listed(doc: Document, base: URL): Line[] {
  const lines: Line[] = []
  let shared = sharedByAll(doc, base)
  for (const row of all(doc, '#main table:not(.roomtracks) tr').slice(0, MOST_ROWS)) {
    const link = talkLink(row, base)
    if (link) lines.push({ ...link, ...factsIn(row, shared) })
    else shared = { ...shared, ...sectionAt(row) }
  }
  return lines
}

const MOST_ROWS = 6_000

/** What is said once for many talks. */
type Shared = Pick<Line, 'speakers' | 'track' | 'room' | 'day'>

/** The page's heading is the track, the room or the speaker; a track's one room stands in the box. */
function sharedByAll(doc: Document, base: URL): Shared {
  const heading = textOf(first(doc, '#pagetitles h1'))
  const kind = base.pathname.split('/')[3]
  const rooms = all(doc, '#main .side-box a[href*="/schedule/room/"]')
  return {
    speakers: kind === 'speaker' && heading ? [heading] : [],
    track: kind === 'track' ? heading : null,
    room: kind === 'room' ? heading : rooms.length === 1 ? textOf(rooms[0]) : null,
    day: null,
  }
}

/** A row of its own says the day, or with the number of its talks the track (`Go devroom (17)`). */
function sectionAt(row: Element): Partial<Shared> | null {
  const heading = textOf(row.querySelector('td h3, td h4'))
  if (!heading) return null
  if (/^\w+day$/.test(heading)) return { day: heading.toLowerCase() }
  return { track: heading.replace(/ \(\d+\)$/, '') }
}

function factsIn(row: Element, shared: Shared): Shared & Pick<Line, 'start' | 'end'> {
  const linked = (what: string) => [...row.querySelectorAll(`a[href*="/schedule/${what}/"]`)]
  const speakers = textsOf(linked('speaker'))
  const day = /\/day\/(\w+)/.exec(linked('day')[0]?.getAttribute('href') ?? '')?.[1]
  const [start = null, end = null] = timesIn(row)
  return {
    speakers: speakers.length > 0 ? speakers : shared.speakers,
    track: textOf(linked('track')[0]) ?? shared.track,
    room: textOf(linked('room')[0]) ?? shared.room,
    day: day ?? shared.day,
    start,
    end,
  }
}

/** `11:00`, in a cell of its own or behind the day; in most years with the instant beside it. */
function timesIn(row: Element): string[] {
  return [...row.querySelectorAll('td')].slice(1, 9).flatMap((cell) => {
    const instant = cell.querySelector('.value-title')?.getAttribute('title')
    const clock = /(?:^|\s)(\d\d:\d\d)$/.exec(textOf(cell) ?? '')?.[1]
    return instant ?? clock ?? []
  })
}
