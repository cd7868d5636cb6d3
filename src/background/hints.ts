import { serveBackground } from '../browser/messages'
import { hintedTalks } from '../note/hinted'
import { inParts } from '../storage/library'
import { reading } from '../storage/transaction'

/** Answers which talks a page may belong to. */
export function serveHints(): void {
  serveBackground({
    hinted: async (page) => {
      const talks = await reading(['talks'], (tx) => inParts(tx, 'talks'))
      return hintedTalks(page, talks, MOST).map(({ id }) => id)
    },
  })
}

/** Those that are offered before the recent ones. */
const MOST = 3
