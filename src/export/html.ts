import type { Span } from './blocks'
import { ATTRIBUTES } from './starts'

/** What has to be added to the end of a block so that its HTML does not reach out of it. */
export function endOfHtml(span: Span): string {
  if (!span.texts.some((text) => text.includes('<'))) return ''
  const end = span.kind === 'html' ? endOfBlock(span) : endOfDeclaration(span)
  const open = openElements([{ ...span, texts: [...span.texts, end] }])
  const close = open.filter(span.kind === 'html' ? isRaw : isRawOrStyle)
  if (span.kind === 'html') return end + endTags(close).join('')
  if (close.length === 0) return ''
  const escapes = span.texts.at(-1)?.endsWith('\\') && end === ''
  return (escapes ? ' ' : end) + endTags(close).join('')
}

/**
 * The closing tags of what the text leaves open, since an open `<details>` or `<b>` goes on in a
 * browser where Markdown's own block has long ended. Unknown names (`Vec<T>`) change nothing there.
 */
export function closingTags(spans: readonly Span[]): string {
  // A line each, as a block of HTML of their own: in a paragraph they would end inside of it.
  return endTags(openElements(spans)).join('\n')
}

function endOfBlock({ texts, unended }: Span): string {
  const text = texts.join('\n')
  const { end } = readHtml(text)
  if (unended?.until?.test(end) !== false) return end
  const raw = /^<(script|pre|textarea|style)/i.exec(text)?.[1]
  if (raw !== undefined) return `${end}</${raw}>`
  return end + (text.startsWith('<![') ? ']]>' : text.startsWith('<?') ? '?>' : '-->')
}

/** The elements still open at the end, the outermost first. */
function openElements(spans: readonly Span[]): string[] {
  const open: string[] = []
  for (const { kind, texts } of spans) {
    if (!texts.some((text) => text.includes('<'))) continue
    const text = texts.join('\n')
    for (const [, slash, name = ''] of kind === 'html' ? readHtml(text).tags : tagsInWords(text)) {
      const element = name.toLowerCase()
      if (slash === '') {
        if (ELEMENTS.has(element) || RAW.has(element)) open.push(element)
      } else if (open.includes(element)) {
        open.splice(open.lastIndexOf(element), 1)
      }
    }
  }
  return open
}

function endTags(elements: readonly string[]): string[] {
  return elements.map((element) => `</${element}>`).reverse()
}

/** Among words a declaration takes all up to the next `>`, which would be that of an end tag. */
function endOfDeclaration({ texts }: Span): string {
  return /<![a-z][^>]*$/i.test(texts.join('\n')) ? '>' : ''
}

type Tag = RegExpMatchArray

/** Tags among words, where whatever is no whole tag is a word. */
function tagsInWords(text: string): Iterable<Tag> {
  return text.replace(NO_TAG, ' ').matchAll(TAG_IN_WORDS)
}

const TAG_IN_WORDS = new RegExp(`<(/?)([a-z][a-z0-9-]*)${ATTRIBUTES}>`, 'gi')

/**
 * The tags of a block of HTML as a browser reads them (https://html.spec.whatwg.org/#tokenization),
 * and what would end the tag, the comment or the script in which the text stops.
 */
function readHtml(text: string): { tags: Tag[]; end: string } {
  const tags: Tag[] = []
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
    tags.push(tag)
    const name = tag[2]?.toLowerCase() ?? ''
    if (tag[1] === '/' || !RAW.has(name)) continue
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

/** Code, escapes and comments within words. */
const NO_TAG = /\\[\s\S]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<!--[\s\S]*?-->/g

/** In these no tag counts but their own end, not even the end of the list item around them. */
const RAW = new Set('iframe noembed noframes noscript script style textarea title xmp'.split(' '))

function isRaw(element: string): boolean {
  return RAW.has(element)
}

/** Within words, a style that no line ends would be taken up again in each paragraph that follows. */
const STYLE = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

function isRawOrStyle(element: string): boolean {
  return RAW.has(element) || STYLE.has(element)
}

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
