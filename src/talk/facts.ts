import type { Talk } from './talk'

type Facts = Omit<Talk, 'extractor' | 'capturedAt' | 'sources'>

type Said = Pick<Facts, 'id' | 'conference' | 'title' | 'url'> & Partial<Facts>

/** The facts of a page, or a line of one, that says some of them: what it doesn't say is not known. */
export function factsOf(said: Said): Facts {
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
