import { foldedWords } from '../text/fold'

/**
 * A title as uploaders put it together, in its parts, folded: conference, speaker, title, subtitle, in
 * any order. What tells nothing of the talk (`CANCELLED`, `Keynote`) is left out.
 */
export function titleParts(title: string): string[] {
  const parts = title
    .split(BETWEEN)
    .map((part) => foldedTitle(part).replace(STATUS, ''))
    .filter((part) => part !== '')
  const telling = parts.filter((part) => !LABELS.has(part))
  return telling.length > 0 ? telling : parts
}

/** As `foldedWords`, but without apostrophes: some sites leave them out. */
export function foldedTitle(title: string): string {
  return foldedWords(title.replace(APOSTROPHE, ''))
}

const APOSTROPHE = /(?<=\p{L})['’‘`´](?=\p{L})/gu

/** FOSDEM writes these in front of titles, with and without brackets or a colon. */
const STATUS = /^(cancell?ed|amendment|amended|replacement|rescheduled|postponed) (?=.)/

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
])
