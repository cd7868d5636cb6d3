/** An empty text has no lines, rather than one that is empty. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

/** A line without any, as an empty one or a fence, says nothing by itself that could be lost. */
export const HAS_WORDS = /[\p{L}\p{N}]/u

/** Pairs `[i, j]` of equal lines, `a[i] === b[j]`, both ascending: as many as there can be. */
export function commonLines(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  const room = Math.min(a.length, b.length) - head
  while (tail < room && a.at(-1 - tail) === b.at(-1 - tail)) tail++

  const pairs: [number, number][] = []
  for (let i = 0; i < head; i++) pairs.push([i, i])
  const middle = longest(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  for (const [i, j] of middle) pairs.push([head + i, head + j])
  for (let i = tail; i > 0; i--) pairs.push([a.length - i, b.length - i])
  return pairs
}

/** Most lines that two surfaces can have changed at once; beyond, the two are simply different. */
const MOST_CELLS = 4_000_000

/** The longest common subsequence by the textbook's table. */
function longest(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS) return []
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
