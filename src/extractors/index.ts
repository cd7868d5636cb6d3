import { urlOf } from '../talk/address'
import type { Capture } from '../talk/capture'
import type { Talk } from '../talk/talk'
import { unreadPage } from '../talk/unread'
import { bounded, within } from './bounded'
import type { Ask, TalkFacts } from './extractor'
import { genericPage } from './generic'
import { isHtml, titleOf } from './page'
import { readersFor, registry, schedules } from './registry'

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
  const read = address && talkOn(doc, address)
  if (read) {
    const talk = signed(read.facts, read.extractor.id, now)
    return { kind: 'talk', talk, ...(read.extractor.more && { more: 'on request' }) }
  }
  const facts = safely(() => genericPage(doc, url))
  const page = facts
    ? signed(facts, 'generic', now)
    : unreadPage(url, safely(() => titleOf(doc)) ?? '', now)
  const listed = (address && listOn(doc, address)) ?? []
  if (listed.length === 0) return { kind: 'page', talk: page }
  const lines = within(listed, MOST_TALKS, 2_000_000)
  return { kind: 'schedule', talk: page, talks: lines.map((one) => signed(one, 'list', now)) }
}

/** The largest conferences have some 1,200. */
const MOST_TALKS = 3_000

/**
 * The talk on the page with what its site says beyond it, or `null` where that is nothing. Never
 * rejects.
 */
export async function moreOf(
  doc: Document,
  url: string,
  now: string,
  ask: Ask,
): Promise<Talk | null> {
  const address = urlOf(url)
  const read = address && talkOn(doc, address)
  if (!address || !read?.extractor.more) return null
  try {
    const more = await read.extractor.more(read.facts, address, ask)
    return more && signed({ ...read.facts, ...missing(read.facts, more) }, read.extractor.id, now)
  } catch {
    return null
  }
}

/** Who reads the page as a talk, and what they read. */
function talkOn(doc: Document, address: URL) {
  for (const extractor of readersFor(address, registry)) {
    const facts = safely(() => extractor.extract(doc, address))
    if (facts) return { extractor, facts }
  }
  return null
}

function listOn(doc: Document, address: URL): TalkFacts[] | null {
  for (const reader of readersFor(address, schedules)) {
    const listed = safely(() => reader.list(doc, address))
    if (listed && listed.length > 0) return listed
  }
  return null
}

/** What of `more` the page did not state itself. */
function missing(facts: TalkFacts, more: Partial<TalkFacts>): Partial<TalkFacts> {
  const known = facts as unknown as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(more).filter(([name, value]) => value != null && known[name] == null),
  )
}

function signed(facts: TalkFacts, extractor: string, now: string): Talk {
  return { ...bounded(facts), extractor, capturedAt: now }
}

/** A page that breaks a reader has, for the caller, simply not been read by it. */
function safely<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
