import type { Talk } from '../talk/talk'
import { foldedWords } from '../text/fold'
import { bestTalks } from './best-talks'

/** As many as a list in the popup holds: where so many are found, there may be more. */
export const MOST_SOUGHT = 12

/**
 * The talks that have every one of the words in their title or among their speakers, at most `most`: those
 * first that have them whole, or as the beginnings of words, and one after the other. Of equals the newest.
 */
export function soughtTalks(words: string, talks: Iterable<Talk>, most: number): Talk[] {
  const sought = foldedWords(words)
  if (sought === '') return []
  const parts = sought.split(' ')
  return bestTalks(talks, most, (talk) => scoreOf(talk, sought, parts), newerFirst)
}

/** `null` where one of the words is nowhere. */
function scoreOf(talk: Talk, sought: string, parts: readonly string[]): number | null {
  const title = foldedWords(`${talk.title} ${talk.subtitle ?? ''}`)
  const speakers = foldedWords(talk.speakers.join(' '))
  let score = inTheirOrder(title, sought) + inTheirOrder(speakers, sought)
  for (const part of parts) {
    const best = Math.max(placeOf(title, part), placeOf(speakers, part))
    if (best === 0) return null
    score += best
  }
  return score
}

function placeOf(text: string, word: string): number {
  if (!text.includes(word)) return 0
  if (` ${text} `.includes(` ${word} `)) return WHOLE
  return ` ${text}`.includes(` ${word}`) ? BEGINNING : INSIDE
}

const WHOLE = 3
const BEGINNING = 2
const INSIDE = 1

/** Who types a title's beginning means that title. */
function inTheirOrder(text: string, sought: string): number {
  if (text.startsWith(sought)) return 2
  return ` ${text}`.includes(` ${sought}`) ? 1 : 0
}

function newerFirst(a: Talk, b: Talk): number {
  if (a.start !== b.start) return (a.start ?? '') < (b.start ?? '') ? 1 : -1
  return a.title < b.title ? -1 : 1
}
