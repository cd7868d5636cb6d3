import { urlOf } from '../../talk/address'
import { linkElements } from '../described-links'
import { all } from '../page'

/**
 * The description that the page shows, as it was typed: the addresses of its links in full. Of the
 * places that hold it, each of them a part or the whole, the longest counts.
 */
export function descriptionText(doc: Document, base: string): string | null {
  const texts = all(doc, PLACES)
    .slice(0, 20)
    .map((place) => typed(place, base))
  const longest = texts.reduce((one, other) => (other.length > one.length ? other : one), '')
  return longest === '' ? null : longest
}

/**
 * Unfolded, folded, in the panel beside the video, and on the site for phones. Chapters, transcripts
 * and cards stand within the first of these as well.
 */
const PLACES = [
  '#description-inline-expander > yt-attributed-string',
  '#description-inline-expander > yt-formatted-string',
  '#description-inline-expander #attributed-snippet-text',
  'ytd-expandable-video-description-body-renderer yt-attributed-string',
  'ytm-expandable-video-description-body-renderer .collapsed-string-container',
].join(', ')

/** Long addresses are cut in the text of their links, which lead through a page of YouTube's. */
function typed(place: Element, base: string): string {
  let text = (place.textContent ?? '').slice(0, 20_000)
  for (const link of linkElements(place)) {
    const words = (link.textContent ?? '').slice(0, 500).trim()
    const address = /^https?:\/\/\S+(…|\.\.\.)$/.test(words) ? target(link, base) : null
    if (address) text = text.replace(words, () => address)
  }
  return text.trim()
}

function target(link: Element, base: string): string | null {
  const url = urlOf(link.getAttribute('href') ?? '', base)
  const address = url?.pathname === '/redirect' ? url.searchParams.get('q') : url?.href
  return address && /^https?:\/\//i.test(address) ? address : null
}
