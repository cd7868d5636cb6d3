import { betterFacts } from '../talk/recapture'
import type { Talk } from '../talk/talk'
import { announce } from './changes'
import { storeMore } from './store-within'

/**
 * Saves what a site said of a talk when it was asked, where the talk, or the one that it leads to, is
 * still stored. Rejects with a `StorageError`.
 */
export async function saveMore(talk: Talk): Promise<void> {
  const stored = await storeMore(talk, betterFacts)
  if (stored) announce({ type: 'talk', id: stored.saved.talk.id })
}
