/**
 * The lines of a file as people and their editors leave it: without a byte order mark, with any line
 * ends, without empty lines at its end.
 */
export function fileLines(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  while (lines.length > 0 && isBlank(lines.at(-1))) lines.pop()
  return lines
}

/** What of each line counts where two are compared: editors take spaces at the end away. */
export function keysOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.trimEnd())
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

/** Whether both read alike, whatever editors did to line ends and to what can't be seen. */
export function sameLines(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [keysOf(fileLines(a)), keysOf(fileLines(b))]
  return one.length === other.length && one.every((line, i) => line === other[i])
}

/** How many lines the properties at the top take, with both of their dashes; `null` without an end. */
export function frontLines(lines: readonly string[]): number | null {
  if (lines[0]?.trimEnd() !== '---') return null
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  return end < 0 ? null : end + 1
}
