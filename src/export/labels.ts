import { type Edit, insertion } from './edits'
import { extentOf, nodesOf, type Parsed } from './parsed'

/**
 * Link definitions and footnotes count for a whole document: in a collection `[1]` of one note would
 * lead where another's `[1]: …` says. Each label that the note defines gets `suffix` behind it,
 * where it is defined and wherever it is used.
 */
export function ownLabels(note: Parsed, suffix: string): Edit[] {
  return [...definitions(note, suffix), ...references(note, suffix), ...footnotes(note, suffix)]
}

function definitions({ tree, source }: Parsed, suffix: string): Edit[] {
  return nodesOf(tree, 'definition').map((definition) => {
    const { start, end } = extentOf(definition)
    const label = /^\[(?:[^\\\]]|\\[\s\S])*/.exec(source.slice(start, end))?.[0] ?? ''
    return insertion(start + label.length, suffix)
  })
}

function references({ tree, source }: Parsed, suffix: string): Edit[] {
  return nodesOf(tree, 'linkReference', 'imageReference').map((reference) => {
    const { start, end } = extentOf(reference)
    const { identifier, referenceType } = reference
    const isFootnote = referenceType === 'shortcut' && identifier.startsWith('^')
    if (isFootnote || referenceType === 'full') return insertion(end - 1, suffix)

    const text = source.slice(source.indexOf('[', start) + 1, source.lastIndexOf(']', end - 1))
    const label = referenceType === 'collapsed' ? text.slice(0, -2) : text
    // The identifier is the same on one line, without capitals.
    const own = (label.includes('\n') ? identifier : label) + suffix
    return referenceType === 'collapsed' ? insertion(end - 1, own) : insertion(end, `[${own}]`)
  })
}

/** To CommonMark these are words. */
function footnotes({ tree, source }: Parsed, suffix: string): Edit[] {
  const own = new Set<string>()
  for (const { start, end } of nodesOf(tree, 'paragraph').map(extentOf)) {
    const words = source.slice(start, end)
    for (const [, label = ''] of words.matchAll(FOOTNOTE)) own.add(label.toLowerCase())
  }
  if (own.size === 0) return []
  return nodesOf(tree, 'text').flatMap((text) => {
    const { start, end } = extentOf(text)
    return [...source.slice(start, end).matchAll(FOOTNOTE_USE)]
      .filter(([, label = '']) => own.has(label.toLowerCase()))
      .map((use) => insertion(start + use.index + use[0].length - 1, suffix))
  })
}

const FOOTNOTE = /^[ \t>]*\[(\^[^\s[\]]+)\]:/gm
const FOOTNOTE_USE = /(?<!\\)\[(\^[^\s[\]]+)\]/g
