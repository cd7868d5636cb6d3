import { ATTACKED } from './attacks'

/** Elements that show text, and those of the page around it. */
const HARMLESS = new Set(
  (
    'html head meta title style body article div p h1 h2 h3 h4 h5 h6 ul ol li a strong em s code ' +
    'pre blockquote br hr img table thead tbody tr th td'
  ).split(' '),
)

const ATTRIBUTES = new Set(
  'href rel target src alt id start align class data-anchor tabindex dir data-testid'.split(' '),
)

/** What is wrong with a document or a part of it: elements, attributes and addresses that may do something. */
export function harmIn(root: ParentNode): string[] {
  const found: string[] = []
  for (const element of root.querySelectorAll('*')) {
    const { localName } = element
    if (!HARMLESS.has(localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      found.push(`<${localName}>`)
    for (const { name, value } of element.attributes) {
      if (['meta', 'html', 'style'].includes(localName)) continue
      if (!ATTRIBUTES.has(name)) found.push(`${localName} ${name}="${value}"`)
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|#)/.test(value))
        found.push(`href="${value}"`)
      if (name === 'src' && !/^https:\/\//.test(value)) found.push(`src="${value}"`)
    }
  }
  return found
}

/** Clicks all that can be clicked, as a careless reader does; links are kept from going anywhere. */
export function clickAll(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const { href = '' } = element as HTMLAnchorElement
    if (/^(?:https?|mailto):/.test(href)) continue
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
    element.click?.()
  }
}

export function attacked(): boolean {
  return ATTACKED in (top as object)
}

export function forgetAttack(): void {
  Reflect.deleteProperty(top as object, ATTACKED)
}

/** Requests to the attacker's host, of any window that is given. */
export function requestsOf(...windows: (Window | null)[]): string[] {
  return windows
    .flatMap((each) => each?.performance.getEntriesByType('resource') ?? [])
    .map(({ name }) => name)
    .filter((name) => name.includes('attacker.example'))
}
