import type { SavedTalk } from '../note/saved'
import { type Article, articleOf } from '../recap/article'
import { newRecap } from '../recap/recap'
import { BUILT_IN } from './builtin'
import { pathOf, textOf } from './document'
import type { Unknown } from './engine'
import { TemplateError } from './error'
import type { Template } from './template'

/**
 * The article as this template makes it; one for single talks makes each of the article's talks, one
 * behind the other. Rejects with a `TemplateError`.
 */
export async function renderArticle(
  template: Template,
  article: Article,
  unknown: Unknown = 'nothing',
): Promise<string> {
  const { articleValues } = await import('./article-values')
  const values = articleValues(article)
  if (template.scope === 'article') return textOf(template, values, unknown)

  const texts: string[] = []
  for (const talk of values.talks ?? []) texts.push(await textOf(template, { talk }, unknown))
  return texts.join('\n')
}

/**
 * One talk as a file of its own: its path in a vault, with folders and extension, and its text. A
 * template for whole articles makes an article of the one talk. Rejects with a `TemplateError`.
 */
export async function renderTalk(
  template: Template,
  saved: SavedTalk,
  { now = new Date().toISOString(), unknown = 'nothing' }: TalkOptions = {},
): Promise<TalkFile> {
  const { savedTalkValues } = await import('./talk-values')
  const values = { talk: await savedTalkValues(saved, now) }
  const path = `${await pathOf(template, values, unknown)}.${template.extension}`
  if (template.scope === 'talk') return { path, text: await textOf(template, values, unknown) }

  const { id } = saved.talk
  const recap = newRecap('', { kind: 'talks', ids: [id] }, String(values.talk.heading), now)
  const article = await articleOf({ ...recap, skipped: 'in' }, new Map([[id, saved]]), now)
  return { path, text: await renderArticle(template, article, unknown) }
}

export interface TalkFile {
  /** With `/` between folders. */
  path: string
  text: string
}

export interface TalkOptions {
  /** Instant, ISO 8601: by it a talk is still to come. */
  now?: string
  unknown?: Unknown
}

/**
 * The article as this template makes it, or, where the template is broken, as the built-in one does
 * that it came from: then `problem` says what is wrong. A broken template never costs an export.
 */
export async function renderOrFallback(
  template: Template,
  article: Article,
): Promise<{ text: string; problem: TemplateError | null }> {
  const { made, problem } = await attempt(template, (one) => renderArticle(one, article))
  return { text: made, problem }
}

/** The same for one talk as a file of its own. */
export async function renderTalkOrFallback(
  template: Template,
  saved: SavedTalk,
  now?: string,
): Promise<TalkFile & { problem: TemplateError | null }> {
  const options = now === undefined ? {} : { now }
  const { made, problem } = await attempt(template, (one) => renderTalk(one, saved, options))
  return { ...made, problem }
}

/** The built-in template that stands in for this one: the one it came from, else one like it. */
export function builtInFor({ base, scope }: Pick<Template, 'base' | 'scope'>): Template {
  const found =
    BUILT_IN.find(({ id }) => id === base) ?? BUILT_IN.find((one) => one.scope === scope)
  if (found === undefined) throw new Error('There is no built-in template.')
  return found
}

async function attempt<T>(
  template: Template,
  render: (template: Template) => Promise<T>,
): Promise<{ made: T; problem: TemplateError | null }> {
  try {
    return { made: await render(template), problem: null }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { made: await render(builtInFor(template)), problem: error }
  }
}
