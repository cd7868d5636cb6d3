import type { Talk } from '../talk/talk'

/** What an extractor reads from a page; who read it, and when, is added by `capturePage`. */
export type TalkFacts = Omit<Talk, 'extractor' | 'capturedAt' | 'sources'>

/** Reads the talk pages of one site, or of one software that many sites run. */
export interface Extractor {
  /** Name of its file, of its fixtures' folder, and of its line in `docs/sites.md`. */
  id: string
  /**
   * Hosts it is asked for, compared as a whole: `example.org` is not `www.example.org`. `any`: the
   * page itself tells, and is believed no more than any page is.
   */
  hosts: readonly string[] | 'any'
  /** Whether the address, on one of the hosts, can be a talk's page. */
  matches(url: URL): boolean
  /** The talk, or `null` where the page turns out to be none. It may throw: the page is hostile. */
  extract(doc: Document, url: URL): TalkFacts | null
  /** There where the site can be asked for what its pages lack (`supplements.ts`). */
  more?: 'on request'
}

/** Asks a site for what its page lacks. May reject: the site is hostile. */
export type Supplement = (facts: TalkFacts, url: URL, ask: Ask) => Promise<MoreFacts | null>

/** Facts that the page did not state; what it did state stays. */
export type MoreFacts = Partial<
  Pick<TalkFacts, 'start' | 'end' | 'timeZone' | 'track' | 'room' | 'language' | 'guid'>
>

/**
 * The text at a path of the page's own origin (`/event/talk/ABC123.ics`), or `null` where it does not
 * come: no answer, a refusal, an answer from elsewhere, one that is too long.
 */
export type Ask = (path: string) => Promise<string | null>

/** Reads the pages of a site that list talks: a schedule, a day, a track, a room, a speaker. */
export interface ScheduleReader extends Pick<Extractor, 'id' | 'hosts' | 'matches'> {
  /** The talks in the page's order, or `null` where the page lists none. It may throw. */
  list(doc: Document, url: URL): TalkFacts[] | null
}
