import { t, type WordKey } from '../../../browser/words'
import { parseQuery } from '../../../search/query'
import { hasToken, withoutToken, withToken } from '../../../search/tokens'
import type { IconName } from '../Icon'

/** A filter with a button of its own. */
export interface Filter {
  token: string
  word: WordKey
  icon: IconName | null
}

/** The filters that are always the same, by what they are of. */
export const FILTERS: readonly { word: WordKey; filters: readonly Filter[] }[] = [
  {
    word: 'verdictLegend',
    filters: [
      { token: 'verdict:highlight', word: 'verdictHighlight', icon: 'star' },
      { token: 'verdict:good', word: 'verdictGood', icon: 'good' },
      { token: 'verdict:skip', word: 'verdictSkip', icon: 'skip' },
      { token: 'verdict:none', word: 'verdictNone', icon: null },
    ],
  },
  {
    word: 'attendedLegend',
    filters: [
      { token: 'attended:live', word: 'attendedLive', icon: 'person' },
      { token: 'attended:recording', word: 'attendedRecording', icon: 'play' },
      { token: 'attended:none', word: 'filterNotAttended', icon: null },
    ],
  },
  {
    word: 'filterHas',
    filters: [
      { token: 'has:video', word: 'filterVideo', icon: 'play' },
      { token: '-has:video', word: 'filterNoVideo', icon: 'skip' },
      { token: 'has:slides', word: 'filterSlides', icon: 'slides' },
      { token: 'has:notes', word: 'filterNotes', icon: 'notes' },
      { token: '-has:notes', word: 'filterNoNotes', icon: 'edit' },
    ],
  },
]

/** The search with the filter, or without it where it has it. */
export function toggledToken(q: string, token: string): string {
  return hasToken(q, token) ? withoutToken(q, token) : withToken(q, token)
}

/** A filter that a search has. */
export interface Chip {
  token: string
  /** In the user's words where it has some, else as typed. */
  label: string
  /** Whether the label is the words of a stranger. */
  foreign: 'yes' | 'no'
}

/** The filters that stand in a search, in its order. */
export function chipsOf(q: string): Chip[] {
  const known = FILTERS.flatMap(({ filters }) => filters)
  const chips = parseQuery(q).clauses.flatMap((clause): Chip[] => {
    if (clause.kind !== 'field') return []
    const token = q.slice(clause.from, clause.to)
    const filter = known.find((one) => hasToken(token, one.token))
    return [{ token, label: filter ? t(filter.word) : token, foreign: filter ? 'no' : 'yes' }]
  })
  return chips.filter(({ token }, i) => chips.findIndex((one) => one.token === token) === i)
}
