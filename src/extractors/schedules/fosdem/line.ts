import { fosdemTalk } from '../../../talk/sites/fosdem'
import { oneLine, textOf } from '../../page'
import { webAddress } from '../../web-address'

/** What a page says of one of the talks that it lists. */
export interface Line extends Linked {
  speakers: string[]
  track: string | null
  room: string | null
  /** The day as its address has it: `saturday`. */
  day: string | null
  /** A clock time (`11:00`), or where the page has it the instant. */
  start: string | null
  end: string | null
}

interface Linked {
  id: string
  year: number
  /** Canonical address of the talk's page. */
  url: string
  /** With the mark of a talk that was cancelled or changed. */
  title: string
  subtitle: string | null
}

/** The first link of a cell or a row that leads to a talk's page, rather than to a file of one. */
export function talkLink(place: Element, base: URL): Linked | null {
  for (const link of [...place.querySelectorAll('a[href*="/schedule/event/"]')].slice(0, 9)) {
    const talk = fosdemTalk(webAddress(link.getAttribute('href'), base.href) ?? '')
    const title = titleIn(link)
    if (talk?.page && title) {
      return { id: talk.id, year: talk.year, url: talk.page, title, subtitle: subtitleIn(link) }
    }
  }
  return null
}

/** `Title<br/><i>Subtitle</i>`; since 2024 the subtitle's place is there and empty. */
function titleIn(link: Element): string | null {
  let title = ''
  for (let part = link.firstChild; part && part.nodeName !== 'BR'; part = part.nextSibling) {
    title += part.textContent
  }
  return oneLine(title)
}

function subtitleIn(link: Element): string | null {
  return textOf(link.querySelector('br + i'))
}
