import type { Talk } from '../talk/talk'
import type { Ask, TalkFacts } from './extractor'
import { signed, talkOn } from './read'
import { supplements } from './supplements'

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
  const read = talkOn(doc, url)
  const supplement = read && supplements.get(read.extractor.id)
  if (!supplement) return null
  const { extractor, address, facts } = read
  try {
    const more = await supplement(facts, address, ask)
    return more && signed({ ...facts, ...missing(facts, more) }, extractor.id, now)
  } catch {
    return null
  }
}

/** What of `more` the page did not state itself. */
function missing(facts: TalkFacts, more: Partial<TalkFacts>): Partial<TalkFacts> {
  const known = facts as unknown as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(more).filter(([name, value]) => value != null && known[name] == null),
  )
}
