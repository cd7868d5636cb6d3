import type { DiffLine } from './compare'

/** Lines that are shown, or that are the same in both texts and far from any change. */
export type Stretch = { kind: 'shown' | 'folded'; lines: DiffLine[] }

/** Unchanged lines that stay beside each change. */
const BESIDE = 3

/** Fewer lines are not worth a fold. */
const LEAST = 4

/** The comparison in stretches, what did not change folded where it is long. */
export function foldSame(lines: readonly DiffLine[]): Stretch[] {
  const near = new Uint8Array(lines.length)
  for (const [i, { kind }] of lines.entries()) {
    if (kind !== 'same') near.fill(1, Math.max(0, i - BESIDE), i + BESIDE + 1)
  }
  const stretches: Stretch[] = []
  for (const [i, line] of lines.entries()) {
    const kind = near[i] === 1 ? 'shown' : 'folded'
    const last = stretches.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else stretches.push({ kind, lines: [line] })
  }
  for (const stretch of stretches) if (stretch.lines.length < LEAST) stretch.kind = 'shown'
  return stretches
}
