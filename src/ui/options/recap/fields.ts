import type { RecapChange } from '../../../recap/change'
import type { Recap } from '../../../recap/recap'

/** A text of the user's own that stands in the article. */
export type Field =
  | { at: 'title' | 'opening' | 'closing' }
  | { at: 'heading' | 'words'; key: string }

/** A field's name, for a list's key and to find it on the page. */
export function nameOf(field: Field): string {
  return 'key' in field ? `${field.at} ${field.key}` : field.at
}

/** What the user wrote there; `''` where it is as it comes. */
export function textOf(recap: Recap, field: Field): string {
  if (!('key' in field)) return recap[field.at]
  const section = Object.hasOwn(recap.sections, field.key) ? recap.sections[field.key] : undefined
  return section?.[field.at] ?? ''
}

/** The text was `base` on the user's screen, and they made it `text`. */
export function changeOf(field: Field, base: string, text: string): RecapChange {
  return 'key' in field
    ? { type: 'section', key: field.key, field: field.at, base, text }
    : { type: 'text', field: field.at, base, text }
}
