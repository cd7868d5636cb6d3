import type { Talk } from '../talk/talk'

/** What surfaces ask of the background about talks: what takes longer than a popup may wait for. */
export interface TalkCalls {
  /**
   * Saved talks that may be the same as this one, the likeliest first; none that the user said is
   * another.
   */
  alike: { args: { talkId: string }; result: Talk[] }
  /** Asks the site of the tab's page for what the page lacks, and saves it where the talk is stored. */
  readMore: { args: { tabId: number }; result: null }
  /** Ids of the saved talks that a page's title or file name hints at, the likeliest first. */
  hinted: { args: Pick<Talk, 'title' | 'url'>; result: string[] }
  /**
   * Ids of the saved talks that have all of these words in title or speakers, the best first, no more than
   * a list shows; `but` is the talk that they are looked for from.
   */
  sought: { args: { words: string; but: string | null }; result: string[] }
}
