import { fosdemTalk } from '../../../talk/sites/fosdem'
import { oneLine, textOf } from '../../page'
import { webAddress } from '../../web-address'

/** What a page says of one of the talks that it lists. */
export interface Line {
  url: string
  title: string
  subtitle: string | null
  speakers: string[]
  track: string | null
  room: string | null
  /** The day in its address: `saturday`. */
  day: string | null
  /** A clock time (`11:00`), or where the page has it the instant. */
  start: string | null
  end: string | null
}

/** Places in pages where a link can be one to a talk's page. */
export const TALK_LINK = 'a[href*="/schedule/event/"]'

/** The first link of a cell or a row that leads to a talk's page, rather than to a file of one. */
export function talkLink(
  place: Element,
  base: URL,
): Pick<Line, 'url' | 'title' | 'subtitle'> | null {
  for (const link of [...place.querySelectorAll(TALK_LINK)].slice(0, 9)) {
    const url = webAddress(link.getAttribute('href'), base.href)
    const title = url && fosdemTalk(url)?.page ? titleIn(link) : null
    if (url && title) return { url, title, subtitle: subtitleIn(link) }
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
