import type { SavedTalk } from '../../../note/saved'
import type { Article } from '../../../recap/article'
import { TemplateError } from '../../../template/error'
import type { Template } from '../../../template/template'
import type { Subject } from './subjects'

/** What a template makes: a text, for a single talk also the file's path. */
export interface Tried {
  text: string
  path: string | null
}

/** Makes what the template makes of the subject. It has the article, if there is one, at hand. */
export type Trial = (
  template: Template,
) => Promise<{ made: Tried | null; problem: TemplateError | null }>

/**
 * Gets a subject ready to be tried on again and again. An unknown name is a problem to be told, but
 * the text is there as an export would have it.
 */
export function trialOf(subject: Subject, saved: ReadonlyMap<string, SavedTalk>): Trial {
  let article: Promise<Article> | null = null
  return async (template) => {
    const attempt = async (unknown: 'mistake' | 'nothing'): Promise<Tried> => {
      const { renderArticle, renderTalk } = await import('../../../template/render')
      const talk = await talkOf(subject, template, saved)
      if (talk !== null) return renderTalk(template, talk, { unknown })
      article ??= articleFor(subject, saved)
      return { path: null, text: await renderArticle(template, await article, unknown) }
    }
    try {
      return { made: await attempt('mistake'), problem: null }
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      const made = error.code === 'unknown' ? await attempt('nothing').catch(() => null) : null
      return { made, problem: error }
    }
  }
}

async function talkOf(
  subject: Subject,
  { scope }: Template,
  saved: ReadonlyMap<string, SavedTalk>,
): Promise<SavedTalk | null> {
  if (subject.kind === 'talk') return saved.get(subject.id) ?? null
  if (scope === 'article') return null
  const { SAMPLE_TALKS } = await import('../../../template/sample')
  return SAMPLE_TALKS[0]
}

async function articleFor(
  subject: Subject,
  saved: ReadonlyMap<string, SavedTalk>,
): Promise<Article> {
  if (subject.kind === 'recap' || subject.kind === 'conference') {
    const [{ articleOf }, { newRecap }] = await Promise.all([
      import('../../../recap/article'),
      import('../../../recap/recap'),
    ])
    const now = new Date().toISOString()
    const source = { kind: 'conferences' as const, conferences: [subjectConference(subject)] }
    const recap = subject.kind === 'recap' ? subject.recap : newRecap('', source, subject.name, now)
    return articleOf(recap, saved, now)
  }
  const { sampleArticle } = await import('../../../template/sample')
  return sampleArticle()
}

function subjectConference(subject: Subject): string {
  return subject.kind === 'conference' ? subject.conference : ''
}
