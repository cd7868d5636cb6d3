/** What a page is to a talk, and so in what it is believed. The surer of times and names come first. */
export type SiteKind = 'schedule' | 'recording' | 'slides' | 'list' | 'generic' | 'unread'

/** Of the kinds, in the order in which they are believed. */
export const SITE_KINDS: readonly SiteKind[] = [
  'schedule',
  'recording',
  'slides',
  'list',
  'generic',
  'unread',
]

/** The kind of page that an extractor reads; one that is not named here reads a schedule's pages. */
export function siteKind(extractor: string): SiteKind {
  return KINDS.get(extractor) ?? 'schedule'
}

/**
 * Whether an extractor reads the pages of certain hosts alone. A page that any host may show is
 * believed no more than any page: it may say that it belongs to whichever talk it likes.
 */
export function hasOwnHosts(extractor: string): boolean {
  return OWN_HOSTS.has(extractor)
}

/**
 * Whether those who run the conference say on a page which talk of the schedule it is. Elsewhere it is
 * whoever has uploaded something, in words that may be about any talk.
 */
export function hasOrganisersLinks(extractor: string): boolean {
  return extractor === 'media-ccc-de' || extractor === 'fosdem'
}

/** Whether the site is asked for what its pages lack: facts that came so are kept. */
export function isAsked(extractor: string): boolean {
  return ASKED.has(extractor)
}

const KINDS: ReadonlyMap<string, SiteKind> = new Map<string, SiteKind>([
  ['media-ccc-de', 'recording'],
  ['youtube', 'recording'],
  ['peertube', 'recording'],
  ['vimeo', 'recording'],
  ['speaker-deck', 'slides'],
  ['slideshare', 'slides'],
  ['google-slides', 'slides'],
  ['list', 'list'],
  ['generic', 'generic'],
  ['unread', 'unread'],
])

/** A test holds these beside what the extractors themselves say. */
const OWN_HOSTS: ReadonlySet<string> = new Set([
  'fosdem',
  'media-ccc-de',
  'youtube',
  'vimeo',
  'sessionize',
  'speaker-deck',
  'slideshare',
  'google-slides',
])

const ASKED: ReadonlySet<string> = new Set(['pretalx', 'frab', 'indico', 'sched', 'wafer'])
