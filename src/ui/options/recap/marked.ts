import type { Article } from '../../../recap/article'
import type { Field } from './fields'

/** An article with marks in it that can be found again in what a template makes of it. */
export interface MarkedArticle {
  article: Article
  /** Begins every mark, and stands nowhere else. */
  stem: string
  /** What the marks stand for, by their number. */
  marks: readonly Mark[]
}

/** `text` is what the mark of a field stands in the place of. */
export type Mark =
  | { kind: 'field'; field: Field; text: string; form: 'plain' | 'markdown' }
  | { kind: 'talk'; id: string }

/**
 * The article with a mark in the place of each of the user's own texts, and one near the end of
 * each talk's heading and title: a template's work then tells where these have come to stand, whatever the
 * template is. `stem` is lower case letters and digits, so that no template's escaping touches it.
 */
export function markedArticle(article: Article, stem: string): MarkedArticle {
  const marks: Mark[] = []
  const mark = (one: Mark) => `${stem}${marks.push(one) - 1}z`
  const field = (at: Field, text: string, form: 'plain' | 'markdown') =>
    mark({ kind: 'field', field: at, text, form })
  return {
    stem,
    marks,
    article: {
      ...article,
      title: field({ at: 'title' }, article.title, 'plain'),
      opening: field({ at: 'opening' }, article.opening, 'markdown'),
      closing: field({ at: 'closing' }, article.closing, 'markdown'),
      sections: article.sections.map((section) => ({
        ...section,
        heading: field({ at: 'heading', key: section.key }, section.heading, 'plain'),
        words: field({ at: 'words', key: section.key }, section.words, 'markdown'),
        talks: section.talks.map((talk) => {
          const own = mark({ kind: 'talk', id: talk.id })
          return { ...talk, heading: withMark(talk.heading, own), title: withMark(talk.title, own) }
        }),
      })),
    },
  }
}

/** Before brackets at the end, which are escaped only where something follows them. */
function withMark(text: string, own: string): string {
  const at = /\s\[[^[\]]*\]$/.exec(text)?.index ?? text.length
  return `${text.slice(0, at)} ${own}${text.slice(at)}`
}

/** The article with a plain word in the place of each text of the user's. */
export function filledArticle(article: Article): Article {
  const sections = article.sections.map((one) => ({ ...one, heading: WORD, words: WORD }))
  return { ...article, title: WORD, opening: WORD, closing: WORD, sections }
}

const WORD = 'Words'

/** A stem that stands nowhere in the article. */
export function newStem(): string {
  return `tm${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}n`
}
