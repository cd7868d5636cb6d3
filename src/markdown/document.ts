import GithubSlugger from 'github-slugger'
import { type NodeOptions, nodesOf } from './nodes'
import { type Parsed, parseBlocks, parseWithin, type TopBlock } from './parser'
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
  let contents = new Map<string, Content>()
  let blocks = new Map<string, ReadBlock>()
  let references = ''

  return {
    read(markdown) {
      const parsed = parseBlocks(markdown)
      const labels = JSON.stringify(parsed.env.references ?? {})
      // What `[1]` leads to may be said in any other block.
      if (labels !== references) contents = new Map()
      references = labels

      const slugger = new GithubSlugger()
      const contentsNow: typeof contents = new Map()
      const blocksNow: typeof blocks = new Map()
      const found = parsed.blocks.map((block) => {
        const key = `${block.tokens[0]?.type} ${block.source}`
        const content =
          contents.get(key) ?? contentsNow.get(key) ?? contentOf(block, parsed, options)
        contentsNow.set(key, content)
        const ids = content.headings.map((words) => slugger.slug(words))
        const own = `${ids.join(' ')}\n${key}`
        const known = blocks.get(own) ?? blocksNow.get(own)
        const now =
          known?.content === content ? known : { content, nodes: withIds(content.nodes, ids) }
        blocksNow.set(own, now)
        return now
      })
      contents = contentsNow
      blocks = blocksNow
      return found
    },
  }
}

interface Content {
  nodes: RichNode[]
  /** The words of each heading, in the order of the text. */
  headings: string[]
}

interface ReadBlock extends Block {
  content: Content
}

function contentOf(block: TopBlock, { env }: Parsed, options: NodeOptions): Content {
  parseWithin(block, env)
  const nodes = nodesOf(block.tokens, options)
  return { nodes, headings: headingsIn(nodes).map((heading) => wordsOf(heading.children)) }
}

function headingsIn(nodes: readonly RichNode[]): RichElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return isHeading(node.tag) ? [node] : headingsIn(node.children)
  })
}

function withIds(nodes: readonly RichNode[], ids: readonly string[]): readonly RichNode[] {
  if (ids.length === 0) return nodes
  let next = 0
  const mark = (node: RichNode): RichNode => {
    if (typeof node === 'string') return node
    if (!isHeading(node.tag)) return withChildren(node, node.children.map(mark))
    return { ...node, attributes: { ...node.attributes, id: ids[next++] ?? '' } }
  }
  return nodes.map(mark)
}
