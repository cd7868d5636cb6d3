import { urlOf } from '../talk/address'
import type { Capture } from '../talk/capture'
import { unreadPage } from '../talk/unread'
import type { TalkFacts } from './extractor'
import { genericPage } from './generic'
import { isHtml, titleOf } from './page'
import { extractorsFor } from './registry'

export { declaresTalk } from './generic'

/**
 * Reads the page at `url`. Never throws: where a page breaks the extractor of its site it is read as
 * any page, and where it breaks that too, its address and title are kept. `now` is an ISO 8601
 * instant in UTC.
 */
export function capturePage(doc: Document, url: string, now: string): Capture {
  if (!safely(() => isHtml(doc)))
    return { kind: 'page', talk: unreadPage(url, safely(() => titleOf(doc)) ?? '', now) }
  const address = urlOf(url)
  for (const extractor of address ? extractorsFor(address) : []) {
    const facts = safely(() => address && extractor.extract(doc, address))
    if (facts) return { kind: 'talk', talk: signed(facts, extractor.id, now) }
  }
  const facts = safely(() => genericPage(doc, url))
  if (facts) return { kind: 'page', talk: signed(facts, 'generic', now) }
  return { kind: 'page', talk: unreadPage(url, safely(() => titleOf(doc)) ?? '', now) }
}

function signed(facts: TalkFacts, extractor: string, now: string): Capture['talk'] {
  return { ...facts, extractor, capturedAt: now }
}

/** A page that breaks a reader has, for the caller, simply not been read by it. */
function safely<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
