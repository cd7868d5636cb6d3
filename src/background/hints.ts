import { serveBackground } from '../browser/messages'
import { hintedTalks } from '../note/hinted'
import { readLibrary } from '../storage/library'

/** Answers which talks a page may belong to. */
export function serveHints(): void {
  serveBackground({
    hinted: async (page) => {
      const talks = (await readLibrary()).map((saved) => saved.talk)
      return hintedTalks(page, talks, MOST).map(({ id }) => id)
    },
  })
}

/** Those that are offered before the recent ones. */
const MOST = 3
