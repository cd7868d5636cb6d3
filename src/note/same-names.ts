import { FILE_KINDS } from '../talk/file-kinds'
import { isTellingGuid } from '../talk/guid'
import { pageId } from '../talk/identity'
import { namedTalk } from '../talk/named-talk'
import type { LinkKind, Source, Talk, TalkLink } from '../talk/talk'

/** All that names a talk, as ids: made once for each. */
export interface Names {
  /** Of its pages. */
  own: ReadonlySet<string>
  guids: ReadonlySet<string>
  /** Of the page that its pages say is its own in a schedule. */
  schedule: ReadonlySet<string>
  /** Of its slides and recordings; each may be the page of another talk. */
  files: ReadonlySet<string>
}

export function namesOf(talk: Talk): Names {
  const pages: Page[] = [talk, ...(talk.sources ?? []).slice(0, MOST)]
  const guids = pages.flatMap(({ guid }) => (isTellingGuid(guid) ? guid : []))
  const links = pages.flatMap((page) => page.links.slice(0, MOST)).slice(0, MOST)
  return {
    own: new Set([talk.id, ...pages.map(({ url }) => idOf(url))]),
    guids: new Set(guids),
    schedule: new Set([...onlyOne(idsOf(links, SCHEDULE)), ...onlyOne(idsOf(links, FEEDBACK))]),
    files: idsOf(links, FILE_KINDS),
  }
}

/**
 * What the names of two talks say of them. `own`: they have a name in common; `schedule`: a page of
 * the one says that the other is its talk; `recording`: or its recording or its slides; `file`: both
 * have slides or a recording in common, as all talks of a workshop may; `nothing` else.
 */
export type NameLikeness = 'own' | 'schedule' | 'recording' | 'file' | 'nothing'

export function nameLikeness(a: Names, b: Names): NameLikeness {
  if (haveCommon(a.own, b.own) || haveCommon(a.guids, b.guids)) return 'own'
  const isPointed = haveCommon(a.schedule, b.own) || haveCommon(b.schedule, a.own)
  if (isPointed || haveCommon(a.schedule, b.schedule)) return 'schedule'
  if (haveCommon(a.files, b.own) || haveCommon(b.files, a.own)) return 'recording'
  return haveCommon(a.files, b.files) ? 'file' : 'nothing'
}

/** What is quick to see: one id, one page, one guid. */
export function isOneName(a: Talk, b: Talk): boolean {
  return a.id === b.id || a.url === b.url || (isTellingGuid(a.guid) && a.guid === b.guid)
}

/** Whether their conference has a name of its own for each: it knows them for two. */
export function areNamedApart(a: Talk, b: Talk): boolean {
  const { conference } = a
  if (conference === null || conference !== b.conference || a.id === b.id) return false
  return a.id.startsWith(`${conference}/`) && b.id.startsWith(`${conference}/`)
}

type Page = Talk | Source

/** More pages or links than any talk has. */
const MOST = 200

const SCHEDULE: ReadonlySet<LinkKind> = new Set(['schedule'])

/** Is asked for below the page of the talk. */
const FEEDBACK: ReadonlySet<LinkKind> = new Set(['feedback'])

function idsOf(links: readonly TalkLink[], kinds: ReadonlySet<LinkKind>): Set<string> {
  return new Set(links.filter(({ kind }) => kinds.has(kind)).map(({ url }) => idOf(url)))
}

/** By the site's own rules where there are some, else by the page. */
function idOf(url: string): string {
  return namedTalk(url)?.id ?? pageId(url.replace(PRETALX_FEEDBACK, '$1'))
}

const PRETALX_FEEDBACK = /(\/talk\/[A-Z0-9]+\/)feedback\/?$/

/** A page that names several talks says of none of them that it is its own. */
function onlyOne(ids: ReadonlySet<string>): ReadonlySet<string> {
  return ids.size === 1 ? ids : new Set()
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const one of few) if (many.has(one)) return true
  return false
}
