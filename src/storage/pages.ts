import type { Note } from '../note/note'
import { urlOf } from '../talk/address'
import { FILE_KINDS } from '../talk/file-kinds'
import { isTellingGuid } from '../talk/guid'
import { pageId, pageKey, talkIdOf } from '../talk/identity'
import { namedTalk } from '../talk/named-talk'
import type { Page } from '../talk/page'
import { sourcesOf } from '../talk/sources'
import type { LinkKind, Source, Talk, TalkLink } from '../talk/talk'

/**
 * The pages on which the talk and its note are to be found again, but for those whose address names
 * the talk by itself, as all of FOSDEM's do: these need no entry. The schedule's GUID of the talk is
 * among them, as `guid:…`.
 */
export function pagesOf(talk: Talk, note: Note | null): Page[] {
  const sources = sourcesOf(talk)
  const addresses = [
    ...sources.map(({ url }) => url),
    ...talk.links.filter((link) => OWN_KINDS.has(link.kind)).map((link) => link.url),
    ...(note?.links ?? []).map((link) => link.url),
  ]
  const others = addresses.filter((url) => isWebAddress(url) && !names(url, talk.id))
  const guids = sources.map(guidKey).filter((key) => key !== null)
  const keys = new Set([...others.map(placeOf), ...guids])
  return [...keys].map((url) => ({ url, talkId: talk.id }))
}

/** What a talk is found by that states the same GUID; `null` where it states none that is long enough. */
export function guidKey({ guid }: Source): string | null {
  return isTellingGuid(guid) ? `guid:${guid}` : null
}

/** The page that the user attached to a talk, or `null` where it has no address of the web. */
export function attachedPage(talkId: string, link: Pick<TalkLink, 'url'>): Page | null {
  return isWebAddress(link.url) && !names(link.url, talkId)
    ? { url: placeOf(link.url), talkId }
    : null
}

/**
 * What a page is known by in the store: `talk:youtube/…` for all the addresses of a talk's own page,
 * else the normal form of its address.
 */
export function placeOf(url: string): string {
  const named = namedTalk(url)
  return named?.what === 'page' ? `talk:${named.id}` : pageKey(url)
}

/** The same, and what earlier versions knew it by. */
export function placesOf(url: string): string[] {
  return [...new Set([placeOf(url), pageKey(url)])]
}

/** Ids under which the page itself may be saved: earlier versions knew fewer sites. */
export function ownIds(url: string): string[] {
  return [...new Set([ownId(url), pageId(url)])]
}

/** Id of the talk that the page is, if any: what a page is found by first. */
export function ownId(url: string): string {
  return talkIdOf(url) ?? pageId(url)
}

/** Kinds of which each link belongs to one talk. */
const OWN_KINDS: ReadonlySet<LinkKind> = new Set([...FILE_KINDS, 'feedback', 'schedule'])

function names(url: string, talkId: string): boolean {
  return ownId(url) === talkId
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && urlOf(address) !== null
}
