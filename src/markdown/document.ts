import GithubSlugger from 'github-slugger'
import { type NodeOptions, nodesOf } from './nodes'
import { createParser, type Parsed, parseWithin, type TopBlock } from './parser'
import { isHeading, type RichElement, type RichNode, withChildren, wordsOf } from './tree'

/** A block of the highest level; the same object as long as nothing in it has changed. */
export interface Block {
  nodes: readonly RichNode[]
}

export interface Reader {
  /** The document's blocks; only those that were not in the text before are read anew. */
  read(markdown: string): Block[]
}

/**
 * Reads a document again and again as it is written: what stands in a paragraph takes most of the
 * time, and is remembered by the paragraph's own source. Headings have the ids that GitHub gives them.
 */
export function createReader(options: NodeOptions): Reader {
  const parse = createParser()
  let contents = new Map<string, Content>()
  let references = ''

  return {
    read(markdown) {
      const parsed = parse(markdown)
      const labels = JSON.stringify(parsed.env.references ?? {})
      // What `[1]` leads to may be said in any other block.
      if (labels !== references) contents = new Map()
      references = labels

      const slugger = new GithubSlugger()
      const now: typeof contents = new Map()
      const blocks = parsed.blocks.map((block) => {
        const known = contents.get(block.key) ?? now.get(block.key)
        const content = known ?? contentOf(block, parsed, options)
        now.set(block.key, content)
        return withIds(
          content,
          content.headings.map((words) => slugger.slug(words)),
        )
      })
      contents = now
      return blocks
    },
  }
}

interface Content {
  nodes: RichNode[]
  /** The words of each heading, in the order of the text. */
  headings: string[]
  /** By the headings' ids, which depend on what stands before. */
  blocks: Map<string, Block>
}

function contentOf(block: TopBlock, { env }: Parsed, options: NodeOptions): Content {
  parseWithin(block, env)
  const nodes = nodesOf(block.tokens, options)
  return {
    nodes,
    headings: headingsIn(nodes).map((heading) => wordsOf(heading.children)),
    blocks: new Map(),
  }
}

function headingsIn(nodes: readonly RichNode[]): RichElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return isHeading(node.tag) ? [node] : headingsIn(node.children)
  })
}

function withIds({ nodes, blocks }: Content, ids: readonly string[]): Block {
  const key = ids.join(' ')
  const known = blocks.get(key)
  if (known) return known
  let next = 0
  const mark = (node: RichNode): RichNode => {
    if (typeof node === 'string') return node
    if (!isHeading(node.tag)) return withChildren(node, node.children.map(mark))
    return { ...node, attributes: { ...node.attributes, id: ids[next++] ?? '' } }
  }
  const block = { nodes: ids.length === 0 ? nodes : nodes.map(mark) }
  blocks.set(key, block)
  return block
}
