import type { Article } from '../../../recap/article'
import type { TemplateError } from '../../../template/error'
import { renderOrFallback } from '../../../template/render'
import type { Template } from '../../../template/template'
import { filledArticle, markedArticle, newStem } from './marked'
import { bodyOf, type Piece, piecesOf, unmarked } from './pieces'

/** The article as the template makes it, to be worked on. */
export interface Draft {
  /** `null` where the template's work can't be taken apart: then `text` is all there is to show. */
  pieces: Piece[] | null
  text: string
  /** Why the built-in template was taken in the place of this one, or `null`. */
  problem: TemplateError | null
}

/** Makes the draft of an article. */
export async function draftOf(article: Article, template: Template): Promise<Draft> {
  const marked = markedArticle(article, newStem())
  const { text: withMarks, problem } = await renderOrFallback(template, marked.article)
  const pieces = piecesOf(withMarks, marked)
  if (pieces && (await isWhole(template, article, withMarks, marked.stem)))
    return { pieces, text: '', problem }
  const { text } = await renderOrFallback(template, article)
  return { pieces: null, text, problem }
}

/**
 * Whether the marks left no trace in what the template made: a title that is cut short, or sorted by,
 * would. Looked at anew when a heading has changed, since it costs as much as the article itself.
 */
async function isWhole(
  template: Template,
  article: Article,
  withMarks: string,
  stem: string,
): Promise<boolean> {
  const headings = article.sections.flatMap(({ talks }) => talks.map(({ heading }) => heading))
  const key = headings.join('\n')
  const known = seen.get(template)
  if (known?.key === key) return known.isWhole
  const filled = filledArticle(article)
  const { text } = await renderOrFallback(template, filled)
  const found = unmarked(withMarks, markedArticle(filled, stem)) === bodyOf(text)
  seen.set(template, { key, isWhole: found })
  return found
}

const seen = new WeakMap<Template, { key: string; isWhole: boolean }>()
