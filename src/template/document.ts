import { BUILT_IN } from './builtin'
import type { Unknown } from './engine'
import type { Limits } from './limits'
import type { Template } from './template'

type Values = Record<string, unknown>

/** The text that a template makes of these values. Rejects with a `TemplateError`. */
export async function textOf(
  template: Template,
  values: Values,
  unknown: Unknown,
): Promise<string> {
  const { engineFor } = await import('./engine')
  const engine = await engineFor(template.output)
  const talks = Array.isArray(values.talks) ? values.talks.length : 1
  const options = { unknown, talks, limits: limitsFor(template) }
  const written = engine.render(template.source, values, options)
  const text = written.replace(/^\s*\n/, '').trimEnd()
  return text === '' ? '' : `${text}\n`
}

/**
 * The path of the file: folders and name, each safe on every system; values bring no folders of their
 * own. Rejects with a `TemplateError`.
 */
export async function pathOf(
  { path }: Template,
  values: Values,
  unknown: Unknown,
): Promise<string> {
  const [{ engineFor }, { fileName }] = await Promise.all([
    import('./engine'),
    import('../export/filename'),
  ])
  const engine = await engineFor('path')
  const parts = engine.render(path, values, { unknown, field: 'path' }).split('/')
  const names = parts.filter((part) => !/^[.\s]*$/.test(part)).map((part) => fileName(part, ''))
  return names.length === 0 ? fileName('', '') : names.join('/')
}

/** Templates of our own are not stopped: they stand in where others are. */
function limitsFor({ base, source }: Template): Limits {
  return base === null && BUILT_IN.some((one) => one.source === source) ? 'none' : 'all'
}
