import { containFor, noteBody, type Place } from '../export/body'
import { oneLine, webAddress } from '../export/escape'
import { headingText } from '../export/heading-text'
import { resources } from '../export/resources'
import { whenText } from '../export/when'
import type { SavedTalk } from '../note/saved'
import type { ArticleResource, ArticleTalk } from '../recap/article'
import { isNamedIn, missingWords } from '../recap/missing'
import type { LinkKind, Talk } from '../talk/talk'
import { verbatim } from './verbatim'
import { momentsOf } from './when-values'

/** Values of one talk in an article. What an article does not know of a talk is `null`. */
export function articleTalkValues(talk: ArticleTalk): Record<string, unknown> {
  return {
    ...shared(talk),
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

/**
 * Values of one talk in a document of its own. `now` is an ISO 8601 instant: by it a talk is still
 * to come.
 */
export async function savedTalkValues(
  saved: SavedTalk,
  now: string,
): Promise<Record<string, unknown>> {
  const { talk, note } = saved
  const { splitBody } = await import('../recap/body')
  const body = noteBody(saved, PLACE, await containFor([saved], PLACE))
  const links = resources(saved).map(({ kind, words, url }) => ({ kind, label: words, url }))
  return {
    ...shared({
      ...splitBody(body),
      heading: headingText(talk),
      title: talk.title,
      subtitle: talk.subtitle,
      track: talk.track,
      speakers: talk.speakers,
      room: talk.room,
      when: whenText(talk.start, talk.end),
      start: talk.start,
      end: talk.end,
      url: webAddress(talk.url),
      resources: links,
      missing: missingWords(talk, links, {}, now),
      verdict: note.verdict,
      tags: note.tags,
    }),
    ...momentsOf(talk.start, talk.end),
    start: text(talk.start),
    end: text(talk.end),
    conference: text(talk.conferenceTitle ?? talk.conference),
    status: talk.status,
    language: text(talk.language),
    abstract: verbatim(await abstractOf(talk)),
    attended: note.attended,
    body: verbatim(body),
    id: talk.id,
    anchor: null,
  }
}

const PLACE: Place = { level: 1, among: 'alone' }

type Shared = Omit<ArticleTalk, 'id' | 'anchor' | 'usualHeading'>

function shared(talk: Shared): Record<string, unknown> {
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
  other: 'Links',
}

function bodyOf({ prose, lead, points, rest }: ArticleTalk): string {
  return [prose, lead, points, rest].filter((part) => part !== null && part !== '').join('\n\n')
}

/** The page's own words: strangers may leave open in it whatever they like. */
async function abstractOf({ abstract }: Talk): Promise<string | null> {
  if (abstract === null || abstract.trim() === '') return null
  const { contained } = await import('../export/contained')
  return contained(abstract.trim(), { level: 1, suffix: null, recording: null })
}

function text(value: string | null): string | null {
  return value === null ? null : oneLine(value) || null
}

/** Liquid holds an empty list for true: one that is not there is nothing. */
function listOf<T>(items: readonly T[]): T[] | null {
  const kept = items.filter((item) => item !== '')
  return kept.length === 0 ? null : kept
}
