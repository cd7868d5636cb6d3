/** How much of everything a poisoned page has. */
interface Dose {
  nodes: number
  depth: number
  characters: number
}

/** Makes a true page one that means harm. It works on the document, for parsers flatten deep markup. */
export interface Poison {
  name: string
  into(doc: Document, dose: Dose): void
}

/** What regular expressions that look twice at the same characters take long for. */
const BAITS = [
  'x',
  ' ',
  '\n \t',
  ' - ',
  ', ',
  '((',
  '<a ',
  '_-_',
  '[](',
  '2023-02-04 ',
  '11:00–',
  '&',
  '::',
]

export const POISONS: readonly Poison[] = [
  { name: 'very many elements', into: manyNodes },
  { name: 'elements very deep in its text', into: deepText },
  { name: 'itself very deep', into: deepPage },
  { name: 'huge attributes', into: hugeAttributes },
  { name: 'its own names in the way', into: clobber },
  { name: 'very many of everything', into: multiply },
  ...BAITS.map((bait) => ({
    name: `long texts of ${JSON.stringify(bait)}`,
    into: (doc: Document, dose: Dose) => longTexts(doc, runOf(bait, dose)),
  })),
  ...BAITS.map((bait) => ({
    name: `long addresses of ${JSON.stringify(bait)}`,
    into: (doc: Document, dose: Dose) => longAddresses(doc, runOf(bait, dose)),
  })),
]

/** At the start, in the midst of the longest text, at the end. */
function manyNodes(doc: Document, { nodes }: Dose): void {
  const places = [doc.body.firstChild, longestText(doc)?.firstChild, doc.body.lastChild]
  for (const place of places) {
    const many = doc.createDocumentFragment()
    for (let made = 0; made < nodes / places.length; made++) {
      const one = many.appendChild(doc.createElement('p'))
      one.textContent = 'word'
    }
    place?.parentNode?.insertBefore(many, place)
  }
}

function deepText(doc: Document, { depth }: Dose): void {
  let place = longestText(doc) ?? doc.body
  for (let level = 0; level < depth; level++)
    place = place.appendChild(doc.createElement(level % 2 ? 'blockquote' : 'b'))
  place.textContent = 'The bottom'
}

function deepPage(doc: Document, { depth }: Dose): void {
  const content = [...doc.body.childNodes]
  let place: Element = doc.body
  for (let level = 0; level < depth; level++) place = place.appendChild(doc.createElement('div'))
  place.append(...content)
}

function hugeAttributes(doc: Document, { characters }: Dose): void {
  const huge = 'x'.repeat(characters)
  const named = [
    ...doc.querySelectorAll('[href],[src],[title],[content],[datetime],[label],[lang]'),
  ]
  for (const element of named.slice(0, 60)) {
    for (const { name, value } of [...element.attributes])
      if (!['class', 'id', 'name', 'property', 'itemprop', 'rel', 'type'].includes(name))
        element.setAttribute(name, value + huge)
  }
  for (const element of [...doc.querySelectorAll('body, h1, h2, p')].slice(0, 20))
    element.setAttribute('data-huge', huge)
}

/** Names that the document and its forms answer to before their own methods. */
const NAMES =
  'querySelector querySelectorAll title implementation contentType head body location children childNodes firstChild nodeName nodeType textContent innerHTML parentNode parentElement nextElementSibling attributes getAttribute closest matches localName href append'.split(
    ' ',
  )

function clobber(doc: Document): void {
  for (const name of NAMES) {
    const image = doc.body.appendChild(doc.createElement('img'))
    image.setAttribute('name', name)
  }
  for (const part of [...doc.querySelectorAll('body div, body section, body article')].slice(0, 30))
    part.replaceWith(asForm(part))
}

function asForm(part: Element): Element {
  const form = part.ownerDocument.createElement('form')
  const inner = [...part.childNodes]
  for (const { name, value } of [...part.attributes]) form.setAttribute(name, value)
  // Taken before a field bears its name.
  const { appendChild } = form
  const append = (node: Node) => appendChild.call(form, node)
  inner.forEach(append)
  for (const name of NAMES) {
    const field = part.ownerDocument.createElement('input')
    field.setAttribute('name', name)
    append(field)
  }
  return form
}

/** Speakers, links, slots, downloads: of every kind of element that the page has, very many. */
function multiply(doc: Document, { nodes }: Dose): void {
  const kinds = new Map<string, Element>()
  for (const one of doc.querySelectorAll('a, li, tr, dd, dt, time, source, track, meta, option')) {
    const kind = `${one.localName} ${one.className} ${one.parentElement?.className}`
    if (one.querySelectorAll('*').length < 12) kinds.set(kind, one)
  }
  const each = Math.ceil(nodes / Math.max(1, kinds.size) / 3)
  // All are copied before any is put in: some stand in others.
  const copied = [...kinds.values()].map((one) => {
    const copies = doc.createDocumentFragment()
    for (let made = 0; made < each; made++) copies.append(another(one, made))
    return [one, copies] as const
  })
  for (const [one, copies] of copied) one.after(copies)
}

function another(one: Element, number: number): Element {
  const copy = one.cloneNode(true) as Element
  for (const part of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['href', 'src'])
      if (part.hasAttribute(name)) part.setAttribute(name, `${part.getAttribute(name)}${number}`)
    if (part.childElementCount === 0 && part.textContent) part.append(` ${number}`)
  }
  return copy
}

function longTexts(doc: Document, run: string): void {
  const title = doc.querySelector('title')
  for (const part of [title, ...textsOf(doc).slice(0, 60)]) if (part) part.textContent += `${run}x`
  for (const meta of [...doc.querySelectorAll('meta[content]')].slice(0, 20))
    meta.setAttribute('content', `${meta.getAttribute('content')}${run}x`)
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]'))
    script.textContent = `${script.textContent?.replace('":', `${run}":`)}${run}`
}

function longAddresses(doc: Document, run: string): void {
  const linked = [...doc.querySelectorAll('[href], [src]')].slice(0, 60)
  for (const element of linked)
    for (const name of ['href', 'src'])
      if (element.hasAttribute(name))
        element.setAttribute(name, `${element.getAttribute(name)}${run}x`)
}

function runOf(bait: string, { characters }: Dose): string {
  return bait.repeat(Math.ceil(characters / bait.length))
}

/** Elements with nothing but text in them. */
function textsOf(doc: Document): Element[] {
  return [...doc.querySelectorAll('body *')].filter(
    (element) =>
      element.childElementCount === 0 &&
      !['SCRIPT', 'STYLE'].includes(element.tagName) &&
      (element.textContent ?? '').trim() !== '',
  )
}

/** Where the abstract is, most likely. */
export function longestText(doc: Document): Element | null {
  const length = (element: Element) => (element.textContent ?? '').trim().length
  return textsOf(doc).sort((a, b) => length(b) - length(a))[0] ?? null
}
