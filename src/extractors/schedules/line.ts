import type { TalkFacts } from '../extractor'

type Said = Pick<TalkFacts, 'id' | 'conference' | 'title' | 'url'> & Partial<TalkFacts>

/** The facts of a line that says little of a talk: what it doesn't say is not known. */
export function lineOf(said: Said): TalkFacts {
  return {
    conferenceTitle: null,
    subtitle: null,
    speakers: [],
    track: null,
    room: null,
    start: null,
    end: null,
    timeZone: null,
    status: null,
    abstract: null,
    language: null,
    links: [],
    ...said,
  }
}
