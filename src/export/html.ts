import type { Span } from './blocks'

/** What has to be added to a block of HTML so that nothing behind it becomes part of it. */
export function endOfHtml({ texts, unended }: Span): string {
  const text = texts.join('\n')
  const tag = endOfTag(text)
  const comment = text.lastIndexOf('<!--')
  if (comment >= 0 && !text.includes('-->', comment)) return ' -->'
  if (unended === null || tag !== '') {
    return unended && RAW.test(text) ? `${tag}</${RAW.exec(text)?.[1]}>` : tag
  }
  if (text.startsWith('<![')) return ']]>'
  if (text.startsWith('<?')) return '?>'
  const raw = RAW.exec(text)?.[1]
  return raw === undefined ? '>' : `</${raw}>`
}

/**
 * The closing tags of what the text leaves open, since an open `<details>` or `<b>` goes on in a
 * browser where Markdown's own block has long ended. Unknown names (`Vec<T>`) change nothing there.
 */
export function closingTags(spans: readonly Span[]): string {
  const open: string[] = []
  for (const span of spans) {
    if (!span.texts.some((text) => text.includes('<'))) continue
    const text = span.texts.join('\n').replace(span.kind === 'html' ? COMMENT : NO_TAG, ' ')
    for (const [, slash, name = ''] of text.matchAll(TAG)) {
      const element = name.toLowerCase()
      if (slash === '') {
        if (ELEMENTS.has(element)) open.push(element)
      } else if (open.includes(element)) {
        open.length = open.lastIndexOf(element)
      }
    }
  }
  return open
    .reverse()
    .map((element) => `</${element}>`)
    .join('')
}

const RAW = /^<(script|pre|textarea|style)/i

const COMMENT = /<!--[\s\S]*?-->/g

/** Code, escapes and comments within words. */
const NO_TAG = /\\[\s\S]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<!--[\s\S]*?-->/g

const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:\s(?:[^>"']|"[^"]*"|'[^']*')*|\/)?>/gi

/** Elements with an end tag; those that can't be left open are not among them. */
const ELEMENTS = new Set(
  (
    'a abbr article aside audio b bdi bdo big blockquote button canvas caption center cite code ' +
    'data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font ' +
    'footer form h1 h2 h3 h4 h5 h6 header i iframe ins kbd label legend li main map mark marquee ' +
    'math menu meter nav nobr noembed noframes noscript object ol optgroup option output p ' +
    'picture pre progress q ruby s samp script search section select small span strike strong ' +
    'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt ' +
    'u ul var video xmp'
  ).split(' '),
)

/** What ends the tag in which the text stops: its quote and its bracket. */
function endOfTag(text: string): string {
  let inside = false
  let quote = ''
  let before = ''
  for (const [i, char] of [...text].entries()) {
    if (!inside) {
      inside = char === '<' && /[a-z/]/i.test(text[i + 1] ?? '')
    } else if (quote !== '') {
      if (char === quote) quote = ''
    } else if (before === '=' && (char === '"' || char === "'")) {
      quote = char
    } else if (char === '>') {
      inside = false
    }
    if (char.trim() !== '') before = char
  }
  return inside ? `${quote}>` : ''
}
