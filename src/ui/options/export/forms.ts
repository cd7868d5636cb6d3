import type { FormatId } from '../../../export/formats'
import type { Template } from '../../../template/template'

/**
 * What an export makes of the talks: one document in a format, or a vault with a file for each talk,
 * written by a template.
 */
export type Form = { kind: 'document'; format: FormatId } | { kind: 'vault'; template: string }

/** A form as the value of a choice; `parseForm` reads it back. */
export function formValue(form: Form): string {
  return form.kind === 'document' ? form.format : `vault:${form.template}`
}

/** `null` for what is no form, or one whose template is not there any more. */
export function parseForm(value: string, templates: readonly Template[]): Form | null {
  if (value === 'markdown' || value === 'properties') return { kind: 'document', format: value }
  const template = value.startsWith('vault:') ? value.slice(6) : ''
  return templates.some(({ id }) => id === template) ? { kind: 'vault', template } : null
}
