import { foldedWords } from '../text/fold'

/**
 * A title as uploaders put it together, in its parts, folded: conference, speaker, title, subtitle, in
 * any order. What tells nothing of the talk (`CANCELLED`, `Keynote`) is left out.
 */
export function titleParts(title: string): string[] {
  const parts = title
    .replace(FILE_TYPE, '')
    .split(BETWEEN, MOST_PARTS)
    .map((part) => foldedTitle(part).replace(STATUS, ''))
    .filter((part) => part !== '')
  const telling = parts.filter((part) => !LABELS.has(part))
  return telling.length > 0 ? telling : parts
}

const MOST_PARTS = 15

/** As `foldedWords`, but without apostrophes: some sites leave them out. */
export function foldedTitle(title: string): string {
  return foldedWords(title.replace(APOSTROPHE, ''))
}

const APOSTROPHE = /(?<=\p{L})['’‘`´](?=\p{L})/gu

/** FOSDEM writes these in front of titles, with and without brackets or a colon. */
export const STATUS = /^(cancell?ed|amendment|amended|replacement|rescheduled|postponed) (?=.)/

/** Of a page that is a file, the file's name is all that is known. */
export const FILE_TYPE = /\.(webm|mp4|ogv|mkv|pdf|odp|pptx?|html?)$/i

const BETWEEN = / [-‐‑‒~@·•*]+ |\||::|[–—―]| \/\/ |[:;] |[()[\]{}]/

const LABELS: ReadonlySet<string> = new Set([
  'talk',
  'keynote',
  'lightning talk',
  'live',
  'video',
  'recording',
  'livestream',
  'official',
  'official video',
  'hd',
  'cancelled',
  'canceled',
  'amendment',
  'replacement',
  'youtube',
  'vimeo',
  'eng',
  'english',
  'english translation',
  'ger',
  'deu',
  'deutsch',
  'deutsche ubersetzung',
  'she her',
  'he him',
  'they them',
])
