import GithubSlugger from 'github-slugger'
import { oneLine } from '../export/escape'
import type { PlannedSection } from './plan'
import type { ReadText } from './read-text'

/** The texts of an article whose headings count among all others. */
export interface ArticleTexts {
  opening: ReadText
  closing: ReadText
  /** Words before a section, and notes, by their section and talk. */
  sections: { words: ReadText; talks: ReadText[] }[]
}

/**
 * The talks' anchors by their id: GitHub's slugs of all headings of the article, in its order, so that
 * whoever makes ids of the finished document's headings in this way comes to the same.
 */
export function anchorsOf(
  title: string,
  sections: readonly PlannedSection[],
  texts: ArticleTexts,
): Map<string, string> {
  const slugger = new GithubSlugger()
  const anchors = new Map<string, string>()
  const pass = (text: ReadText | undefined) => {
    for (const heading of text?.headings ?? []) slugger.slug(heading)
  }
  if (oneLine(title) !== '') slugger.slug(oneLine(title))
  pass(texts.opening)
  for (const [i, section] of sections.entries()) {
    const read = texts.sections[i]
    slugger.slug(section.heading)
    pass(read?.words)
    for (const [j, { saved, heading }] of section.talks.entries()) {
      anchors.set(saved.talk.id, slugger.slug(heading))
      pass(read?.talks[j])
    }
  }
  return anchors
}
