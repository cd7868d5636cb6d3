import type { SavedTalk } from '../../../../../note/saved'
import { joinNotes } from '../../../../../storage/join'
import { unitedFacts } from '../../../../../storage/merge-facts'
import { isNewer } from '../../../../../talk/recapture'

/** What merging two talks will make of them. */
export interface Outcome {
  /** Id of the talk that goes into the other. */
  from: string
  /** Id of the talk that stays. */
  into: string
  /** The one talk with its note. */
  result: SavedTalk
}

/** The talk whose facts are the better ones stays; where they are as good, the newer capture. */
export function outcomeOf(one: SavedTalk, other: SavedTalk): Outcome {
  const [stays, goes] = isNewer(one.talk, other.talk) ? [other, one] : [one, other]
  return {
    from: goes.talk.id,
    into: stays.talk.id,
    result: {
      talk: unitedFacts(stays.talk, goes.talk),
      note: joinNotes(stays.note, goes.note),
    },
  }
}
