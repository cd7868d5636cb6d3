import { urlOf } from '../talk/address'
import type { Talk } from '../talk/talk'
import { within } from './bounded'
import { isHtml } from './page'
import { safely, signed } from './read'
import { readersFor } from './registry'
import { schedules } from './schedules'

/**
 * The talks that the page at `url` lists, in its order; none where it is no schedule. Never throws.
 * `now` is an ISO 8601 instant in UTC.
 */
export function listedOn(doc: Document, url: string, now: string): Talk[] {
  const address = safely(() => isHtml(doc)) ? urlOf(url) : null
  for (const reader of address ? readersFor(address, schedules) : []) {
    const listed = safely(() => address && reader.list(doc, address))
    if (listed && listed.length > 0)
      return within(listed, MOST_TALKS, 2_000_000).map((one) => signed(one, 'list', now))
  }
  return []
}

/** The largest conferences have some 1,200. */
const MOST_TALKS = 3_000
