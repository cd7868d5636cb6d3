import type { Note } from '../note/note'
import { pageKey } from '../talk/identity'
import { namedTalk } from '../talk/named-talk'
import { hasOwnHosts, siteKind } from '../talk/site-kinds'
import type { LinkKind, Source, Talk } from '../talk/talk'
import { sourceKey, sourcesOf } from '../talk/unite'
import { guidKey, ownId, pagesOf } from './pages'
import type { Writing } from './transaction'

/** What the stores know of the pages that a new talk names. */
export interface Belongs {
  /** The saved talk that the new one is a page of, or `null` where that is not certain. */
  to: { talk: Talk; note: Note | null } | null
  /** Addresses that are another talk's. */
  taken: ReadonlySet<string>
}

/**
 * Looks for the saved talk that the page of a new one belongs to: one that names this page, states
 * the same GUID, or is named by a link of it. It is certain where the saved talk names the page, or
 * where the page is of a site that has hosts of its own: any other may copy the links and the GUID
 * of a talk, and gets no right to write into it.
 */
export async function belongsTo(tx: Writing, talk: Talk): Promise<Belongs> {
  const hints = hintsOf(talk)
  const found = await Promise.all(hints.map(({ address, id }) => lookUp(tx, address, id)))
  const taken = new Set(hints.flatMap(({ address }, i) => (found[i]?.page ? [address] : [])))
  const tried = new Set([talk.id])
  for (const [i, { by, address }] of hints.entries()) {
    for (const id of [found[i]?.page, found[i]?.named]) {
      if (id === undefined || tried.has(id)) continue
      if (by !== 'page') tried.add(id)
      const [other, note] = await Promise.all([
        tx.objectStore('talks').get(id),
        tx.objectStore('notes').get(id),
      ])
      if (other && isCertain(talk, { talk: other, note: note ?? null }, by, address))
        return { to: { talk: other, note: note ?? null }, taken }
    }
  }
  return { to: null, taken }
}

/** How a page leads to a talk: by its own address, its GUID, or a link. */
type By = 'page' | 'guid' | 'link'

interface Hint {
  by: By
  /** A key of the store `pages`. */
  address: string
  /** Id of the talk that the address is, where it is one. */
  id: string | null
}

/** Of the links those that are one talk's alone; more than these few are looked up for no page. */
const OWN_KINDS: ReadonlySet<LinkKind> = new Set([
  'schedule',
  'video',
  'slides',
  'subtitles',
  'audio',
])
const MOST_LINKS = 8

function hintsOf(talk: Talk): Hint[] {
  const guid = guidKey(talk)
  const links = talk.links
    .filter(({ kind, url }) => OWN_KINDS.has(kind) && ownId(url) !== talk.id)
    .sort((a, b) => Number(b.kind === 'schedule') - Number(a.kind === 'schedule'))
    .slice(0, MOST_LINKS)
  const asked: Hint[] = [
    { by: 'page', address: pageKey(talk.url), id: null },
    ...(guid === null ? [] : [{ by: 'guid' as const, address: guid, id: null }]),
    ...links.map(({ url }) => ({ by: 'link' as const, address: pageKey(url), id: ownId(url) })),
  ]
  return [...new Map(asked.toReversed().map((hint) => [hint.address, hint])).values()].toReversed()
}

/** The talk whose page the address is said to be, and the one that it is by itself. */
async function lookUp(
  tx: Writing,
  address: string,
  id: string | null,
): Promise<{ page: string | undefined; named: string | undefined }> {
  const [page, own, merged] = await Promise.all([
    tx.objectStore('pages').get(address),
    id === null ? undefined : tx.objectStore('talks').getKey(id),
    // A talk that was merged has an entry in `pages` for each address but those that name it.
    id === null || !namedTalk(address) ? undefined : tx.objectStore('merges').get(id),
  ])
  return { page: page?.talkId, named: own ?? merged?.into }
}

function isCertain(talk: Talk, other: NonNullable<Belongs['to']>, by: By, address: string) {
  if (other.note?.apart?.includes(talk.id)) return false
  const isSaid = by === 'page' && isNamed(other, address)
  if (by === 'page' ? !isSaid : !hasOwnHosts(talk.extractor)) return false
  const sources = sourcesOf(other.talk)
  if (sources.some((source) => areDaysApart(talk, source))) return false
  if (by !== 'guid' && sources.some((source) => areTwoOfOne(talk, source))) return false
  // A file that both name may be used for two talks; a page of the other is of that one alone.
  const isItsPage = by !== 'link' || sources.some(({ url }) => isPage(url, address))
  return isItsPage || sources.some((source) => areAtOneTime(talk, source))
}

/** Whether the talk itself names the page, or the user attached it as more than some other page. */
function isNamed({ talk, note }: NonNullable<Belongs['to']>, address: string): boolean {
  const own = pagesOf(talk, null).some(({ url }) => url === address)
  return (
    own || (note?.links ?? []).some(({ url, kind }) => kind !== 'other' && pageKey(url) === address)
  )
}

/** Two pages of one conference's schedule are two talks, whatever they link to. */
function areTwoOfOne(talk: Talk, source: Source): boolean {
  const isOfOne = talk.conference !== null && talk.conference === source.conference
  return isOfOne && isOfSchedule(talk) && isOfSchedule(source)
}

function isOfSchedule({ extractor }: Source): boolean {
  const kind = siteKind(extractor)
  return kind === 'schedule' || kind === 'list'
}

function areDaysApart(talk: Talk, { start }: Source): boolean {
  return Math.abs(Date.parse(talk.start ?? '') - Date.parse(start ?? '')) > DAY
}

function areAtOneTime(talk: Talk, { start, extractor }: Source): boolean {
  // What was guessed from a page is no sign.
  if (siteKind(extractor) === 'generic') return false
  return Math.abs(Date.parse(talk.start ?? '') - Date.parse(start ?? '')) < DAY / 2
}

/** In ms. */
const DAY = 24 * 60 * 60 * 1000

function isPage(url: string, address: string): boolean {
  return sourceKey(url) === sourceKey(address)
}
