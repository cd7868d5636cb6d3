import { type Edit, edited } from './edits'
import type { Level } from './escape'
import { headingsBelow } from './headings'
import { htmlEnds } from './html'
import { ownLabels } from './labels'
import { mayBeRelative } from './may-be-relative'
import { momentLinks } from './moments'
import { extentOf, nodesOf, type Parsed, parsed } from './parsed'
import { absoluteLinks } from './relative'

export interface Surroundings {
  /** Level of the heading below which the note's own go. */
  level: Level
  /** What tells the note's labels from those of all others; `null` where it is alone. */
  suffix: string | null
  /** The address that moments lead to. */
  recording: string | null
  /** The page that relative addresses belong to, where there is one. */
  base?: string | null
}

/**
 * Markdown that may stand in a larger document: whatever the text leaves open is closed, its headings
 * are moved down, its labels made its own. Apart from the rest, since the parser is large and few
 * notes need it.
 */
export function contained(
  source: string,
  { level, suffix, recording, base = null }: Surroundings,
): string {
  const own = suffix !== null && source.includes(']:') ? suffix : null
  const page = base !== null && mayBeRelative(source) ? base : null
  const isWhole = own !== null || page !== null || source.includes('<')
  const note = parsed(source, isWhole ? 'all' : 'blocks')
  const moments = recording === null ? [] : momentsOutsideCode(note, recording)
  const labels = own === null ? [] : ownLabels(note, own)
  const html = htmlEnds(note)
  const text = edited(source, [
    ...moments,
    ...labels.filter(({ start }) => !moments.some((moment) => moment.start === start)),
    ...(page === null ? [] : absoluteLinks(note, page)),
    ...html.edits,
    ...headingsBelow(note, level),
  ])
  const fence = openFence(note)
  return text + (fence === null ? '' : `\n${fence}`) + (html.rest === '' ? '' : `\n\n${html.rest}`)
}

function momentsOutsideCode({ tree, source }: Parsed, recording: string): Edit[] {
  const verbatim = nodesOf(tree, 'code', 'html').map(extentOf)
  return momentLinks(source, recording).filter(
    (moment) => !verbatim.some(({ start, end }) => start < moment.start && moment.start < end),
  )
}

/** The fence that would end a block of code left open outside of every quote and list. */
function openFence({ tree, source }: Parsed): string | null {
  const block = tree.children.at(-1)
  if (block?.type !== 'code') return null
  const { start, end } = extentOf(block)
  const lines = source.slice(start, end).split('\n')
  const fence = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0]
  if (fence === undefined) return null
  const last = lines.length > 1 ? lines.at(-1) : ''
  const close = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(last ?? '')?.[1]
  return close?.startsWith(fence) ? null : fence
}
