import { oneLine } from '../export/escape'
import type { ArticleResource, ArticleTalk } from '../recap/article'
import { isNamedIn } from '../recap/missing'
import type { LinkKind } from '../talk/talk'
import { verbatim } from './verbatim'
import { momentsOf } from './when-values'

/** Values of one talk in an article. What an article does not know of a talk is `null`. */
export function articleTalkValues(talk: ArticleTalk): Record<string, unknown> {
  return {
    ...sharedValues(talk),
    ...momentsOf(talk.start, talk.end),
    conference: null,
    status: null,
    language: null,
    abstract: null,
    attended: null,
    body: verbatim(bodyOf(talk)),
    id: talk.id,
    anchor: talk.anchor,
  }
}

export type SharedFacts = Omit<ArticleTalk, 'id' | 'anchor' | 'usualHeading'>

/** What a talk has in an article and in a document of its own. */
export function sharedValues(talk: SharedFacts): Record<string, unknown> {
  const links = talk.resources.map((one) => ({ ...one, name: KIND_NAMES[one.kind] }))
  const addresses = (kind: LinkKind) =>
    listOf(talk.resources.filter((one) => one.kind === kind).map(({ url }) => url))
  return {
    heading: talk.heading,
    title: text(talk.title) ?? 'Untitled',
    subtitle: text(talk.subtitle),
    speakers: listOf(talk.speakers.map(oneLine)),
    track: text(talk.track),
    room: text(talk.room),
    when: talk.when,
    url: talk.url,
    verdict: talk.verdict,
    tags: listOf(talk.tags.map(oneLine)),
    prose: verbatim(talk.prose),
    lead: verbatim(talk.lead),
    points: verbatim(talk.points),
    rest: verbatim(talk.rest),
    missing: verbatim(talk.missing),
    resources: listOf(grouped(talk.resources)),
    further: listOf(grouped(talk.resources.filter((one) => !isNamedIn(talk.missing, one)))),
    links: listOf(links),
    slides: addresses('slides'),
    recordings: addresses('video'),
  }
}

/** Links by kind, as they stand in a line: `Slides: a, b`. */
function grouped(resources: readonly ArticleResource[]): unknown[] {
  const kinds = [...new Set(resources.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    kind,
    name: KIND_NAMES[kind],
    links: resources.filter((one) => one.kind === kind).map(({ label, url }) => ({ label, url })),
  }))
}

const KIND_NAMES: Record<LinkKind, string> = {
  slides: 'Slides',
  video: 'Recording',
  audio: 'Audio',
  subtitles: 'Subtitles',
  live: 'Live stream',
  code: 'Code',
  chat: 'Chat',
  feedback: 'Feedback',
  schedule: 'Schedule',
  other: 'Links',
}

function bodyOf({ prose, lead, points, rest }: ArticleTalk): string {
  return [prose, lead, points, rest].filter((part) => part !== null && part !== '').join('\n\n')
}

/** In one line; `null` where nothing is there. */
export function text(value: string | null): string | null {
  return value === null ? null : oneLine(value) || null
}

/** Liquid holds an empty list for true: one that is not there is nothing. */
function listOf<T>(items: readonly T[]): T[] | null {
  const kept = items.filter((item) => item !== '')
  return kept.length === 0 ? null : kept
}
