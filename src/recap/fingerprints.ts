import { fingerprint } from '../talk/fingerprint'
import type { Article, ArticleTalk } from './article'
import { SAID } from './mention-edits'

/**
 * The article in small, by the talk's id, and the recap's own words under `''`: kept with an export,
 * it tells later what is no longer as it was. Each is `name:mark` for each part, with spaces between;
 * a part with nothing in it is absent.
 */
export function fingerprintsOf(article: Article): Record<string, string> {
  const prints: [string, string][] = [['', printOf(ownParts(article))]]
  for (const [place, talk] of article.sections.flatMap(({ talks }) => talks).entries()) {
    prints.push([talk.id, printOf({ ...talkParts(talk), place: String(place) })])
  }
  return Object.fromEntries(prints)
}

/** The marks of a fingerprint by the part's name. */
export function partsIn(print: string): Map<string, string> {
  return new Map(
    print.split(' ').flatMap((part): [string, string][] => {
      const [name, mark] = part.split(':')
      return name && mark !== undefined ? [[name, mark]] : []
    }),
  )
}

function ownParts({ title, opening, closing, sections, links }: Article): Record<string, string> {
  const words = [opening, ...sections.map((section) => section.words), closing]
  return {
    heading: marked([title, ...sections.map(({ heading }) => heading)]),
    text: marked(words.map(bare)),
    links: marked(links.map(({ label, url }) => `${label} ${url}`)),
  }
}

function talkParts(talk: ArticleTalk): Record<string, string> {
  const { prose, lead, points, rest, resources } = talk
  const addresses = (has: (kind: string) => boolean) =>
    resources.filter(({ kind }) => has(kind)).map(({ kind, url }) => `${kind} ${url}`)
  return {
    heading: marked([talk.heading]),
    text: marked([prose, lead ?? '', points, rest].map(bare)),
    recording: marked(addresses((kind) => kind === 'video')),
    slides: marked(addresses((kind) => kind === 'slides')),
    links: marked(addresses((kind) => kind !== 'video' && kind !== 'slides')),
    missing: marked([talk.missing ?? '']),
    facts: marked([talk.url, talk.room, talk.when, talk.verdict, ...talk.speakers, ...talk.tags]),
  }
}

/** What changes in a text although nobody changed it: whither mentions and moments lead. */
function bare(text: string): string {
  return text
    .replaceAll(SAID, '')
    .replace(/\]\(#[^)\s]*\)/g, ']')
    .replace(/(\[\d+(?::\d\d){1,2}\])\([^)\s]*\)/g, '$1')
}

function printOf(parts: Record<string, string>): string {
  return Object.entries(parts)
    .filter(([, mark]) => mark !== '')
    .map(([name, mark]) => `${name}:${mark}`)
    .join(' ')
}

function marked(texts: readonly (string | null)[]): string {
  const known = texts.map((text) => text ?? '')
  return known.every((text) => text === '') ? '' : fingerprint(known.join('\n'))
}
