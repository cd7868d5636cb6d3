import type { Capture } from '../talk/capture'
import { unreadPage } from '../talk/unread'
import { listedOn } from './lists'
import { titleOf } from './page'
import { readHtml, safely } from './read'

export { declaresTalk } from './generic'
export { moreOf } from './more'

/**
 * All that the page at `url` gives: a talk, a list of talks, else the page itself. Never throws: of a
 * page that can't be read its address and title are kept. `now` is an ISO 8601 instant in UTC.
 */
export function capturePage(doc: Document, url: string, now: string): Capture {
  const read = readHtml(doc, url, now)
  if (read?.kind === 'talk') return read
  const page = read?.talk ?? unreadPage(url, safely(() => titleOf(doc)) ?? '', now)
  const talks = listedOn(doc, url, now)
  return talks.length > 0 ? { kind: 'schedule', talk: page, talks } : { kind: 'page', talk: page }
}
