/** Puts `text` in place of what stands from `start` to before `end`; they are equal to insert only. */
export interface Edit {
  start: number
  end: number
  text: string
}

export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}

/** The source with all edits made; of those at one place, what is inserted there comes first. */
export function edited(source: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    out += source.slice(at, start) + text
    at = end
  }
  return out + source.slice(at)
}
