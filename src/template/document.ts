import { BUILT_IN } from './builtin'
import type { Unknown } from './engine'
import type { Limits } from './limits'
import { remembered } from './remembered'
import type { Template } from './template'

type Values = Record<string, unknown>

/** Makes documents of one template, for one set of values after another. */
export interface DocumentMaker {
  /** The text. Throws a `TemplateError`. */
  text(values: Values, unknown: Unknown): string
  /**
   * The path of the file: folders and name, each safe on every system; values bring no folders of
   * their own. Throws a `TemplateError`.
   */
  path(values: Values, unknown: Unknown): string
}

/** Gets ready what this template needs, which is loaded at the first call. */
export async function documentMaker(template: Template): Promise<DocumentMaker> {
  const { engineFor } = await import('./engine')
  const [engine, paths, { fileName }] = await Promise.all([
    engineFor(template.output),
    engineFor('path'),
    import('../export/filename'),
  ])
  const limits = limitsFor(template)
  // A vault's files share their folders, and a name is costly to make safe.
  const safe = remembered((name) => fileName(name, ''))
  return {
    text(values, unknown) {
      const talks = Array.isArray(values.talks) ? values.talks.length : 1
      const written = engine.render(template.source, values, { unknown, talks, limits })
      const text = written.replace(/^\s*\n/, '').trimEnd()
      return text === '' ? '' : `${text}\n`
    },
    path(values, unknown) {
      const parts = paths.render(template.path, values, { unknown, field: 'path' }).split('/')
      const names = parts.filter((part) => !/^[.\s]*$/.test(part)).map(safe)
      return names.length === 0 ? safe('') : names.join('/')
    },
  }
}

/** Templates of our own are not stopped: they stand in where others are. */
function limitsFor({ base, source }: Template): Limits {
  return base === null && BUILT_IN.some((one) => one.source === source) ? 'none' : 'all'
}
