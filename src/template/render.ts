import type { SavedTalk } from '../note/saved'
import type { Article } from '../recap/article'
import { articleOf } from '../recap/article'
import { newRecap } from '../recap/recap'
import { BUILT_IN } from './builtin'
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
  if (template.scope === 'article') return document(template, values, unknown)

  const texts: string[] = []
  for (const talk of (values.talks ?? []) as object[]) {
    texts.push(await document(template, { talk }, unknown))
  }
  return texts.join('\n')
}

/**
 * One talk as a file of its own: its path in a vault, with folders and extension, and its text. A
 * template for whole articles makes an article of the one talk. `now` is an ISO 8601 instant. Rejects
 * with a `TemplateError`.
 */
export async function renderTalk(
  template: Template,
  saved: SavedTalk,
  { now = new Date().toISOString(), unknown = 'nothing' }: TalkOptions = {},
): Promise<{ path: string; text: string }> {
  const { savedTalkValues } = await import('./talk-values')
  const values = { talk: await savedTalkValues(saved, now) }
  const path = `${await pathOf(template, values)}.${template.extension}`
  if (template.scope === 'talk') return { path, text: await document(template, values, unknown) }

  const recap = newRecap('', { kind: 'talks', ids: [saved.talk.id] }, '', now)
  const title = String(values.talk.heading)
  const article = await articleOf(
    { ...recap, title, skipped: 'in' },
    new Map([[saved.talk.id, saved]]),
    now,
  )
  return { path, text: await renderArticle(template, article, unknown) }
}

export interface TalkOptions {
  now?: string
  unknown?: Unknown
}

/**
 * The article as this template makes it, or, where the template is broken, as the built-in one does
 * that it came from: then `problem` says what is wrong with it.
 */
export async function renderOrFallback(
  template: Template,
  article: Article,
): Promise<{ text: string; problem: TemplateError | null }> {
  try {
    return { text: await renderArticle(template, article), problem: null }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { text: await renderArticle(builtInFor(template), article), problem: error }
  }
}

/** The built-in template that stands in for this one: the one it came from, else one like it. */
export function builtInFor({ base, scope }: Pick<Template, 'base' | 'scope'>): Template {
  const found =
    BUILT_IN.find(({ id }) => id === base) ??
    BUILT_IN.find((one) => one.scope === scope) ??
    BUILT_IN[0]
  if (found === undefined) throw new Error('There is no built-in template.')
  return found
}

async function document(
  { source, output }: Template,
  values: Record<string, unknown>,
  unknown: Unknown,
): Promise<string> {
  const { engineFor } = await import('./engine')
  const engine = await engineFor(output)
  const text = engine
    .render(source, values, unknown)
    .replace(/^\s*\n/, '')
    .trimEnd()
  return text === '' ? '' : `${text}\n`
}

/** Folders and name, each safe on every system; values bring no folders of their own. */
async function pathOf({ path }: Template, values: Record<string, unknown>): Promise<string> {
  const [{ engineFor }, { fileName }] = await Promise.all([
    import('./engine'),
    import('../export/filename'),
  ])
  const engine = await engineFor('path')
  const written = engine.render(path, values, 'nothing', 'path')
  const parts = written.split('/').map((part) => part.trim())
  const names = parts.filter((part) => !/^\.*$/.test(part)).map((part) => fileName(part, ''))
  return names.length === 0 ? fileName('', '') : names.join('/')
}
