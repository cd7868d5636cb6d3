import type { SavedView } from '../search/view'
import type { Template, TemplateOutput, TemplateScope } from '../template/template'
import { damaged, fieldsOf, instant, key, oneOf, orNull, text } from './checks'

/** One template of the user's own, checked. Throws a `BackupError` that names it and the field. */
export function readTemplate(value: unknown, place: number): Template {
  const fields = fieldsOf(value, `template ${place}`)
  const at = (name: string) => `template ${place}, ${name}`
  return {
    id: key(fields.id, at('id')),
    name: text(fields.name, at('name')),
    scope: oneOf(SCOPES)(fields.scope, at('scope')),
    output: oneOf(OUTPUTS)(fields.output, at('output')),
    extension: extension(fields.extension, at('extension')),
    path: text(fields.path, at('path')),
    source: text(fields.source, at('source')),
    base: orNull(fields.base, at('base'), text),
    createdAt: instant(fields.createdAt, at('createdAt')),
    updatedAt: instant(fields.updatedAt, at('updatedAt')),
  }
}

/** One saved view, checked. Throws a `BackupError` that names it and the field. */
export function readView(value: unknown, place: number): SavedView {
  const fields = fieldsOf(value, `view ${place}`)
  const at = (name: string) => `view ${place}, ${name}`
  return {
    id: key(fields.id, at('id')),
    name: text(fields.name, at('name')),
    search: text(fields.search, at('search')),
    createdAt: instant(fields.createdAt, at('createdAt')),
  }
}

const SCOPES: readonly TemplateScope[] = ['article', 'talk']
const OUTPUTS: readonly TemplateOutput[] = ['markdown', 'text']

/** It becomes part of file names. */
function extension(value: unknown, where: string): string {
  const found = text(value, where)
  if (!/^[A-Za-z0-9]{1,16}$/.test(found)) throw damaged(where)
  return found
}
