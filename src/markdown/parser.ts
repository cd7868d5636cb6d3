import MarkdownIt, { type Env, type Token } from 'markdown-it'

/**
 * markdown-it as a parser alone; what it finds is made into nodes by `nodes.ts`. HTML stays text, and
 * bare addresses are no links: what is one shall not depend on the reader.
 */
const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false })

export interface TopBlock {
  /** The lines that the block is made of. */
  source: string
  tokens: Token[]
}

export interface Parsed {
  blocks: TopBlock[]
  env: Env
}

/** The document's blocks of the highest level; what stands within their lines is not read yet. */
export function parseBlocks(markdown: string): Parsed {
  const text = markdown.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  const env: Env = {}
  const tokens: Token[] = []
  markdownIt.block.parse(text, markdownIt, env, tokens)
  return { blocks: topBlocks(tokens, text.split('\n')), env }
}

/** Reads what stands within the lines of a block: links, emphasis, code. */
export function parseWithin(block: TopBlock, env: Env): void {
  for (const token of block.tokens) {
    if (token.type !== 'inline') continue
    token.children = []
    markdownIt.inline.parse(token.content, markdownIt, env, token.children)
  }
}

function topBlocks(tokens: readonly Token[], lines: readonly string[]): TopBlock[] {
  const blocks: TopBlock[] = []
  let first = 0
  tokens.forEach((token, at) => {
    if (token.level > 0 || token.nesting > 0) return
    const own = tokens.slice(first, at + 1)
    const [from, to] = own[0]?.map ?? [0, 0]
    blocks.push({ source: lines.slice(from, to).join('\n'), tokens: own })
    first = at + 1
  })
  return blocks
}
