import { FILE_KINDS } from '../talk/file-kinds'
import { namedTalk } from '../talk/named-talk'
import type { LinkKind, Talk } from '../talk/talk'
import { guidKey, ownId, ownIds, placeOf, placesOf } from './pages'
import type { Writing } from './transaction'

/** How a page leads to a talk: by its own address, its GUID, or a link. */
export type By = 'page' | 'guid' | 'link'

/** A sign that a new talk may be one that is saved. */
export interface Hint {
  by: By
  /** A key of the store `pages`. */
  address: string
  /** Id of the saved talk. */
  id: string
}

/** The saved talks that a new one may be, the surest sign first. */
export async function hintsFor(tx: Writing, talk: Talk): Promise<Hint[]> {
  const found = await Promise.all(
    addressesOf(talk).map(async ([by, address, own]) => {
      const ids = await lookUp(tx, address, own)
      return ids.map((id) => ({ by, address, id }))
    }),
  )
  return found.flat().filter(({ id }) => id !== talk.id)
}

/** Of the links those that are one talk's alone; more than these few are looked up for no page. */
const OWN_KINDS: ReadonlySet<LinkKind> = new Set([...FILE_KINDS, 'schedule'])
const MOST_LINKS = 8

type Address = [by: By, address: string, ownId: string | null]

function addressesOf(talk: Talk): Address[] {
  const guid = guidKey(talk)
  const links = talk.links
    .filter(({ kind, url }) => OWN_KINDS.has(kind) && ownId(url) !== talk.id)
    .sort((a, b) => Number(b.kind === 'schedule') - Number(a.kind === 'schedule'))
    .slice(0, MOST_LINKS)
  return [
    ...placesOf(talk.url).map((place): Address => ['page', place, formerId(talk)]),
    ...(guid === null ? [] : [['guid', guid, null] satisfies Address]),
    ...links.map(({ url }): Address => ['link', placeOf(url), ownId(url)]),
  ]
}

/** Under which an earlier version saved the page, where that knew nothing of the site. */
function formerId({ id, url }: Talk): string | null {
  return ownIds(url).find((own) => own !== id) ?? null
}

/** The talk whose page the address is said to be, and the one that it is by itself. */
async function lookUp(tx: Writing, address: string, own: string | null): Promise<string[]> {
  const [page, talk, merged] = await Promise.all([
    tx.objectStore('pages').get(address),
    own === null ? undefined : tx.objectStore('talks').getKey(own),
    // A talk that was merged has an entry in `pages` for each address but those that name it.
    own === null || !isNamed(address) ? undefined : tx.objectStore('merges').get(own),
  ])
  return [page?.talkId, talk, merged?.into].filter((id) => id !== undefined)
}

function isNamed(address: string): boolean {
  return address.startsWith('talk:') || namedTalk(address) !== null
}
