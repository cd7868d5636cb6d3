import { escaped } from './escaped'

/**
 * Markdown (CommonMark) of what `bareCopy` has kept, which it changes on the way: the spaces in it
 * become those that a browser shows. It writes what Turndown would (a test holds it to that), in a
 * third of its size, since it is part of what is injected into pages.
 */
export function writeMarkdown(copy: Element): string {
  const line: Line = { last: null }
  collapse(copy, line)
  endLine(line)
  return written(copy, 'prose').trim()
}

/** What a line of a page holds so far: its last text. */
interface Line {
  last: Text | null
}

/** Runs of space become one, and none is left where a line begins or ends. */
function collapse(parent: Node, line: Line): void {
  for (const child of [...parent.childNodes]) {
    if (child.nodeType === 3) collapseText(child as Text, line)
    else {
      const { localName } = child as Element
      const breaks = BLOCKS.has(localName) || localName === 'br'
      if (breaks) endLine(line)
      if (localName !== 'pre') collapse(child, line)
      if (breaks) endLine(line)
    }
  }
}

function collapseText(text: Text, line: Line): void {
  const words = text.data.replace(/[ \r\n\t]+/g, ' ')
  const isAfterSpace = !line.last || line.last.data.endsWith(' ')
  text.data = isAfterSpace && words.startsWith(' ') ? words.slice(1) : words
  if (text.data === '') text.remove()
  else line.last = text
}

function endLine(line: Line): void {
  if (line.last?.data.endsWith(' ')) line.last.data = line.last.data.slice(0, -1)
  line.last = null
}

const BLOCKS = new Set(
  'blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** What stands within: of text in code every sign means itself. */
function written(parent: Node, within: 'prose' | 'code'): string {
  const parts: string[] = []
  for (const child of parent.childNodes) {
    const words = child.nodeValue ?? ''
    if (child.nodeType === 3) add(parts, within === 'code' ? words : escaped(words))
    else add(parts, writtenElement(child as Element, within))
  }
  return parts.join('')
}

/** Between two parts are as many line breaks as either wants, and no more than a paragraph's. */
function add(parts: string[], part: string): void {
  const tail = parts.pop() ?? ''
  const before = withoutBreaks(tail)
  const after = part.replace(/^\n+/, '')
  const breaks = Math.max(tail.length - before.length, part.length - after.length)
  parts.push(...[before, '\n\n'.slice(0, breaks), after].filter((one) => one !== ''))
}

function withoutBreaks(text: string): string {
  return withoutLast('\n', text)
}

/** Without those signs at the end; a pattern would look from each of them anew. */
function withoutLast(signs: string, text: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

function writtenElement(element: Element, within: 'prose' | 'code'): string {
  const { localName } = element
  const isBlock = BLOCKS.has(localName)
  const [lead, trail] = isBlock ? ['', ''] : edges(element)
  if (isBlank(element)) return isBlock ? '\n\n' : lead + trail
  const content = written(element, localName === 'code' ? 'code' : within)
  return lead + formed(element, lead + trail === '' ? content : content.trim()) + trail
}

function isBlank(element: Element): boolean {
  return (
    !element.matches(NEVER_BLANK) &&
    !element.textContent.trim() &&
    !element.querySelector(NEVER_BLANK)
  )
}

const NEVER_BLANK = 'br, hr, a, table, thead, tbody, th, td'

/**
 * The space around the words of an inline element, which Markdown wants outside of its marks; none
 * where there is some already.
 */
function edges(element: Element): [lead: string, trail: string] {
  const text = element.textContent
  const lead = text.slice(0, text.length - text.trimStart().length)
  const trail = lead === text ? '' : text.slice(text.trimEnd().length)
  const inner = /^[ \t\r\n]+/.exec(lead)?.[0].length ?? 0
  return [
    isSpaced(element.previousSibling, 'endsWith') ? lead.slice(inner) : lead,
    isSpaced(element.nextSibling, 'startsWith') ? withoutLast(' \t\r\n', trail) : trail,
  ]
}

function isSpaced(beside: ChildNode | null, at: 'startsWith' | 'endsWith'): boolean {
  if (!beside || BLOCKS.has((beside as Element).localName)) return false
  return beside.textContent?.[at](' ') ?? false
}

/** The content in the form of its element. */
function formed(element: Element, content: string): string {
  const form = FORMS.get(element.localName)
  if (form) return form(content, element)
  return BLOCKS.has(element.localName) ? `\n\n${content}\n\n` : content
}

type Form = (content: string, element: Element) => string

const marked =
  (mark: string): Form =>
  (content) =>
    content.trim() && mark + content + mark

const heading: Form = (content, { localName }) =>
  `\n\n${'#'.repeat(Number(localName[1]))} ${content}\n\n`

/** One that ends an item stands close to its words. */
const list: Form = (content, element) => {
  const around = element.parentElement
  return around?.localName === 'li' && around.lastElementChild === element
    ? `\n${content}`
    : `\n\n${content}\n\n`
}

/** The number is `bareCopy`'s. */
const item: Form = (content, element) => {
  const position = element.getAttribute('value')
  const bullet = position ? `${position}. ` : '- '
  const lines = content.trim().replaceAll('\n', `\n${' '.repeat(bullet.length)}`)
  return `${bullet}${lines}${element.nextSibling ? '\n' : ''}`
}

const link: Form = (content, element) =>
  `[${content}](${element.getAttribute('href')?.replace(/[<>()]/g, '\\$&')})`

const quote: Form = (content) =>
  `\n\n${withoutBreaks(content.replace(/^\n+/, '')).replace(/^/gm, '> ')}\n\n`

/** A block of code, between fences that are longer than any within. */
const block: Form = (content, element) => {
  const code = element.firstChild
  if ((code as Element | null)?.localName !== 'code') return `\n\n${content}\n\n`
  const text = code?.textContent ?? ''
  const within = [...text.matchAll(/^`{3,}/gm)].map(([run]) => run.length + 1)
  const fence = '`'.repeat(Math.max(3, ...within))
  return `\n\n${fence}\n${text.replace(/\n$/, '')}\n${fence}\n\n`
}

/** Code within a line, between marks that do not stand in it. */
const inline: Form = (content, element) => {
  const isBlockOfCode = element.parentElement?.localName === 'pre' && !isBesideAny(element)
  if (content === '' || isBlockOfCode) return content
  const line = content.replace(/\r?\n|\r/g, ' ')
  const runs: string[] = line.match(/`+/g) ?? []
  let mark = '`'
  while (runs.includes(mark)) mark += '`'
  // Of code between spaces, Markdown takes one of each side away.
  const space = /^`|^ (?=.*[^ ]).* $|`$/s.test(line) ? ' ' : ''
  return mark + space + line + space + mark
}

function isBesideAny({ previousSibling, nextSibling }: Element): boolean {
  return previousSibling !== null || nextSibling !== null
}

const FORMS = new Map<string, Form>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading] as const),
  ['br', () => '  \n'],
  ['hr', () => '\n\n* * *\n\n'],
  ['ul', list],
  ['ol', list],
  ['li', item],
  ['a', link],
  ['b', marked('**')],
  ['strong', marked('**')],
  ['i', marked('*')],
  ['em', marked('*')],
  ['blockquote', quote],
  ['pre', block],
  ['code', inline],
])
