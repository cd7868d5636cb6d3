import type { Article } from './article'

/** What an export was made of, by the talk's id, and of the recap's own words under `''`. */
export function fingerprintsOf(article: Article): Record<string, string> {
  const talks = article.sections.flatMap((section) => section.talks)
  return Object.fromEntries([
    ['', [article.title, article.opening, article.closing].join('\n')],
    ...talks.map((talk) => [talk.id, talk.heading]),
  ])
}
