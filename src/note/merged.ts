import type { Page } from '../talk/page'
import type { Talk } from '../talk/talk'
import type { Note } from './note'

/**
 * A talk that was merged into another: as it was, for the two to be taken apart again. Its id leads
 * to the other from then on.
 */
export interface MergedTalk {
  id: string
  /** The talk that its id leads to, itself merged into none. */
  into: string
  /** The talk it was merged into, which may have been merged into another since. */
  direct: string
  /** Instant of the merging, ISO 8601 in UTC. */
  at: string
  talk: Talk | null
  note: Note | null
  pages: Page[]
  /** The other's facts and note before the merging, and its note after it. */
  beforeTalk: Talk | null
  before: Note
  after: Note
}
