import { joined, partsIn, takesAway } from './document'
import { inKey, type Recorded } from './kinds'
import { type Answer, NeedsAnswer } from './question'
import type { Sent } from './segment'
import type { SyncTransaction } from './store'

/** More than this part of all talks does not go without a question. */
const MOST = 0.2

/** What happens to records that would be removed. */
export type Removing = 'go on' | 'keep'

/**
 * Stops with a question where these changes of other devices would remove more than a fifth of the
 * talks of this one, or all of a conference. A single talk may go: that is how one is removed.
 */
export async function beforeJoining(
  tx: SyncTransaction,
  changes: ReadonlyMap<string, readonly Sent[]>,
  answer: Answer | null,
): Promise<Removing> {
  const going: Recorded[] = []
  if (await isNewcomer(tx)) return 'go on'
  for (const [key, sent] of changes) {
    if (inKey(key)?.kind !== 'talk') continue
    if (!sent.some(({ update }) => isTaking(update))) continue
    const record = await tx.record(key)
    if (record === null) continue
    const stored = await tx.document(key)
    if (stored === null || (await tx.isDirty(key))) continue
    if (goesBy(stored.state, sent)) going.push(record)
  }
  return decided(tx, going, 'removals-there', answer)
}

/** The same for what was removed here, before the other devices hear of it. */
export async function beforeTelling(
  tx: SyncTransaction,
  dirty: readonly string[],
  answer: Answer | null,
): Promise<Removing> {
  const going: Recorded[] = []
  if (await isNewcomer(tx)) return 'go on'
  for (const key of dirty) {
    if (inKey(key)?.kind !== 'talk' || (await tx.record(key)) !== null) continue
    const stored = await tx.document(key)
    const parts = stored && partsIn(stored.state)
    if (parts) going.push({ talk: parts.values.get('talk') ?? null })
  }
  return decided(tx, going, 'removals-here', answer)
}

async function decided(
  tx: SyncTransaction,
  going: readonly Recorded[],
  about: 'removals-there' | 'removals-here',
  answer: Answer | null,
): Promise<Removing> {
  if (going.length <= 1) return 'go on'
  const { talks, byConference } = await tx.census()
  const gone = about === 'removals-here' ? going.length : 0
  const of = talks + gone
  const counts = new Map<string, number>()
  for (const record of going) {
    const conference = conferenceOf(record)
    if (conference !== null) counts.set(conference, (counts.get(conference) ?? 0) + 1)
  }
  const left = (conference: string, count: number) =>
    (byConference.get(conference) ?? 0) - (about === 'removals-there' ? count : 0)
  const whole = [...counts].find(([name, count]) => count > 1 && left(name, count) <= 0)
  if (going.length <= of * MOST && !whole) return 'go on'
  if (answer?.about === about && 'upTo' in answer && going.length <= answer.upTo) return answer.say
  throw new NeedsAnswer({ about, count: going.length, of, conference: whole?.[0] ?? null })
}

/** Nothing that has no document yet can go, and there may be thousands of records to look at. */
async function isNewcomer(tx: SyncTransaction): Promise<boolean> {
  return (await tx.documentKeys('', 1)).length === 0
}

function conferenceOf(record: Recorded): string | null {
  const talk = record?.talk
  if (typeof talk !== 'object' || talk === null || Array.isArray(talk)) return null
  return typeof talk.conference === 'string' ? talk.conference : null
}

function isTaking(update: Sent['update']): boolean {
  try {
    return takesAway(update)
  } catch {
    // Not a change at all: joining it passes it over.
    return false
  }
}

function goesBy(state: Sent['update'], sent: readonly Sent[]): boolean {
  try {
    const updates = sent.map(({ update }) => update)
    return partsIn(joined(state, updates)) === null
  } catch {
    return false
  }
}
