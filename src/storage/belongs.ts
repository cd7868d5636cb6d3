import type { Note } from '../note/note'
import { sameness } from '../note/same-talk'
import { hasOrganisersLinks, hasOwnHosts, siteKind } from '../talk/site-kinds'
import type { Source, Talk } from '../talk/talk'
import { sourcesOf } from '../talk/unite'
import { type By, hintsFor } from './hints'
import { pagesOf, placeOf } from './pages'
import type { Writing } from './transaction'

/** A saved talk with its note. */
interface Saved {
  talk: Talk
  note: Note | null
}

/**
 * The saved talk that the page of a new one belongs to: one that names this page, states the same
 * GUID, or is named by a link of it; `null` where that is not certain. It is where the saved talk names
 * the page, or where the page is of a site that has hosts of its own: any other may copy the links and
 * the GUID of a talk, and gets no right to write into it.
 */
export async function belongsTo(tx: Writing, talk: Talk): Promise<Saved | null> {
  for (const { by, address, id } of await hintsFor(tx, talk)) {
    const [other, note] = await Promise.all([
      tx.objectStore('talks').get(id),
      tx.objectStore('notes').get(id),
    ])
    const saved = other && { talk: other, note: note ?? null }
    if (saved && isCertain(talk, saved, by, address)) return saved
  }
  return null
}

function isCertain(talk: Talk, other: Saved, by: By, address: string): boolean {
  if (other.note?.apart?.includes(talk.id)) return false
  if (by === 'page' ? !isNamed(other, address) : !hasOwnHosts(talk.extractor)) return false
  const sources = sourcesOf(other.talk)
  if (sources.some((source) => areDaysApart(talk, source))) return false
  if (by !== 'guid' && sources.some((source) => areTwo(talk, source))) return false
  const isSaid = by === 'guid' || (by === 'page' && isItsOwn(other, address))
  if (isSaid || sameness(talk, other.talk) === 'same') return true
  // Else a link may lead to somebody's other talk, and a file be used for two.
  if (by === 'page') return sources.some((one) => hasOrganisersLinks(one.extractor))
  return hasOrganisersLinks(talk.extractor) && sources.some(({ url }) => placeOf(url) === address)
}

/** Whether the talk itself names the page, or the user attached it as more than some other page. */
function isNamed({ talk, note }: Saved, address: string): boolean {
  return pagesOf(talk, null).some(({ url }) => url === address) || isAttached(note, address)
}

function isAttached(note: Note | null, address: string): boolean {
  const links = note?.links ?? []
  return links.some(({ url, kind }) => kind !== 'other' && placeOf(url) === address)
}

/** Its own page, a file or a recording of its own; a link to a schedule may be to another talk there. */
function isItsOwn({ talk, note }: Saved, address: string): boolean {
  const links = talk.links.filter(({ kind }) => kind === 'schedule')
  return isAttached(note, address) || !links.some(({ url }) => placeOf(url) === address)
}

/** Two pages of schedules are two talks, whatever they link to, unless both state the same GUID. */
function areTwo(talk: Talk, source: Source): boolean {
  return isOfSchedule(talk) && isOfSchedule(source)
}

function isOfSchedule({ extractor }: Source): boolean {
  const kind = siteKind(extractor)
  return kind === 'schedule' || kind === 'list'
}

function areDaysApart(talk: Talk, { start }: Source): boolean {
  return Math.abs(Date.parse(talk.start ?? '') - Date.parse(start ?? '')) > DAY
}

/** In ms. */
const DAY = 24 * 60 * 60 * 1000
