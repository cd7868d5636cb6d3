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
  subtitle: string
  /** With the subtitle, which some sites write into the title. */
  whole: string
  words: ReadonlySet<string>
  /** Those of them that any title may not have, where there are some. */
  matter: ReadonlySet<string>
  speakers: readonly string[]
  /** `2023-02-04`, by the conference's clock. */
  day: string | null
  /** Made when it is asked for: most talks are looked at no further. */
  readonly more: MoreFacets
}

interface MoreFacets {
  /** `FOSDEM 2023 – Go away: a talk` has three. */
  parts: readonly string[]
  /** Whether an uploader's site may have cut the title off. */
  end: 'whole' | 'cut'
  track: string
  /** Words that the conference is called by: in its id, its name and the title. */
  conference: ReadonlySet<string>
  /** Editions that the title states as one of its parts. */
  editions: readonly Edition[]
  /** Site of the talk's page. */
  host: string
  /** Years of the conference and of the talk's time. */
  years: ReadonlySet<number>
  /** ms, or NaN. */
  at: number
}

export function facetsOf(talk: Talk): Facets {
  const title = foldedTitle(talk.title.slice(0, LONGEST_TITLE).replace(FILE_TYPE, ''))
  const subtitle = foldedTitle(talk.subtitle?.slice(0, LONGEST_TITLE) ?? '')
  const whole = subtitle && !title.endsWith(subtitle) ? `${title} ${subtitle}` : title
  const words = whole.split(' ')
  const matter = words.filter(isOfMatter)
  let more: MoreFacets | null = null
  return {
    talk,
    title,
    subtitle,
    whole,
    words: new Set(words),
    matter: new Set(matter.length > 0 ? matter : words),
    speakers: namesOf(talk.speakers),
    day: talk.start?.slice(0, 10) ?? null,
    get more() {
      more ??= moreOf(talk)
      return more
    },
  }
}

function moreOf(talk: Talk): MoreFacets {
  const title = talk.title.slice(0, LONGEST_TITLE)
  const parts = titleParts(title)
  const names = `${talk.conferenceTitle ?? ''} ${talk.conference ?? ''}`.slice(0, LONGEST_TITLE)
  const conference = foldedWords(names)
  const editions = parts.length > 1 ? editionsIn(parts) : []
  const inTitle = editions.flatMap(({ words, year }) => [...words, String(year)])
  return {
    parts,
    end: title.length >= CUT_FROM || /(…|\.\.\.)\s*$/.test(title) ? 'cut' : 'whole',
    track: foldedWords(talk.track?.slice(0, LONGEST_TITLE) ?? ''),
    conference: new Set([...conference.split(' '), ...inTitle].filter((word) => word !== '')),
    editions,
    host: /^https?:\/\/([^/?#]*)/.exec(talk.url)?.[1] ?? '',
    years: yearsIn(conference, talk.start),
    at: Date.parse(talk.start ?? ''),
  }
}

/** More is no title. */
const LONGEST_TITLE = 500

/** YouTube takes 100 characters, and uploaders' programs cut a little before. */
const CUT_FROM = 90

/** A panel has fewer. */
const MOST_SPEAKERS = 30

function isOfMatter(word: string): boolean {
  return word.length > 2 && !EMPTY.has(word)
}

const EMPTY: ReadonlySet<string> = new Set(
  'the and for you are how why who our its with from into your what this that open source free'.split(
    ' ',
  ),
)

/** Without a company or a nickname in brackets. */
function namesOf(speakers: readonly string[]): string[] {
  return speakers
    .slice(0, MOST_SPEAKERS)
    .map((name) => foldedTitle(name.slice(0, LONGEST_TITLE).replace(/[[(][^\])]*[\])]?/g, ' ')))
    .filter((name) => name !== '')
}
