import type { Heading, Html, Paragraph } from 'mdast'
import { type Edit, insertion } from './edits'
import { extentOf, nodesOf, type Parsed } from './parsed'

/**
 * Ends the HTML that the note leaves open, since an open `<details>` or `<b>` goes on in a browser
 * where Markdown's own block has long ended: `edits` for what has to end with its block, `rest` for
 * what may go on to the end of the note. Unknown names (`Vec<T>`) change nothing there.
 */
export function htmlEnds({ tree, source }: Parsed): { edits: Edit[]; rest: string } {
  if (!source.includes('<')) return { edits: [], rest: '' }
  const blocks = nodesOf(tree, 'html', 'paragraph', 'heading')
  const inWords = new Set(blocks.flatMap((it) => (it.type === 'html' ? [] : nodesOf(it, 'html'))))
  const edits: Edit[] = []
  const open: string[] = []
  for (const block of blocks) {
    if (block.type === 'html' && inWords.has(block)) continue
    const { at, tags, end, close } =
      block.type === 'html' ? endOfBlock(block, source) : endOfWords(block, source)
    const text = end + endTags(close)
    if (text !== '') edits.push(insertion(at, text))
    track(open, tags)
    for (const element of close) open.splice(open.lastIndexOf(element), 1)
  }
  // A line each, as a block of HTML of their own: in a paragraph they would end inside of it.
  return { edits, rest: endTags(open, '\n') }
}

interface End {
  at: number
  /** `b`, `/b`: what the block has tags of, once it is ended. */
  tags: string[]
  /** What ends the tag, comment or declaration that the block stops in. */
  end: string
  /** Elements that must not outlive the block. */
  close: string[]
}

function endOfBlock(html: Html, source: string): End {
  const value = html.value.trimStart()
  const { start, end: stop } = extentOf(html)
  const lines = source.slice(start, stop).split('\n')
  const blank = /(?:\n[ \t]*)*$/.exec(value)?.[0].split('\n').length ?? 1
  const at = start + lines.slice(0, lines.length + 1 - blank).join('\n').length

  const ended = readHtml(value).end
  const kind = ENDS.find(([begins]) => begins.test(value))
  const end = !kind || kind[1].test(value) || kind[1].test(ended) ? ended : ended + kind[2]
  const { tags } = readHtml(`${value}\n${end}`)
  return { at, tags, end, close: track([], tags).filter((element) => RAW.has(element)) }
}

/**
 * Of blocks that a blank line does not end (https://spec.commonmark.org/0.31.2/#html-blocks): their
 * start, what ends them, and how to end them.
 */
const ENDS: readonly [RegExp, RegExp, string][] = [
  ...['script', 'pre', 'textarea', 'style'].map((name): [RegExp, RegExp, string] => [
    new RegExp(`^<${name}(?:\\s|>|$)`, 'i'),
    /<\/(?:script|pre|textarea|style)>/i,
    `</${name}>`,
  ]),
  [/^<!--/, /-->/, '-->'],
  [/^<\?/, /\?>/, '?>'],
  [/^<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^<![a-z]/i, />/, '>'],
]

function endOfWords(block: Paragraph | Heading, source: string): End {
  const at = block.children.at(-1)?.position?.end.offset ?? extentOf(block).end
  const tags = nodesOf(block, 'html').flatMap(({ value }) => {
    const [, slash, name] = /^<(\/?)([a-z][^\s/>]*)/i.exec(value) ?? []
    return name === undefined ? [] : [`${slash}${name}`.toLowerCase()]
  })
  const close = track([], tags).filter((element) => RAW.has(element) || STYLE.has(element))
  if (close.length === 0) return { at, tags, end: '', close }
  // A declaration takes all up to the next `>`, which would be that of an end tag; a backslash
  // would escape it.
  const words = nodesOf(block, 'text').map(({ value }) => value)
  const end = /<![a-z][^>]*$/i.test(words.join('')) ? '>' : source[at - 1] === '\\' ? ' ' : ''
  return { at, tags, end, close }
}

/** Adds to the open elements, the outermost first, what the tags open, and takes what they close. */
function track(open: string[], tags: readonly string[]): string[] {
  for (const tag of tags) {
    if (ELEMENTS.has(tag) || RAW.has(tag)) open.push(tag)
    const closed = tag.startsWith('/') ? open.lastIndexOf(tag.slice(1)) : -1
    if (closed >= 0) open.splice(closed, 1)
  }
  return open
}

function endTags(elements: readonly string[], between = ''): string {
  return elements
    .map((element) => `</${element}>`)
    .reverse()
    .join(between)
}

/**
 * The tags of a block of HTML as a browser reads them (https://html.spec.whatwg.org/#tokenization),
 * and what would end the tag, the comment or the script in which the text stops.
 */
function readHtml(text: string): { tags: string[]; end: string } {
  const tags: string[] = []
  let at = 0
  for (;;) {
    at = text.indexOf('<', at)
    if (at < 0) return { tags, end: '' }
    const rest = text.slice(at)
    const tag = /^<(\/?)([a-z][^\s/>]*)/i.exec(rest)
    const token = tag ? WHOLE_TAG : rest.startsWith('<!--') ? COMMENT : DECLARATION
    if (!tag && !/^<[!?/]/.test(rest)) {
      at++
      continue
    }
    const whole = token.exec(rest)
    if (!whole) return { tags, end: token === COMMENT ? ' -->' : tag ? endOfTag(rest) : '>' }
    at += whole[0].length
    if (!tag) continue
    const name = `${tag[1]}${tag[2]}`.toLowerCase()
    tags.push(name)
    if (!RAW.has(name)) continue
    const close = text.slice(at).search(new RegExp(`</${name}[\\s/>]`, 'i'))
    // In a script a comment hides the end of the script.
    if (close < 0) return { tags, end: `${text.includes('<!--', at) ? '-->' : ''}</${name}>` }
    at += close
  }
}

/** An attribute's value may hold `>` where it is quoted. */
const WHOLE_TAG = /^<(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^=>])*>/
const COMMENT = /^<!--(?:-?>|[\s\S]*?--!?>)/
const DECLARATION = /^<[^>]*>/

function endOfTag(tag: string): string {
  const open = tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '')
  return `${/=\s*(["'])/.exec(open)?.[1] ?? ''}>`
}

/** In these no tag counts but their own end, not even the end of the list item around them. */
const RAW = new Set('iframe noembed noframes noscript script style textarea title xmp'.split(' '))

/** Within words, a style that no line ends would be taken up again in each paragraph that follows. */
const STYLE = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Elements with an end tag; those that are never left open are not among them. */
const ELEMENTS = new Set(
  (
    'a abbr article aside audio b bdi bdo big blockquote button canvas caption center cite code ' +
    'data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font ' +
    'footer form h1 h2 h3 h4 h5 h6 header i ins kbd label legend li main map mark marquee math ' +
    'menu meter nav nobr object ol optgroup option output p picture pre progress q ruby s samp ' +
    'search section select small span strike strong sub summary sup svg table tbody td template ' +
    'tfoot th thead time tr tt u ul var video'
  ).split(' '),
)
