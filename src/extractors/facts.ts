import type { TalkFacts } from './extractor'

type Said = Pick<TalkFacts, 'id' | 'conference' | 'title' | 'url'> & Partial<TalkFacts>

/** The facts of a page, or a line of one, that says some of them: what it doesn't say is not known. */
export function factsOf(said: Said): TalkFacts {
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
