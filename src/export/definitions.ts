/** A link reference definition (`[label]: address "title"`). */
const DEFINITION =
  /^ {0,3}\[((?:[^\\[\]]|\\.)+)\]:[ \n]*?\n?[ ]*(?:<(?:[^<>\n\\]|\\.)*>|[^\s<]\S*)(?:(?:[ ]+|[ ]*\n[ ]*)(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?[ ]*(?:\n|$)/
const UNTITLED =
  /^ {0,3}\[((?:[^\\[\]]|\\.)+)\]:[ ]*\n?[ ]*(?:<(?:[^<>\n\\]|\\.)*>|[^\s<]\S*)[ ]*(?:\n|$)/

/** The link definitions that a paragraph begins with: their labels, and how many lines they take. */
export function definitionsIn(texts: readonly string[]): { labels: string[]; lines: number } {
  const labels: string[] = []
  if (!texts[0]?.startsWith('[')) return { labels, lines: 0 }
  let rest = texts.join('\n')
  while (rest.startsWith('[')) {
    const found = DEFINITION.exec(rest) ?? UNTITLED.exec(rest)
    const label = found?.[1]?.trim()
    if (!found || !label) break
    labels.push(label)
    rest = rest.slice(found[0].length)
  }
  const left = rest === '' ? 0 : rest.split('\n').length
  return { labels, lines: texts.length - left }
}
