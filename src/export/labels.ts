import type { Span } from './blocks'
import { definitionsIn } from './definitions'

/**
 * Link definitions and footnotes count for a whole document: in a collection `[1]` of one note would
 * lead where another's `[1]: …` says. Each label that the note defines gets `suffix` behind it,
 * where it is defined and wherever it is used.
 */
export function withOwnLabels(lines: string[], spans: readonly Span[], suffix: string): string[] {
  const labels = new Set<string>()
  for (const { kind, texts } of spans) {
    if (kind === 'html') continue
    for (const label of definitionsIn(texts).labels) labels.add(normal(label))
    for (const text of texts) {
      const footnote = text.startsWith('[^') && FOOTNOTE.exec(text)?.[1]
      if (footnote) labels.add(normal(footnote))
    }
  }
  if (labels.size === 0) return lines

  const out = [...lines]
  for (const { kind, first, texts } of spans) {
    if (kind === 'html') continue
    for (let i = first; i < first + texts.length; i++) {
      out[i] = renamed(out[i] ?? '', labels, suffix)
    }
  }
  return out
}

const FOOTNOTE = /^\[(\^[^\s[\]]+)\]:/

/** An escape, code or a link's address, to be passed over; else `[text][label]` or `[label]`. */
const REFERENCE =
  /\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\]\([^)]*\)|(\]?)\[((?:[^\\[\]]|\\.)*)\](?:\[((?:[^\\[\]]|\\.)*)\])?(?=(.?))/g

function renamed(line: string, labels: ReadonlySet<string>, suffix: string): string {
  return line.replace(
    REFERENCE,
    (whole, _code, closing?: string, text?: string, label?: string, next?: string) => {
      if (text === undefined) return whole
      const meant = label || text
      if (!labels.has(normal(meant)) || (label === undefined && next === '(')) return whole
      if (meant.startsWith('^') || next === ':' || closing === ']') {
        return `${closing}[${meant}${suffix}]`
      }
      return `[${text}][${meant}${suffix}]`
    },
  )
}

/** As CommonMark compares labels. */
function normal(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}
