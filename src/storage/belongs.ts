import type { Note } from '../note/note'
import { hasOwnHosts, siteKind } from '../talk/site-kinds'
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

function isCertain(talk: Talk, other: Saved, by: By, address: string) {
  if (other.note?.apart?.includes(talk.id)) return false
  const isSaid = by === 'page' && isNamed(other, address)
  if (by === 'page' ? !isSaid : !hasOwnHosts(talk.extractor)) return false
  const sources = sourcesOf(other.talk)
  if (sources.some((source) => areDaysApart(talk, source))) return false
  if (by !== 'guid' && sources.some((source) => areTwo(talk, source))) return false
  // A file that both name may be used for two talks; a page of the other is of that one alone.
  const isItsPage = by !== 'link' || sources.some(({ url }) => isPage(url, address))
  return isItsPage || sources.some((source) => areAtOneTime(talk, source))
}

/** Whether the talk itself names the page, or the user attached it as more than some other page. */
function isNamed({ talk, note }: Saved, address: string): boolean {
  const own = pagesOf(talk, null).some(({ url }) => url === address)
  return (
    own || (note?.links ?? []).some(({ url, kind }) => kind !== 'other' && placeOf(url) === address)
  )
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

function areAtOneTime(talk: Talk, { start, extractor }: Source): boolean {
  // What was guessed from a page is no sign.
  if (siteKind(extractor) === 'generic') return false
  return Math.abs(Date.parse(talk.start ?? '') - Date.parse(start ?? '')) < DAY / 2
}

/** In ms. */
const DAY = 24 * 60 * 60 * 1000

function isPage(url: string, address: string): boolean {
  return placeOf(url) === address
}
