import type { Talk } from '../talk/talk'
import { foldedWords } from '../text/fold'
import { type Edition, editionsIn, yearsIn } from './edition'
import { FILE_TYPE, foldedTitle, titleParts } from './title-parts'

/**
 * What two talks are compared by, folded: made once for each talk, since one is compared with
 * thousands. Titles come from any page, so all of it is of a bounded length.
 */
export interface Facets {
  talk: Talk
  title: string
  /** With the subtitle, which some sites write into the title. */
  whole: string
  words: ReadonlySet<string>
  /** `FOSDEM 2023 – Go away: a talk` has three. */
  parts: readonly string[]
  subtitle: string
  /** Whether an uploader's site may have cut the title off. */
  end: 'whole' | 'cut'
  speakers: readonly string[]
  track: string
  /** Words that the conference is called by: in its id, its name and the title. */
  conference: ReadonlySet<string>
  /** Editions that the title states as one of its parts. */
  editions: readonly Edition[]
  /** Site of the talk's page. */
  host: string
  /** Years of the conference and of the talk's time. */
  years: ReadonlySet<number>
  /** `2023-02-04`, by the conference's clock. */
  day: string | null
  /** ms, or NaN. */
  at: number
}

export function facetsOf(talk: Talk): Facets {
  const raw = talk.title.slice(0, LONGEST_TITLE)
  const title = foldedTitle(raw.replace(FILE_TYPE, ''))
  const subtitle = foldedTitle(talk.subtitle?.slice(0, LONGEST_TITLE) ?? '')
  const whole = subtitle && !title.endsWith(subtitle) ? `${title} ${subtitle}` : title
  const parts = titleParts(raw)
  const names = `${talk.conferenceTitle ?? ''} ${talk.conference ?? ''}`.slice(0, LONGEST_TITLE)
  const conference = foldedWords(names)
  const editions = parts.length > 1 ? editionsIn(parts) : []
  return {
    talk,
    title,
    whole,
    words: new Set(whole.split(' ')),
    parts,
    subtitle,
    end: raw.length >= CUT_FROM || /(…|\.\.\.)\s*$/.test(raw) ? 'cut' : 'whole',
    track: foldedWords(talk.track?.slice(0, LONGEST_TITLE) ?? ''),
    speakers: namesOf(talk.speakers, conference),
    conference: new Set([
      ...conference.split(' '),
      ...editions.flatMap(({ words, year }) => [...words, String(year)]),
    ]),
    editions,
    host: /^https?:\/\/([^/?#]*)/.exec(talk.url)?.[1] ?? '',
    years: yearsIn(conference, talk.start),
    day: talk.start?.slice(0, 10) ?? null,
    at: Date.parse(talk.start ?? ''),
  }
}

/** More is no title. */
const LONGEST_TITLE = 500

/** YouTube takes 100 characters, and uploaders' programs cut a little before. */
const CUT_FROM = 90

/** A panel has fewer. */
const MOST_SPEAKERS = 30

/** Without a company in brackets, and without the channel that some sites state as the author. */
function namesOf(speakers: readonly string[], conference: string): string[] {
  return speakers
    .slice(0, MOST_SPEAKERS)
    .map((name) => foldedTitle(name.slice(0, LONGEST_TITLE).replace(/[[(][^\])]*[\])]?/g, ' ')))
    .filter((name) => name !== '' && !` ${conference} `.includes(` ${name} `))
}
