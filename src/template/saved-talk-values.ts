import { noteBody, type Place } from '../export/body'
import { contained } from '../export/contained'
import { webAddress } from '../export/escape'
import { headingText } from '../export/heading-text'
import { resources } from '../export/resources'
import { whenText } from '../export/when'
import type { SavedTalk } from '../note/saved'
import { splitBody } from '../recap/body'
import { missingWords } from '../recap/missing'
import type { Talk } from '../talk/talk'
import { sharedValues, text } from './talk-values'
import { Verbatim, verbatim } from './verbatim'
import { momentsOf } from './when-values'

/**
 * Values of one talk in a document of its own. `now` is an ISO 8601 instant: by it a talk is still
 * to come. Has the parser in it, which is large: to be loaded where needed.
 */
export function savedTalkValues(saved: SavedTalk, now: string): Record<string, unknown> {
  const { talk, note } = saved
  const body = noteBody(saved, PLACE, contained)
  const links = resources(saved).map(({ kind, words, url }) => ({ kind, label: words, url }))
  const shared = sharedValues({
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
  })
  // One object that grows: of three spread into a fourth, making it took longer than its values.
  return Object.assign(shared, momentsOf(talk.start, talk.end), {
    start: text(talk.start),
    end: text(talk.end),
    conference: text(talk.conferenceTitle ?? talk.conference),
    status: talk.status,
    language: text(talk.language),
    abstract: abstractOf(talk),
    attended: note.attended,
    body: verbatim(body),
    id: talk.id,
    anchor: null,
  })
}

const PLACE: Place = { level: 1, among: 'alone' }

/**
 * The page's own words: strangers may leave open in it whatever they like. Parsing it takes longer
 * than all else, and few templates have it.
 */
function abstractOf(talk: Talk): Verbatim | null {
  const abstract = talk.abstract?.trim() ?? ''
  if (abstract === '') return null
  return new Verbatim(() => contained(abstract, { level: 1, suffix: null, recording: null }))
}
