import type { Talk } from '../talk/talk'
import { foldedWords } from '../text/fold'
import { bestTalks } from './best-talks'

/**
 * The talks that a page's title or its file's name hints at, the likeliest first, at most `most`: words
 * of their titles, names of their speakers (`recipes-load_paolinelli.pdf`). A hint and no more: it
 * orders what the user is offered, and decides nothing.
 */
export function hintedTalks(
  page: Pick<Talk, 'title' | 'url'>,
  talks: Iterable<Talk>,
  most: number,
): Talk[] {
  const words = wordsOf(`${page.title} ${fileName(page.url)}`)
  const scored = (talk: Talk) => {
    const score = scoreOf(talk, words)
    return score >= ENOUGH ? score : null
  }
  return bestTalks(talks, most, scored, (a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1))
}

/** The share of the title's words, and a speaker as half of it; one word alone is no hint. */
function scoreOf({ title, speakers }: Talk, words: ReadonlySet<string>): number {
  const own = wordsOf(title)
  const common = [...own].filter((word) => words.has(word)).length
  const names = speakers.filter((name) => words.has(lastWord(name))).length
  if (common + names < 2) return 0
  return common / Math.max(own.size, FEW) + (names > 0 ? BY_NAME : 0)
}

/** Half of the title's words, or a speaker and something of it. */
const ENOUGH = 0.55
const BY_NAME = 0.5

/** A short title has its words in many names. */
const FEW = 3

/** Shorter words are in every title. */
const SHORTEST = 3

function wordsOf(text: string): Set<string> {
  const words = foldedWords(text.replace(/_/g, ' ')).split(' ')
  return new Set(words.filter((word) => word.length >= SHORTEST))
}

function lastWord(name: string): string {
  return foldedWords(name).split(' ').at(-1) ?? ''
}

/** What it says before its ending: `recipes for load` of `…/Recipes%20for-load.pdf`. */
function fileName(url: string): string {
  const last =
    url
      .replace(/[?#].*/s, '')
      .split('/')
      .at(-1) ?? ''
  const name = last.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/([a-z])([A-Z])/g, '$1 $2')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
