import type { Article } from './article'

/** A line of the user's own that says there is no recording, although there is one by now. */
export interface StaleLine {
  /** Of the talk. */
  id: string
  /** Markdown, as it stands in the article. */
  line: string
}

/** Lines in the talks' notes that the recordings, online by now, have made untrue. */
export function staleLines(article: Article): StaleLine[] {
  return article.sections.flatMap(({ talks }) =>
    talks
      .filter(({ resources }) => resources.some(({ kind }) => kind === 'video'))
      .flatMap(({ id, prose, lead, points, rest }) =>
        [prose, lead ?? '', points, rest]
          .join('\n')
          .split('\n')
          .filter((line) => SAYS_NONE.test(line))
          .map((line) => ({ id, line: line.trim() })),
      ),
  )
}

/** `no recording yet`, `the video isn't available`, `not recorded`. */
const SAYS_NONE =
  /\bno (?:video|recording)s?\b(?! (?:of|from|about))|\b(?:video|recording)s? (?:is|are|was|were)(?: not|n['’]t)(?: yet)? (?:available|online|there|up|out|published)|(?:\bnot|n['’]t)(?: been)? recorded\b/i
