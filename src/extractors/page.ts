/**
 * Reads a page without trusting it. A page can put any name in the way of the document's own
 * methods (`<img name="querySelector">`), so they are taken from its prototype.
 */

/** The elements that a selector finds, in the page's order. */
export function all(doc: Document, selector: string): Element[] {
  return [...Reflect.apply(prototypeOf(doc).querySelectorAll, doc, [selector])]
}

/** The first element that a selector finds, or `null`. */
export function first(doc: Document, selector: string): Element | null {
  return Reflect.apply(prototypeOf(doc).querySelector, doc, [selector])
}

/** An empty document, in which nothing loads and nothing runs. */
export function inertDocument(doc: Document): Document {
  const implementation: DOMImplementation = Reflect.get(prototypeOf(doc), 'implementation', doc)
  return implementation.createHTMLDocument('')
}

/** PDF viewers, pictures and feeds come as documents too, with nothing in them to read. */
export function isHtml(doc: Document): boolean {
  const type: unknown = Reflect.get(prototypeOf(doc), 'contentType', doc)
  return type === 'text/html' || type === 'application/xhtml+xml'
}

/** The words of an element on one line, or `null` where it has none. */
export function textOf(element: Element | null | undefined): string | null {
  return oneLine(element?.textContent)
}

/** A text without line breaks and outer space, cut where it is absurdly long; `null` for none. */
export function oneLine(text: string | null | undefined): string | null {
  const line = (text ?? '')
    .slice(0, LONGEST_LINE)
    .replace(/\s*[\n\r\t\f\v\u2028\u2029]\s*/g, ' ')
    .trim()
  return line === '' ? null : line
}

/** What the page calls itself in its head, or `null`. */
export function titleOf(doc: Document): string | null {
  return textOf(first(doc, 'head > title') ?? first(doc, 'title'))
}

/** The content of `<meta name>` or `<meta property>`, or `null`. */
export function metaOf(doc: Document, name: string): string | null {
  const meta = first(doc, `meta[name="${name}"], meta[property="${name}"]`)
  return meta?.getAttribute('content')?.trim() || null
}

/** The page's language as its head states it (BCP 47), or `null`. */
export function languageOf(doc: Document): string | null {
  const stated = metaOf(doc, 'DC.Language') ?? first(doc, 'html')?.getAttribute('lang') ?? ''
  const tag = stated.trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null
}

/** More characters than any true title has. */
const LONGEST_LINE = 2_000

function prototypeOf(doc: Document): Document {
  return Object.getPrototypeOf(doc)
}
