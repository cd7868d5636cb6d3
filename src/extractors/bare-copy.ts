import { inertDocument } from './page'
import { webAddress } from './web-address'

/**
 * A copy of parts of a page with nothing in it but text and the plainest markup: in a document of
 * its own, so that nothing loads and nothing runs, and never larger than `BUDGET`.
 */
export function bareCopy(elements: Element[], base: string): HTMLElement {
  const page = elements[0]?.ownerDocument
  if (!page) throw new TypeError('There is nothing to copy.')
  const doc = inertDocument(page)
  const budget = { ...BUDGET }
  for (const element of elements) {
    const part = doc.createElement('div')
    doc.body.append(part)
    copyChildren(element, part, base, budget, 0)
  }
  return doc.body
}

/** FOSDEM's longest abstract in fourteen years has 20,800 characters and 250 elements. */
const BUDGET = { nodes: 2_500, characters: 30_000 }

/** Deeper markup is flattened. */
const DEEPEST = 24

const KEPT = new Set(
  'a b blockquote br code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre section strong table tbody td th thead tr tt u ul'.split(
    ' ',
  ),
)

/** Their content is no text for a reader. */
const DROPPED = new Set(
  'applet audio button canvas embed form frame frameset head iframe img input link map math meta noscript object picture script select style svg template textarea title video'.split(
    ' ',
  ),
)

function copyChildren(
  from: Node,
  to: Element,
  base: string,
  budget: typeof BUDGET,
  depth: number,
): void {
  for (let child = from.firstChild; child; child = child.nextSibling) {
    if (budget.nodes-- <= 0 || budget.characters <= 0) return
    if (child.nodeType === 3) copyText(child.nodeValue ?? '', to, budget)
    if (child.nodeType !== 1) continue
    // A form's `nodeName` can be one of its fields.
    const name = String(child.nodeName).toLowerCase()
    if (DROPPED.has(name)) continue
    const place = KEPT.has(name) && depth < DEEPEST ? copyElement(child as Element, to, base) : to
    if (depth < 10 * DEEPEST) copyChildren(child, place, base, budget, depth + 1)
  }
}

function copyText(text: string, to: Element, budget: typeof BUDGET): void {
  // Long runs of space say nothing.
  const kept = text.slice(0, budget.characters).replace(/\s{80,}/g, (run) => run.slice(0, 80))
  budget.characters -= kept.length
  to.append(kept)
}

function copyElement(element: Element, to: Element, base: string): Element {
  const name = element.nodeName.toLowerCase()
  const address = name === 'a' ? webAddress(element.getAttribute('href'), base) : null
  if (name === 'a' && !address) return to
  const copy = to.ownerDocument.createElement(name)
  if (address) copy.setAttribute('href', address)
  if (name === 'ol') copy.setAttribute('start', `${Number(element.getAttribute('start')) || 1}`)
  if (name === 'li' && to.localName === 'ol') number(copy, to)
  to.append(copy)
  return copy
}

/** Items of an ordered list carry their number, since counting them afterwards takes long. */
function number(item: Element, list: Element): void {
  const position = Number(list.getAttribute('start'))
  item.setAttribute('value', `${position}`)
  list.setAttribute('start', `${position + 1}`)
}
