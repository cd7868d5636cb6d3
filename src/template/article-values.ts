import type { Article, ArticleSection } from '../recap/article'
import { articleTalkValues } from './talk-values'
import { verbatim } from './verbatim'

/** Values of a whole article. What is not there is `null`, so that `{% if %}` tells. */
export function articleValues(article: Article): ArticleValues {
  const sections = article.sections.map(sectionValues)
  const talks = sections.flatMap((section) => section.talks)
  const dates = distinct(talks, 'date').sort()
  return {
    title: article.title === '' ? null : article.title,
    opening: verbatim(article.opening.trim()),
    closing: verbatim(article.closing.trim()),
    sections: orNull(sections),
    talks: orNull(talks),
    links: orNull(article.links.map(({ label, url }) => ({ label, url }))),
    tags: orNull(distinct(talks, 'tags')),
    speakers: orNull(distinct(talks, 'speakers')),
    first_date: dates[0] ?? null,
    date: dates.at(-1) ?? null,
  }
}

interface ArticleValues extends Record<string, unknown> {
  talks: Record<string, unknown>[] | null
}

interface SectionValues {
  heading: string
  words: unknown
  date: unknown
  talks: Record<string, unknown>[]
}

function sectionValues({ heading, words, talks }: ArticleSection): SectionValues {
  const values = talks.map(articleTalkValues)
  return {
    heading,
    words: verbatim(words.trim()),
    date: values.find(({ date }) => date !== null)?.date ?? null,
    talks: values,
  }
}

function distinct(talks: readonly Record<string, unknown>[], name: string): string[] {
  const values = talks.flatMap((talk) => talk[name] ?? [])
  return [...new Set(values as string[])]
}

function orNull<T>(items: T[]): T[] | null {
  return items.length === 0 ? null : items
}
