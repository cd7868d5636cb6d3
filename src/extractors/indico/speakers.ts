import { oneLine, textOf } from '../page'

/**
 * Those who speak, as the page names them. Authors stand in lists of the same kind, in which each
 * links to a page of the author.
 */
export function speakersIn(page: Element): string[] {
  const lists = [...page.querySelectorAll('.speaker-list')].slice(0, 9)
  const list = lists.find((one) => !one.querySelector('a[href*="/author/"], a[href*="/authors/"]'))
  const people = [...(list?.querySelectorAll('.speaker-item') ?? [])].slice(0, 50)
  return [...new Set(people.map(nameOf).filter((name) => name !== null))]
}

/** Without title and affiliation, which stand around the name. */
function nameOf(person: Element): string | null {
  const parts = [...person.children].filter((part) => !part.matches('.speaker-title, .affiliation'))
  return oneLine(parts.map(textOf).join(' '))
}
