/** How many lines one text has that the other has not. */
export interface LineCounts {
  added: number
  removed: number
}

/**
 * Lines that came and went between two texts, wherever they stand: quick enough for every version
 * of a long history. A line that only moved is neither.
 */
export function lineCounts(before: string, after: string): LineCounts {
  if (before === after) return { added: 0, removed: 0 }
  const left = countsOf(before)
  let added = 0
  for (const [line, count] of countsOf(after)) {
    const had = left.get(line) ?? 0
    added += Math.max(0, count - had)
    left.set(line, Math.max(0, had - count))
  }
  let removed = 0
  for (const count of left.values()) removed += count
  return { added, removed }
}

/** Empty lines are no words of anybody. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of text.split('\n')) {
    if (line.trim() !== '') counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return counts
}
