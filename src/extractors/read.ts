import { urlOf } from '../talk/address'
import type { PageCapture, TalkCapture } from '../talk/capture'
import type { Talk } from '../talk/talk'
import { bounded } from './bounded'
import type { Extractor, TalkFacts } from './extractor'
import { genericPage } from './generic'
import { isHtml } from './page'
import { readersFor, registry } from './registry'

/**
 * The talk that the page at `url` shows, else the page itself; `null` where there is nothing to read.
 * Never throws: where a page breaks the extractor of its site it is read as any page. `now` is an ISO
 * 8601 instant in UTC.
 */
export function readHtml(
  doc: Document,
  url: string,
  now: string,
): TalkCapture | PageCapture | null {
  if (!safely(() => isHtml(doc))) return null
  const read = talkOn(doc, url)
  if (read) {
    const { id, more } = read.extractor
    return { kind: 'talk', talk: signed(read.facts, id, now), ...(more && { more }) }
  }
  const facts = safely(() => genericPage(doc, url))
  return facts && { kind: 'page', talk: signed(facts, 'generic', now) }
}

/** Who reads the page as a talk, and what they read; `null` where nobody does. */
export function talkOn(
  doc: Document,
  url: string,
): { extractor: Extractor; address: URL; facts: TalkFacts } | null {
  const address = urlOf(url)
  if (!address) return null
  for (const extractor of readersFor(address, registry)) {
    const facts = safely(() => extractor.extract(doc, address))
    if (facts) return { extractor, address, facts }
  }
  return null
}

export function signed(facts: TalkFacts, extractor: string, now: string): Talk {
  return { ...bounded(facts), extractor, capturedAt: now }
}

/** A page that breaks a reader has, for the caller, simply not been read by it. */
export function safely<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
