import { betterFacts, newerFacts } from '../talk/recapture'
import type { Talk } from '../talk/talk'
import { announce } from './changes'
import { eachAlone } from './each-alone'
import { dropFacts, factsLeftBehind, keepFacts, remember } from './facts'
import { type SaveResult, storeTalk } from './store-talk'

// What reads them stands apart: a popup that opens needs none of what saves them.
export { allTags, findTalkByPage, getTalk, getTalks, recentTalks, together } from './read-talks'

/**
 * Saves the facts of a talk, in one transaction; the note stays as it is, or begins empty. Facts of
 * a real extractor are not replaced by guesses. A talk that was merged into another is saved as that
 * one, under its id. Rejects with a `StorageError`; the facts are then
 * kept aside until `replayJournals`.
 */
export async function saveTalk(talk: Talk): Promise<SaveResult> {
  const isStored = keepFacts(talk)
  const result = await storeTalk(talk, betterFacts)
  isStored()
  remember(result.saved.talk)
  announce({ type: 'talk', id: result.saved.talk.id })
  return result
}

/** Saves the facts that surfaces which are gone had no time to save. Returns how many. */
export async function saveFactsLeftBehind(): Promise<number> {
  const left = factsLeftBehind()
  await eachAlone(left, async (talk) => {
    const { saved } = await storeTalk(talk, newerFacts)
    dropFacts(talk.id)
    announce({ type: 'talk', id: saved.talk.id })
  })
  return left.length
}
