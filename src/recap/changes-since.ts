import type { Article } from './article'
import { fingerprintsOf } from './fingerprints'
import type { Recap } from './recap'

/** What is another in a talk, or in the recap's own words, than it was in the last export. */
export type ChangedPart =
  | 'recording'
  | 'slides'
  | 'links'
  | 'missing'
  | 'text'
  | 'heading'
  | 'order'
  | 'facts'

/** One talk, or with `id` `''` the recap's own words, that differs from the last export. */
export interface ArticleChange {
  id: string
  kind: 'new' | 'gone' | 'changed'
  /** Only of what is changed. */
  what: ChangedPart[]
}

/** What differs from the last export, in the article's order, what is gone last; nothing before it. */
export function changesSince(recap: Recap, article: Article): ArticleChange[] {
  if (recap.exported === null) return []
  const before = recap.exported.fingerprints
  const now = fingerprintsOf(article)
  const changes: ArticleChange[] = []
  for (const [id, print] of Object.entries(now)) {
    if (!Object.hasOwn(before, id)) changes.push({ id, kind: 'new', what: [] })
    else if (before[id] !== print) changes.push({ id, kind: 'changed', what: ['text'] })
  }
  for (const id of Object.keys(before)) {
    if (!Object.hasOwn(now, id)) changes.push({ id, kind: 'gone', what: [] })
  }
  return changes
}
