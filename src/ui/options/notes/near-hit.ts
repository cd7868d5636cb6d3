/** A hit is shown with its whole word, if the word begins or ends within so many characters. */
const WORD = 12

/** So little in front of the hit is not worth an ellipsis. */
const LEAST = 4

/** Before the first hit, where a text can't be cut on the way to it. */
const LEAD = 12

/**
 * The part `[from, to]` of a text that has to be seen, with the hit `[start, end]` in it: its word, and
 * the space in front of that, which keeps it apart from an ellipsis.
 */
export function nearHit(text: string, [start, end]: [number, number]): [number, number] {
  const space = text.lastIndexOf(' ', start - 1)
  const from = start - space > WORD + 1 ? start : Math.max(0, space)
  const next = text.indexOf(' ', end)
  const rest = (next < 0 ? text.length : next) - end
  return [from < LEAST ? 0 : from, rest > WORD ? end : end + rest]
}

/**
 * Where a text begins to be shown that may not be taken apart: its words run in two directions, and
 * would not stand in their order any more.
 */
export function startNear(text: string, [start]: [number, number]): number {
  if (start <= LEAD) return 0
  const space = text.indexOf(' ', start - LEAD)
  return space < 0 || space >= start ? start : space + 1
}

/** Whether something in it is written from right to left. */
export function runsLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text)
}
