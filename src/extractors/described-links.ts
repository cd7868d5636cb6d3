import { addressKind } from '../talk/address-kind'
import { type NamedTalk, namedTalk } from '../talk/named-talk'
import type { LinkKind, TalkLink } from '../talk/talk'
import { linkKind } from './link-kind'
import { textOf } from './page'
import { webAddress } from './web-address'

/** A link as it stands in a description. */
type Written = Omit<TalkLink, 'kind'>

/**
 * The links of the description of a recording or of slides, each once, without those to itself. The
 * page of a talk in a schedule is that of this one where no other talk of a conference is named
 * beside it: a day's stream names many.
 */
export function describedLinks(written: Written[], id: string): TalkLink[] {
  const links = new Map(written.slice(0, MOST).map((link) => [link.url, link]))
  const named = [...links.values()]
    .map((link) => ({ link, talk: namedTalk(link.url) }))
    .filter(({ talk }) => talk?.id !== id)
  const talks = new Set(named.flatMap(({ talk }) => (talk?.conference ? [talk.id] : [])))
  return named.map(({ link, talk }) => ({ kind: kindOf(link, talk, talks.size), ...link }))
}

/** The addresses in a text that was typed, without the full stop of a sentence; cut ones are none. */
export function addressesIn(text: string): Written[] {
  const found = text.slice(0, 20_000).match(/https?:\/\/[^\s<>"'`]+/gi) ?? []
  return found.slice(0, MOST).flatMap((address) => {
    if (address.length > LONGEST || /(…|\.\.\.)$/.test(address)) return []
    const closed = address.includes('(') ? /[.,;:!?\]}»”]+$/ : /[.,;:!?)\]}»”]+$/
    const url = webAddress(address.replace(closed, ''), address)
    return url ? [{ url, label: null }] : []
  })
}

/** The links of a part of the page, with their words where these are not the address again. */
export function linksOf(parts: Element[], base: string): Written[] {
  return parts.flatMap(linkElements).flatMap((link) => {
    const url = webAddress(link.getAttribute('href'), base)
    const words = textOf(link)
    return url ? [{ url, label: words && /^(https?:\/\/|www\.)/i.test(words) ? null : words }] : []
  })
}

/** The links of a part of the page: not by a copy of the whole list, which may be of 100,000. */
export function linkElements(part: Element): Element[] {
  const found = part.querySelectorAll('a[href]')
  const links: Element[] = []
  for (const link of found) if (links.push(link) >= MOST) break
  return links
}

/** More links than any description of a talk has. */
const MOST = 100

const LONGEST = 2_000

function kindOf({ url, label }: Written, talk: NamedTalk | null, talks: number): LinkKind {
  if (!talk?.conference) return linkKind(url, label)
  if (talks > 1) return 'other'
  if (talk.what === 'file') return linkKind(url, label)
  return addressKind(url) === 'video' ? 'video' : 'schedule'
}
