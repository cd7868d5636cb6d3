/** Where a note's body is cut into its parts, as offsets; each part ends where the next begins. */
export interface Cuts {
  lead: number
  points: number
  rest: number
  /** What leads to the list: the user's own words, a heading of theirs, or nothing. */
  leadBy: 'words' | 'heading' | 'nothing'
}

/** The parts of a note's body, in Markdown and in their order; empty where there is nothing. */
export interface BodyParts {
  prose: string
  /** The user's own paragraph that leads to the list, else `Key points:`; `null` where none is needed. */
  lead: string | null
  points: string
  rest: string
}

/** The parts of a body that is cut at these places. */
export function partsAt(body: string, cuts: Cuts): BodyParts {
  const part = (from: number, to?: number) =>
    body
      .slice(from, to)
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd()
  const points = part(cuts.points, cuts.rest)
  const lead = cuts.leadBy === 'words' ? part(cuts.lead, cuts.points) : null
  return {
    prose: part(0, cuts.lead),
    lead: points === '' || cuts.leadBy === 'heading' ? null : (lead ?? 'Key points:'),
    points,
    rest: part(cuts.rest),
  }
}

/** Cuts of a body that has no list. */
export function uncut(body: string): Cuts {
  const end = body.length
  return { lead: end, points: end, rest: end, leadBy: 'nothing' }
}

/** Whether a paragraph's Markdown announces what follows it: its last words end in a colon. */
export function leadsOn(paragraph: string): boolean {
  return /:[*_\s]*$/.test(paragraph)
}
