import { useEffect, useState } from 'preact/hooks'
import type { Article } from '../../../recap/article'
import type { TemplateError } from '../../../template/error'
import { renderOrFallback } from '../../../template/render'
import type { Template } from '../../../template/template'
import { markedArticle, newStem } from './marked'
import { type Piece, piecesOf } from './pieces'

/** The article as the template makes it, to be worked on. */
export interface Draft {
  /** `null` where the template's work can't be taken apart: then `text` is all there is to show. */
  pieces: Piece[] | null
  text: string
  /** Why the built-in template was taken in the place of this one, or `null`. */
  problem: TemplateError | null
}

/** The draft of an article; the last one stays until the next is there. `null` before the first. */
export function useDraft(article: Article | null, template: Template): Draft | null {
  const [draft, setDraft] = useState<Draft | null>(null)

  useEffect(() => {
    if (article === null) return
    let wanted = true
    draftOf(article, template).then((made) => wanted && setDraft(made))
    return () => {
      wanted = false
    }
  }, [article, template])

  return draft
}

async function draftOf(article: Article, template: Template): Promise<Draft> {
  const marked = markedArticle(article, newStem())
  const { text: withMarks, problem } = await renderOrFallback(template, marked.article)
  const pieces = piecesOf(withMarks, marked)
  if (pieces) return { pieces, text: '', problem }
  const { text } = await renderOrFallback(template, article)
  return { pieces: null, text, problem }
}
