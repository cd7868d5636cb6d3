import { diffArrays, diffWordsWithSpace } from 'diff'

/** A run of words in a line of a comparison; `changed` ones are those that make the difference. */
export interface LinePart {
  text: string
  mark: 'changed' | 'same'
}

/** One line of a comparison: in both texts, or in one of them. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed'
  parts: LinePart[]
}

/** Two texts compared line by line. */
export interface Comparison {
  lines: DiffLine[]
  /**
   * What was left out because it would have taken too long. `lines`: the middle stands there as a
   * whole, the old before the new. `words`: some changed lines do not show which words changed.
   */
  cut: 'nothing' | 'words' | 'lines'
}

/** How long the comparing of lines, and then of words, may hold up the page, in ms. */
export interface Budget {
  lines: number
  words: number
}

/**
 * What leads from one text to the other. This module loads the library that compares: import it
 * when it is needed.
 */
export function compareTexts(before: string, after: string, budget = BUDGET): Comparison {
  const [a, b] = [linesOf(before), linesOf(after)]
  const changes = diffArrays(a, b, { timeout: budget.lines })
  const runs = changes ?? inOneRun(a, b)
  // Where not even the lines could be compared, their words would take longer still.
  const words = wordComparer(changes ? budget.words : 0)
  const lines: DiffLine[] = []
  for (let i = 0; i < runs.length; i++) {
    const [run, next] = [runs[i], runs[i + 1]]
    if (!run) continue
    if (run.removed && next?.added) {
      lines.push(...changedLines(run.value, next.value, words.compare))
      i++
    } else {
      const kind = run.added ? 'added' : run.removed ? 'removed' : 'same'
      for (const text of run.value) lines.push({ kind, parts: [{ text, mark: 'same' }] })
    }
  }
  return { lines, cut: changes ? (words.isCut() ? 'words' : 'nothing') : 'lines' }
}

const BUDGET: Budget = { lines: 200, words: 150 }

/** Longer lines (characters) are not compared word by word: nobody reads that. */
const LONGEST_LINE = 4000

/** Two lines with less in common (share of the characters) are two lines, not one that changed. */
const LEAST_IN_COMMON = 0.35

/** Pairs are sought so far ahead of a removed line. */
const FARTHEST_PAIR = 8

interface Run {
  added: boolean
  removed: boolean
  value: string[]
}

/** The equal beginning and end, and between them all of the old and all of the new. */
function inOneRun(a: string[], b: string[]): Run[] {
  const room = Math.min(a.length, b.length)
  let head = 0
  while (head < room && a[head] === b[head]) head++
  let tail = 0
  while (tail < room - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return [
    { added: false, removed: false, value: a.slice(0, head) },
    { added: false, removed: true, value: a.slice(head, a.length - tail) },
    { added: true, removed: false, value: b.slice(head, b.length - tail) },
    { added: false, removed: false, value: a.slice(a.length - tail) },
  ].filter(({ value }) => value.length > 0)
}

interface WordPair {
  removed: LinePart[]
  added: LinePart[]
}

type CompareWords = (before: string, after: string) => WordPair | null

/** Removed lines stand before the added ones that took their place; pairs show their words. */
function changedLines(removed: string[], added: string[], compare: CompareWords): DiffLine[] {
  const lines: DiffLine[] = []
  let from = 0
  for (const text of removed) {
    const pair = pairOf(text, added.slice(from, from + FARTHEST_PAIR), compare)
    if (!pair) {
      lines.push({ kind: 'removed', parts: [{ text, mark: 'same' }] })
      continue
    }
    // What was added before the pair's line stands before the pair: lines keep their order.
    for (const before of added.slice(from, from + pair.at))
      lines.push({ kind: 'added', parts: [{ text: before, mark: 'same' }] })
    lines.push({ kind: 'removed', parts: pair.words.removed })
    lines.push({ kind: 'added', parts: pair.words.added })
    from += pair.at + 1
  }
  for (const text of added.slice(from))
    lines.push({ kind: 'added', parts: [{ text, mark: 'same' }] })
  return lines
}

function pairOf(text: string, added: string[], compare: CompareWords) {
  for (const [at, other] of added.entries()) {
    const words = compare(text, other)
    if (words) return { at, words }
  }
  return null
}

function wordComparer(budget: number): { compare: CompareWords; isCut: () => boolean } {
  const end = performance.now() + budget
  let cut = false
  return {
    isCut: () => cut,
    compare(before, after) {
      const [short, long] = [before.length, after.length].sort((a, b) => a - b) as [number, number]
      if ((2 * short) / (short + long) < LEAST_IN_COMMON) return null
      const timeout = end - performance.now()
      const changes =
        timeout > 0 && long <= LONGEST_LINE
          ? diffWordsWithSpace(before, after, { timeout })
          : undefined
      if (!changes) cut = true
      return changes ? wordPair(changes) : null
    },
  }
}

/** `null` where the lines have too little in common. */
function wordPair(changes: readonly { value: string; added: boolean; removed: boolean }[]) {
  const pair: WordPair = { removed: [], added: [] }
  let [common, all] = [0, 0]
  for (const { value, added, removed } of changes) {
    const letters = value.replace(/\s/g, '').length
    if (!added && !removed) common += 2 * letters
    all += added || removed ? letters : 2 * letters
    const mark = added || removed ? 'changed' : 'same'
    if (!added) pair.removed.push({ text: value, mark })
    if (!removed) pair.added.push({ text: value, mark })
  }
  return all > 0 && common / all >= LEAST_IN_COMMON ? pair : null
}

/** An empty text has no lines, rather than one that is empty. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r\n?/g, '\n').split('\n')
}
