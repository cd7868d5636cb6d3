import { inlineText } from '../../../template/escape'
import type { Mark } from './marked'

/** Finds the marks in lines of text. */
export interface MarkReader {
  isMarked: (text: string) => boolean
  marks: (line: string) => Mark[]
  /** The line without marks; those of fields leave their texts, or nothing. */
  plain: (line: string, left?: 'texts' | 'nothing') => string
}

/** A reader for the marks with this stem, by their numbers. */
export function createMarkReader(stem: string, known: readonly Mark[]): MarkReader {
  const pattern = new RegExp(` ?${stem}(\\d+)z`, 'gi')
  const capitals = stem.toUpperCase()
  // Most lines have no mark, and are many.
  const isMarked = (text: string) => text.includes(stem) || text.includes(capitals)
  return {
    isMarked,
    marks(line) {
      if (!isMarked(line)) return []
      return [...line.matchAll(pattern)].flatMap(([, at]) => known[Number(at)] ?? [])
    },
    plain(line, left = 'texts') {
      if (!isMarked(line)) return line
      return line.replace(pattern, (found, at) => {
        const mark = known[Number(at)]
        if (mark?.kind !== 'field' || left === 'nothing') return ''
        return (found.startsWith(' ') ? ' ' : '') + wordsIn(mark)
      })
    },
  }
}

function wordsIn({ text, form }: Extract<Mark, { kind: 'field' }>): string {
  return form === 'plain' ? inlineText(text) : text
}
