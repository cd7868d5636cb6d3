import { urlOf } from './address'
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

const NAMERS: readonly Namer[] = [
  fosdem,
  wafer,
  indico,
  sched,
  sessionize,
  pretalx,
  mediaCccDe,
  frab,
  youtube,
  vimeo,
  speakerDeck,
  slideshare,
  googleSlides,
  peertube,
]

/** The talk that an address names by itself, or `null` where it names none. */
export function namedTalk(address: string): NamedTalk | null {
  const url = urlOf(address)
  if (!url) return null
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '') return null
  for (const namer of NAMERS) {
    const named = namer(url)
    if (named) return named
  }
  return null
}
