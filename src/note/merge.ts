import { commonLines, linesOf } from './lines'

/**
 * The body that keeps what two editors made of the same text.
 *
 * `base` is what was on the screen, `mine` what the user made of it, `theirs` what is stored by
 * now. Line by line, changes in different places are joined; where both changed the same place both
 * versions stay, mine first. A line that either side added is in the result, once where both did.
 */
export function mergeBodies(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine
  if (mine === base) return theirs
  const [b, m, t] = [linesOf(base), linesOf(mine), linesOf(theirs)]
  const inMine = new Map(commonLines(b, m))
  const inTheirs = new Map(commonLines(b, t))

  const merged: string[] = []
  let [fromB, fromM, fromT] = [0, 0, 0]
  for (let i = 0; i <= b.length; i++) {
    const line = b[i]
    const toM = line === undefined ? m.length : inMine.get(i)
    const toT = line === undefined ? t.length : inTheirs.get(i)
    if (toM === undefined || toT === undefined) continue
    merged.push(...mergePlace(b.slice(fromB, i), m.slice(fromM, toM), t.slice(fromT, toT)))
    if (line !== undefined) merged.push(line)
    ;[fromB, fromM, fromT] = [i + 1, toM + 1, toT + 1]
  }
  return merged.join('\n')
}

/**
 * Both texts whole, what stands in both once, the first's lines before the second's. Nothing that
 * stands in either is lost, and to join the same text again changes nothing.
 */
export function keepBoth(first: string, second: string): string {
  if (first.trim() === '' && second.trim() === '')
    return first.length < second.length ? second : first
  if (first.trim() === '') return second
  if (second.trim() === '') return first
  const [a, b] = [first.split('\n'), second.split('\n')]
  const common = commonLines(a, b)
  if (common.length === b.length) return first
  if (common.length === a.length) return second

  const both: string[] = []
  let [fromA, fromB] = [0, 0]
  for (const [i, j] of common) {
    // An empty line in both does not make two paragraphs one.
    if (a[i] === '' && !(fromA === i && fromB === j)) continue
    both.push(...a.slice(fromA, i), ...b.slice(fromB, j), a[i] ?? '')
    fromA = i + 1
    fromB = j + 1
  }
  return [...both, ...a.slice(fromA), ...b.slice(fromB)].join('\n')
}

/** A place between lines that neither side touched. */
function mergePlace(base: string[], mine: string[], theirs: string[]): string[] {
  if (same(mine, base)) return theirs
  if (same(theirs, base)) return mine
  const additions = new Set(added(base, theirs))
  const alsoMine = counted(added(base, mine).map((i) => mine[i] ?? ''))
  const kept = theirs.findIndex((_, i) => !additions.has(i))

  const before: string[] = []
  const after: string[] = []
  for (const i of additions) {
    const line = theirs[i] ?? ''
    const left = alsoMine.get(line) ?? 0
    if (left > 0) alsoMine.set(line, left - 1)
    else if (i < kept) before.push(line)
    else after.push(line)
  }
  return [...before, ...mine, ...after]
}

/** Which lines of `made` are new. */
function added(base: string[], made: string[]): number[] {
  const old = new Set(commonLines(base, made).map(([, i]) => i))
  return made.flatMap((_, i) => (old.has(i) ? [] : [i]))
}

function counted(lines: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function same(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i])
}
