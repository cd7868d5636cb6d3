import { isOpen } from '../talk/address'
import type { Extractor } from './extractor'
import { fosdem } from './fosdem'
import { frab } from './frab'
import { googleSlides } from './google-slides'
import { indico } from './indico'
import { mediaCccDe } from './media-ccc-de'
import { peertube } from './peertube'
import { pretalx } from './pretalx'
import { sched } from './sched'
import { sessionize } from './sessionize'
import { slideshare } from './slideshare'
import { speakerDeck } from './speaker-deck'
import { vimeo } from './vimeo'
import { wafer } from './wafer'
import { youtube } from './youtube'

/** Every site that is known, in the order in which they are asked: those with hosts of their own first. */
export const registry: readonly Extractor[] = [
  fosdem,
  mediaCccDe,
  youtube,
  vimeo,
  speakerDeck,
  slideshare,
  googleSlides,
  sessionize,
  sched,
  pretalx,
  frab,
  wafer,
  indico,
  peertube,
]

/** Who reads at which addresses. */
type Reader = Pick<Extractor, 'hosts' | 'matches'>

/** Those of `readers` for an address: its host as a whole must be theirs, and it must be the web's. */
export function readersFor<R extends Reader>(url: URL, readers: readonly R[]): R[] {
  if (!isOpen(url)) return []
  return readers.filter(
    ({ hosts, matches }) => (hosts === 'any' || hosts.includes(url.hostname)) && matches(url),
  )
}
