import { serveBackground } from '../browser/messages'
import { hintedTalks } from '../note/hinted'
import { MOST_SOUGHT, soughtTalks } from '../note/sought'
import { inParts, pickTalks } from '../storage/library'
import { reading } from '../storage/transaction'
import type { Talk } from '../talk/talk'

/** Answers which talks a page may belong to: by its name, and by what the user looks for. */
export function serveHints(): void {
  serveBackground({
    hinted: async (page) => {
      const talks = await reading(['talks'], (tx) => inParts(tx, 'talks'))
      return hintedTalks(page, talks, MOST).map(({ id }) => id)
    },
    sought: async ({ words, but }) => {
      const pick = (talks: Talk[]) => {
        const others = talks.filter(({ id }) => id !== but)
        return soughtTalks(words, others, MOST_SOUGHT)
      }
      const found = await reading(['talks'], (tx) => pickTalks(tx, pick))
      return found.map(({ id }) => id)
    },
  })
}

/** Those that are offered before the recent ones. */
const MOST = 3
