import { commonLines, linesOf } from './lines'

/**
 * A line that somebody else wrote, and that writer's id. `NOBODY` where they have given no name, `MINE`
 * for one like it of the user's own, so that the two are told apart.
 */
export type Credit = [line: string, writer: string]

export const MINE = ''
export const NOBODY = '?'

/** Who wrote what of a talk's note, as far as it was not the user. */
export interface Credits {
  talkId: string
  /** In the order of the note; behind those, lines that are gone and may be brought back. */
  lines: Credit[]
}

/**
 * For each line of the body, the id of who wrote it; `null` for the user, and where nobody knows. The
 * body may have been written on since: a line is known again by its words and its place.
 */
export function writersOfLines(body: string, credits: readonly Credit[]): (string | null)[] {
  const lines = linesOf(body)
  const writers = new Array<string | null>(lines.length).fill(null)
  if (credits.length === 0) return writers
  const [taken, used] = [new Set<number>(), new Set<number>()]
  for (const [i, j] of commonLines(
    credits.map(([line]) => line),
    lines,
  )) {
    writers[j] = idIn(credits[i])
    taken.add(j)
    used.add(i)
  }
  // What was moved stands in another order.
  const left = new Map<string, string>()
  for (const [i, credit] of credits.entries()) {
    const writer = idIn(credit)
    if (!used.has(i) && writer !== null) left.set(credit[0], writer)
  }
  for (const [j, line] of lines.entries()) {
    const writer = taken.has(j) ? undefined : left.get(line)
    if (writer === undefined) continue
    writers[j] = writer
    left.delete(line)
  }
  return writers
}

function idIn(credit: Credit | undefined): string | null {
  const writer = credit?.[1] ?? MINE
  return writer === MINE || writer === NOBODY ? null : writer
}
