import type { Verdict } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { LinkKind } from '../talk/talk'
import { createArticleMaker } from './article-maker'
import type { Recap } from './recap'

/**
 * A recap with everything in it, ready for a template. Texts called Markdown may stand as they are
 * below the article's headings, in their order: whatever they leave open is closed, their own
 * headings begin at level 2 in the opening and the closing, at level 3 in a section's words and at
 * level 4 in a talk. All other texts are plain, on one line, and to be escaped.
 */
export interface Article {
  title: string
  /** Markdown. */
  opening: string
  closing: string
  /** Those with a talk in them or words of the user's. */
  sections: ArticleSection[]
  /** Empty where the list at the end is not asked for. */
  links: ArticleLink[]
  /** Ids of the talks that could stand in it but were left out, in their order. */
  leftOut: string[]
}

export interface ArticleSection {
  key: string
  /** `FOSDEM 2023 [Saturday 4th of Feb]`, or the user's own. */
  heading: string
  /** Markdown. */
  words: string
  talks: ArticleTalk[]
}

export interface ArticleTalk {
  id: string
  /** What `#…` leads to the heading: GitHub's slug of it. */
  anchor: string
  /** Title, subtitle and track where it is wanted, or the user's own. */
  heading: string
  /** As it would come without the user's own. */
  usualHeading: string
  title: string
  subtitle: string | null
  track: string | null
  speakers: string[]
  room: string | null
  /** `Saturday 4 February 2023, 11:00–11:30`. */
  when: string | null
  /** ISO 8601 with offset, as the talk has them. */
  start: string | null
  end: string | null
  /** Of the talk's page; `null` where it has none on the web. */
  url: string | null
  /** Markdown, as are `lead`, `points`, `rest` and `missing`. */
  prose: string
  /** What leads to the list: the user's last paragraph before it, or `Key points:`. */
  lead: string | null
  points: string
  rest: string
  /** Slides, recordings, code and so on; not what is of use at the conference alone. */
  resources: ArticleResource[]
  /** That there is no recording, and why; `null` where there is one. */
  missing: string | null
  verdict: Verdict | null
  tags: string[]
}

export interface ArticleResource {
  kind: LinkKind
  label: string
  url: string
}

/** A link or tool that is mentioned somewhere in the article. */
export interface ArticleLink {
  label: string
  url: string
}

/**
 * The article as it stands now: all facts are looked at anew, so a line about a missing recording is
 * gone once there is one. `saved` has the talks by id; `now` is an ISO 8601 instant. Who makes it
 * again and again uses `createArticleMaker`.
 */
export function articleOf(
  recap: Recap,
  saved: ReadonlyMap<string, SavedTalk>,
  now: string,
): Promise<Article> {
  return createArticleMaker()(recap, saved, now)
}
