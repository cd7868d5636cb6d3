/**
 * The body that keeps what two editors made of the same text.
 *
 * `base` is what was on the screen, `mine` what the user made of it, `theirs` what is stored by
 * now. Line by line, changes in different places are joined; where both changed the same place both
 * versions stay, mine first.
 */
export function mergeBodies(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine
  if (mine === base) return theirs
  const b = base === '' ? [] : base.split('\n')
  const m = mine.split('\n')
  const t = theirs.split('\n')

  const head = commonHead(b, m, t)
  const tail = commonTail(b, m, t, head)
  const middle = (lines: string[]) => lines.slice(head, lines.length - tail)
  const merged = mergeMiddle(middle(b), middle(m), middle(t))
  return [...m.slice(0, head), ...merged, ...m.slice(m.length - tail)].join('\n')
}

/** Both texts whole, the second after the first: nothing that stands in either is lost. */
export function keepBoth(first: string, second: string): string {
  if (first.trim() === '' || second.includes(first)) return second
  if (second.trim() === '' || first.includes(second)) return first
  const a = first.split('\n')
  const b = second.split('\n')
  const head = commonHead(a, b)
  return [...a, ...b.slice(head)].join('\n')
}

function mergeMiddle(base: string[], mine: string[], theirs: string[]): string[] {
  // One of the two only added: its additions stand before or after the other's version.
  if (endsWith(mine, base)) return [...mine.slice(0, mine.length - base.length), ...theirs]
  if (endsWith(theirs, base)) return [...theirs.slice(0, theirs.length - base.length), ...mine]
  if (startsWith(theirs, base)) return [...mine, ...theirs.slice(base.length)]
  if (startsWith(mine, base)) return [...theirs, ...mine.slice(base.length)]
  const kept = new Set(base)
  return [...mine, ...theirs.filter((line) => !kept.has(line) && !mine.includes(line))]
}

function commonHead(first: string[], ...others: string[][]): number {
  let i = 0
  while (i < first.length && others.every((o) => i < o.length && o[i] === first[i])) i++
  return i
}

function commonTail(base: string[], mine: string[], theirs: string[], head: number): number {
  const room = Math.min(base.length, mine.length, theirs.length) - head
  let i = 0
  while (i < room && mine.at(-1 - i) === base.at(-1 - i) && theirs.at(-1 - i) === base.at(-1 - i))
    i++
  return i
}

function startsWith(lines: string[], start: string[]): boolean {
  return start.every((line, i) => lines[i] === line)
}

function endsWith(lines: string[], end: string[]): boolean {
  const offset = lines.length - end.length
  return offset >= 0 && end.every((line, i) => lines[offset + i] === line)
}
