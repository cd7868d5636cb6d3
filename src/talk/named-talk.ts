import { isOpen, urlOf } from './address'
import { fosdem } from './sites/fosdem'
import { frab } from './sites/frab'
import { googleSlides } from './sites/google-slides'
import { indico } from './sites/indico'
import { mediaCccDe } from './sites/media-ccc-de'
import { peertube } from './sites/peertube'
import { pretalx } from './sites/pretalx'
import { sched } from './sites/sched'
import { sessionize } from './sites/sessionize'
import { slideshare } from './sites/slideshare'
import { speakerDeck } from './sites/speaker-deck'
import { vimeo } from './sites/vimeo'
import { wafer } from './sites/wafer'
import { youtube } from './sites/youtube'

/** What an address says, by its site's own rules, of the talk that it belongs to. */
export interface NamedTalk {
  /** Id of the talk. */
  id: string
  /** Id of the conference, or `null` where the address tells none. */
  conference: string | null
  /** `page`: it is the talk's own page; `file`: one of its files, or a page beside it. */
  what: 'page' | 'file'
}

/** Reads the addresses of one site; `null` for every other. They are of the web, without a login. */
export type Namer = (url: URL) => NamedTalk | null

/** Of schedules, and of the recordings of one conference. */
const CONFERENCES: readonly Namer[] = [
  fosdem,
  wafer,
  indico,
  sched,
  sessionize,
  pretalx,
  mediaCccDe,
  frab,
]

/** Where anybody puts slides. */
export const DECKS: readonly Namer[] = [speakerDeck, slideshare, googleSlides]

/** Where anybody puts recordings. */
export const RECORDINGS: readonly Namer[] = [youtube, vimeo, peertube]

const ALL: readonly Namer[] = [...CONFERENCES, ...DECKS, ...RECORDINGS]

/** The talk that an address names by itself, or `null` where it names none. */
export function namedTalk(address: string): NamedTalk | null {
  const url = urlOf(address)
  return url && isOpen(url) ? namedBy(url, ALL) : null
}

/** What the first of them says that says anything. */
export function namedBy(url: URL, namers: readonly Namer[]): NamedTalk | null {
  for (const namer of namers) {
    const named = namer(url)
    if (named) return named
  }
  return null
}
