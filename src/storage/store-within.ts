import type { Choose } from '../talk/recapture'
import type { Talk } from '../talk/talk'
import { belongsTo } from './belongs'
import { NOTHING } from './content'
import {
  keepLed,
  keepTalk,
  mayHoldOthers,
  SAVE_STORES,
  type SaveResult,
  type StoredTalk,
  storedTalk,
} from './keep-talk'
import { withMergedSources } from './merge-facts'
import { type Identified, mergeInto } from './merge-into'
import { type Writing, writing } from './transaction'

/** As `storeTalk`, within a transaction over `SAVE_STORES`. */
export async function storeWithin(tx: Writing, talk: Talk, choose: Choose): Promise<SaveResult> {
  const found = await storedTalk(tx, talk.id)
  return (await storeKnown(tx, talk, choose, found)) ?? storeNew(tx, talk, choose, found)
}

/** As `storeTalk`, but only where the talk is stored; `null` where it is not. */
export function storeMore(talk: Talk, choose: Choose): Promise<SaveResult | null> {
  return writing(SAVE_STORES, 'relaxed', async (tx) =>
    storeKnown(tx, talk, choose, await storedTalk(tx, talk.id)),
  )
}

/** The talk is stored, or its id leads to one that is; else `null`. */
async function storeKnown(
  tx: Writing,
  talk: Talk,
  choose: Choose,
  found: StoredTalk,
): Promise<SaveResult | null> {
  if (found.talk) return keepTalk(tx, talk, choose, found, await whole(tx, found.talk, talk))
  const merges = tx.objectStore('merges')
  const led = found.note ? undefined : await merges.get(talk.id)
  if (!led) return null
  const target = await storedTalk(tx, led.into)
  const facts = target.talk && (await whole(tx, target.talk, talk))
  return keepLed(tx, talk, choose, led, target, facts)
}

async function storeNew(
  tx: Writing,
  talk: Talk,
  choose: Choose,
  found: StoredTalk,
): Promise<SaveResult> {
  const to = await belongsTo(tx, talk)
  if (!to) return keepTalk(tx, talk, choose, found)
  const one: Identified = { ...NOTHING, id: talk.id, talk, note: found.note ?? null }
  const merges = await tx.objectStore('merges').index('into').getAll(to.talk.id)
  const other: Identified = { ...NOTHING, id: to.talk.id, ...to, merges }
  const joined = await mergeInto(tx, one, other, new Date().toISOString())
  return { saved: { talk: joined.talk ?? to.talk, note: joined.note }, created: false }
}

/** The stored facts, with a source for each page where an earlier version merged some. */
async function whole(tx: Writing, facts: Talk, incoming: Talk): Promise<Talk> {
  if (!mayHoldOthers(facts, incoming)) return facts
  return withMergedSources(facts, await tx.objectStore('merges').index('into').getAll(facts.id))
}
