import { stringify } from 'yaml'
import type { SavedTalk } from '../note/saved'
import { oneLine, webAddress } from './escape'
import { addresses } from './resources'

/** Facts as YAML has them; a fact that is unknown is absent. */
export type Properties = Record<string, string | number | string[]>

/** The facts of one talk and what the user marked, by the names that a vault searches. */
export function talkProperties(saved: SavedTalk): Properties {
  const { talk, note } = saved
  return known({
    title: oneLine(talk.title),
    subtitle: line(talk.subtitle),
    speakers: talk.speakers.map(oneLine),
    conference: line(talk.conferenceTitle ?? talk.conference),
    track: line(talk.track),
    room: line(talk.room),
    start: line(talk.start),
    end: line(talk.end),
    status: talk.status,
    url: webAddress(talk.url),
    slides: addresses(saved, 'slides'),
    video: addresses(saved, 'video'),
    verdict: note.verdict,
    attended: note.attended,
    tags: note.tags.map(oneLine),
  })
}

/** What a document of many talks is about. */
export function collectionProperties(saved: readonly SavedTalk[]): Properties {
  const conferences = saved.map(({ talk }) => line(talk.conferenceTitle ?? talk.conference))
  const tags = saved.flatMap(({ note }) => note.tags.map(oneLine))
  return known({
    talks: saved.length,
    conferences: distinct(conferences.filter((name) => name !== null)),
    tags: distinct(tags),
  })
}

/** The properties as a document's front matter, with a line feed at its end. */
export function frontMatter(properties: Properties): string {
  return `---\n${yaml(properties)}---\n`
}

/** The properties of one talk among many, where front matter has no place: as a block of code. */
export function propertiesBlock(saved: SavedTalk): string {
  return `\`\`\`yaml\n${yaml(talkProperties(saved))}\`\`\``
}

/**
 * Readers of YAML 1.1 (PyYAML, many site generators) take `yes`, `12:30` and dates for other things
 * than text: `compat` quotes them too. Lines are never folded, since some readers can't unfold.
 */
function yaml(properties: Properties): string {
  return stringify(properties, { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false })
}

function known(facts: Record<string, string | number | (string | null)[] | null>): Properties {
  const properties: Properties = {}
  for (const [name, fact] of Object.entries(facts)) {
    const value = Array.isArray(fact) ? fact.filter((each) => each !== null && each !== '') : fact
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue
    properties[name] = value as string | number | string[]
  }
  return properties
}

function line(text: string | null): string | null {
  return text === null ? null : oneLine(text)
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)]
}
