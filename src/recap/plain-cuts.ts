import { type Cuts, leadsOn, uncut } from './cuts'

/**
 * Cuts a body of the kind that most notes are, paragraphs and a list of `- ` items, without a parser;
 * `null` where a line could be anything else.
 */
export function plainCuts(body: string): Cuts | null {
  let at = 0
  let paragraph: number | null = null
  let afterBlank = true
  let points: number | null = null
  for (const line of body.split('\n')) {
    const kind = kindOf(line)
    if (kind === 'other') return null
    if (kind === 'blank') {
      afterBlank = true
    } else if (points === null) {
      if (/^ /.test(line)) return null
      if (kind === 'item') points = at
      else if (afterBlank) paragraph = at
      afterBlank = false
    } else {
      if (afterBlank && /^ /.test(line)) return null
      if (afterBlank && kind === 'words') return cutsAt(body, paragraph, points, at)
      afterBlank = false
    }
    at += line.length + 1
  }
  return points === null ? uncut(body) : cutsAt(body, paragraph, points, body.length)
}

function kindOf(line: string): 'blank' | 'item' | 'words' | 'other' {
  const words = line.trim()
  if (words === '') return 'blank'
  const [, marker, text = ''] = /^ *(- )?(.*)$/.exec(line) ?? []
  if (UNUSUAL.test(text) || line.includes('\t')) return 'other'
  return marker === undefined ? 'words' : 'item'
}

/** What begins a block of another kind, or makes one of the line above it. */
const UNUSUAL =
  /^(?:$|\s|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|#{1,6}(?:\s|$)|=+\s*$|-+\s*$|(?:[-*_]\s*){3,}$|```|~~~|<[a-z!?/]|\[[^\]]*(?:$|\\|\]:))/i

function cutsAt(body: string, paragraph: number | null, points: number, rest: number): Cuts {
  const leads = paragraph !== null && leadsOn(body.slice(paragraph, points))
  if (paragraph === null || !leads) return { lead: points, points, rest, leadBy: 'nothing' }
  return { lead: paragraph, points, rest, leadBy: 'words' }
}
