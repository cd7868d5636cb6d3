import MarkdownIt, { type Env, type Token } from 'markdown-it'

/** Quotes and lists in one another; a list and its items count as two. */
const DEEPEST = 80

/**
 * markdown-it as a parser alone; what it finds is made into nodes by `nodes.ts`. HTML is told apart, as
 * every reader of Markdown does, since no fence or heading begins in it; it becomes words. Bare addresses
 * are no links: what is one shall not depend on the reader.
 */
const markdownIt = new MarkdownIt({ html: true, linkify: false, typographer: false })

/**
 * markdown-it drops the rest of a text that is nested deeper than `maxNesting` (100): before that,
 * quotes and lists in one another become words.
 */
for (const [rule, alt] of [
  ['blockquote', ['paragraph', 'reference', 'blockquote', 'list']],
  ['list', ['paragraph', 'reference', 'blockquote']],
] as const) {
  const { ruler } = new MarkdownIt().block
  ruler.enableOnly(rule)
  const [read] = ruler.getRules('')
  markdownIt.block.ruler.at(
    rule,
    (state, ...place) => state.level < DEEPEST && read?.(state, ...place) === true,
    { alt: [...alt] },
  )
}

/** What references lead to, by label; and what plugins of markdown-it keep. */
export type { Env }

export interface TopBlock {
  /** The same for blocks of the same kind and lines. */
  key: string
  tokens: Token[]
}

export interface Parsed {
  blocks: TopBlock[]
  env: Env
}

/**
 * A parser for a document that is written: what stands between two headings is read anew only where
 * it has changed. It gives the blocks of the highest level; what stands within their lines is for
 * `parseWithin`, since that takes most of the time.
 */
export function createParser(): (markdown: string) => Parsed {
  let known = new Map<string, Parsed>()
  return (markdown) => {
    const now: typeof known = new Map()
    const parse = (source: string) => {
      const parsed = known.get(source) ?? now.get(source) ?? parseBlocks(source)
      now.set(source, parsed)
      return parsed
    }
    const parts = partsOf(tidied(markdown))
    const blocks: TopBlock[] = []
    const references: NonNullable<Env['references']> = {}
    for (let at = 0; at < parts.length; at++) {
      let source = parts[at] ?? ''
      let part = parse(source)
      // Where it ends is known only from what follows: each time twice as much is looked at.
      for (let more = 1; at + 1 < parts.length && isOpen(part, source); more *= 2) {
        source += parts.slice(at + 1, at + 1 + more).join('')
        at = Math.min(parts.length - 1, at + more)
        part = parse(source)
      }
      for (const block of part.blocks) blocks.push(block)
      // Of two definitions the first counts.
      for (const [label, reference] of Object.entries(part.env.references ?? {}))
        if (!Object.hasOwn(references, label)) references[label] = reference
    }
    known = now
    return { blocks, env: { references } }
  }
}

/** Reads what stands within the lines of a block: links, emphasis, code. */
export function parseWithin(block: TopBlock, env: Env): void {
  for (const token of block.tokens) {
    if (token.type !== 'inline') continue
    token.children = []
    markdownIt.inline.parse(token.content, markdownIt, env, token.children)
  }
}

function tidied(markdown: string): string {
  const whole = markdown.endsWith('\n') ? markdown : `${markdown}\n`
  const text = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
}

/** Cut before each heading `#` that stands at a line's very start: it ends all but a fence. */
function partsOf(text: string): string[] {
  return text.split(/^(?=#{1,6}[ \t])/m)
}

function parseBlocks(text: string): Parsed {
  const env: Env = {}
  const tokens: Token[] = []
  markdownIt.block.parse(text, markdownIt, env, tokens)
  return { blocks: topBlocks(tokens, text.split('\n')), env }
}

function topBlocks(tokens: readonly Token[], lines: readonly string[]): TopBlock[] {
  const blocks: TopBlock[] = []
  let first = 0
  tokens.forEach((token, at) => {
    if (token.level > 0 || token.nesting > 0) return
    const own = tokens.slice(first, at + 1)
    const [from, to] = own[0]?.map ?? [0, 0]
    blocks.push({ key: `${own[0]?.type} ${lines.slice(from, to).join('\n')}`, tokens: own })
    first = at + 1
  })
  return blocks
}

/** Whether the text may end within a fence or within HTML: these take headings for their own. */
function isOpen({ blocks }: Parsed, text: string): boolean {
  const last = blocks.at(-1)
  const [token] = last?.tokens ?? []
  if (!last || !token) return false
  if (token.type === 'html_block') return (token.map?.[1] ?? 0) >= text.split('\n').length - 1
  return token.type === 'fence' && !closes(last.key.split('\n').at(-1) ?? '', token.markup)
}

/** Whether the line may be the end of a fence. */
function closes(line: string, fence: string): boolean {
  return new RegExp(`^ {0,3}${fence}${fence.charAt(0)}*[ \\t]*$`).test(line)
}
