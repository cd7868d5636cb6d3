import type { SavedTalk } from '../note/saved'
import { type Article, articleOf } from '../recap/article'
import { newRecap } from '../recap/recap'
import { BUILT_IN } from './builtin'
import { documentMaker } from './document'
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
  const [{ articleValues }, make] = await Promise.all([
    import('./article-values'),
    documentMaker(template),
  ])
  const values = articleValues(article)
  if (template.scope === 'article') return make.text(values, unknown)
  return (values.talks ?? []).map((talk) => make.text({ talk }, unknown)).join('\n')
}

/**
 * One talk as a file of its own: its path in a vault, with folders and extension, and its text. A
 * template for whole articles makes an article of the one talk. Rejects with a `TemplateError`.
 */
export async function renderTalk(
  template: Template,
  saved: SavedTalk,
  options: TalkOptions = {},
): Promise<TalkFile> {
  return (await talkRenderer(template, options))(saved)
}

/** The same for many talks: what the template needs is loaded once, and then nothing is waited for. */
async function talkRenderer(
  template: Template,
  { now = new Date().toISOString(), unknown = 'nothing' }: TalkOptions = {},
): Promise<RenderTalk> {
  const [{ savedTalkValues }, make] = await Promise.all([
    import('./saved-talk-values'),
    documentMaker(template),
  ])
  return (saved) => {
    const talk = savedTalkValues(saved, now)
    const path = `${make.path({ talk }, unknown)}.${template.extension}`
    if (template.scope === 'talk') return { path, text: make.text({ talk }, unknown) }
    return articleOfOne(saved, String(talk.heading), now)
      .then((article) => renderArticle(template, article, unknown))
      .then((text) => ({ path, text }))
  }
}

function articleOfOne(saved: SavedTalk, title: string, now: string): Promise<Article> {
  const { id } = saved.talk
  const recap = newRecap('', { kind: 'talks', ids: [id] }, title, now)
  return articleOf({ ...recap, skipped: 'in' }, new Map([[id, saved]]), now)
}

type RenderTalk = (saved: SavedTalk) => TalkFile | Promise<TalkFile>

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

/**
 * The same for talks as files of their own, one after another. `now` is an ISO 8601 instant: by it a
 * talk is still to come.
 */
export function talkRendererOrFallback(
  template: Template,
  now: string,
): (saved: SavedTalk) => Promise<TalkFile & { problem: TemplateError | null }> {
  const renderers = new Map<Template, Promise<RenderTalk>>()
  const rendererOf = (one: Template) => {
    const known = renderers.get(one) ?? talkRenderer(one, { now })
    renderers.set(one, known)
    return known
  }
  return async (saved) => {
    const render = async (one: Template) => (await rendererOf(one))(saved)
    const { made, problem } = await attempt(template, render)
    return { ...made, problem }
  }
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
