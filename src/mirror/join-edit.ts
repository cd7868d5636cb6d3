import { commonLines, linesOf } from '../note/lines'

/**
 * The body with what a file made of `base`, line by line: what either side took away is gone, what either
 * wrote is there, once where both did. Unlike `mergeBodies`, which is for what is on two screens at once,
 * a line that is gone here does not come back because one beside it was written there days later.
 */
export function joinEdit(base: string, file: string, body: string): string {
  if (body === base || body === file) return file
  if (file === base) return body
  const [b, f, m] = [linesOf(base), linesOf(file), linesOf(body)]
  const inFile = new Map(commonLines(b, f))
  const inBody = new Map(commonLines(b, m))

  const joined: string[] = []
  /** New lines of the place between two lines that both have. */
  let [fresh, also]: [string[], string[]] = [[], []]
  let [fromFile, fromBody] = [0, 0]
  for (let i = 0; i <= b.length; i++) {
    const toFile = i === b.length ? f.length : inFile.get(i)
    const toBody = i === b.length ? m.length : inBody.get(i)
    if (toBody !== undefined) fresh.push(...m.slice(fromBody, toBody))
    if (toFile !== undefined) also.push(...f.slice(fromFile, toFile))
    if (toBody !== undefined) fromBody = toBody + 1
    if (toFile !== undefined) fromFile = toFile + 1
    if (toFile === undefined || toBody === undefined) continue
    joined.push(...fresh, ...withoutThose(also, fresh))
    if (i < b.length) joined.push(b[i] ?? '')
    ;[fresh, also] = [[], []]
  }
  return joined.join('\n')
}

function withoutThose(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
