import type { Choose } from '../talk/recapture'
import type { Talk } from '../talk/talk'
import { hintsFor } from './hints'
import {
  keepLed,
  keepTalk,
  mayHoldOthers,
  SAVE_STORES,
  type SaveResult,
  storedTalk,
} from './keep-talk'
import { type Writing, writing } from './transaction'

export type { SaveResult } from './keep-talk'

/**
 * Stores what a page says of a talk, of the one that it was merged into, or of the one that the page
 * belongs to (`belongs.ts`), in one transaction. Where no other talk is concerned nothing is loaded
 * for it: a popup that opens waits for no more than it must. Rejects with a `StorageError`.
 */
export async function storeTalk(talk: Talk, choose: Choose): Promise<SaveResult> {
  const result = await writing(SAVE_STORES, 'relaxed', (tx) => storeAlone(tx, talk, choose))
  if (result) return result
  const { storeWithin } = await import('./store-within')
  return writing(SAVE_STORES, 'relaxed', (tx) => storeWithin(tx, talk, choose))
}

/** `null`, and nothing is stored, where another talk may be concerned. */
async function storeAlone(tx: Writing, talk: Talk, choose: Choose): Promise<SaveResult | null> {
  const found = await storedTalk(tx, talk.id)
  const merges = tx.objectStore('merges')
  if (found.talk) {
    const isOld = mayHoldOthers(found.talk, talk) && (await merges.index('into').getKey(talk.id))
    return isOld ? null : keepTalk(tx, talk, choose, found)
  }
  const led = found.note ? undefined : await merges.get(talk.id)
  if (!led) return (await hintsFor(tx, talk)).length > 0 ? null : keepTalk(tx, talk, choose, found)
  const target = await storedTalk(tx, led.into)
  const isOld = target.talk !== undefined && mayHoldOthers(target.talk, talk)
  return isOld ? null : keepLed(tx, talk, choose, led, target)
}
