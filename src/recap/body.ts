import type { Nodes } from 'mdast'
import { extentOf, type Parsed, parsed } from '../export/parsed'
import { type BodyParts, type Cuts, leadsOn, partsAt, uncut } from './cuts'
import { plainBlocks } from './plain-blocks'

/**
 * A note's body as prose, what leads to the first list, the list, and what follows it. All of the
 * body is in it, in its order. Has the parser in it, which is large: to be loaded where needed.
 */
export function splitBody(body: string): BodyParts {
  return partsAt(body, plainBlocks(body)?.cuts ?? parsedCuts(parsed(body, 'blocks')))
}

/** Cuts a body before and behind its first list; lists right behind one another count as one. */
export function parsedCuts({ tree, source }: Parsed): Cuts {
  const first = tree.children.findIndex(isList)
  if (first < 0) return uncut(source)
  const behind = tree.children.findIndex((node, i) => i > first && !isList(node))
  const startOf = (index: number) => lineStart(source, tree.children[index])
  const [points, rest] = [startOf(first), behind < 0 ? source.length : startOf(behind)]

  const before = tree.children[first - 1]
  if (before?.type === 'heading') return { lead: points, points, rest, leadBy: 'heading' }
  if (before?.type !== 'paragraph' || !leadsOn(source.slice(0, extentOf(before).end)))
    return { lead: points, points, rest, leadBy: 'nothing' }
  return { lead: startOf(first - 1), points, rest, leadBy: 'words' }
}

function isList(node: Nodes): boolean {
  return node.type === 'list'
}

/** Of the line in which the block starts: its indent belongs to it. */
function lineStart(source: string, node: Nodes | undefined): number {
  if (node === undefined) return source.length
  return source.lastIndexOf('\n', extentOf(node).start - 1) + 1
}
