import { t, type WordKey } from '../../../../browser/words'
import type { Attended, Verdict } from '../../../../note/note'

/** The user's word for a verdict; `null` for none. */
export function verdictWord(verdict: Verdict | null): string | null {
  return verdict && t(VERDICTS[verdict])
}

/** The user's word for how they saw a talk; `null` where they do not say. */
export function attendedWord(attended: Attended | null): string | null {
  return attended && t(ATTENDED[attended])
}

const VERDICTS: Record<Verdict, WordKey> = {
  highlight: 'verdictHighlight',
  good: 'verdictGood',
  skip: 'verdictSkip',
}

const ATTENDED: Record<Attended, WordKey> = {
  live: 'attendedLive',
  recording: 'attendedRecording',
}
