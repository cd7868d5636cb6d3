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

function isCertain(talk: Talk, other: Saved, by: By, address: string) {
  if (other.note?.apart?.includes(talk.id)) return false
  const isSaid = by === 'page' && isNamed(other, address)
  if (by === 'page' ? !isSaid : !hasOwnHosts(talk.extractor)) return false
  const sources = sourcesOf(other.talk)
  if (sources.some((source) => areDaysApart(talk, source))) return false
  if (by !== 'guid' && sources.some((source) => areTwo(talk, source))) return false
  if (by !== 'link' || sameness(talk, other.talk) === 'same') return true
  // Else a link may lead to somebody's other talk, and a file be used for two.
  return hasOrganisersLinks(talk.extractor) && sources.some(({ url }) => placeOf(url) === address)
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

/** In ms. */
const DAY = 24 * 60 * 60 * 1000
