import { mergeBodies } from '../note/merge'
import type { Recap, RecapExport, RecapSection, RecapTalk } from './recap'

/**
 * One act of the user on a recap, as plain data: it can wait in a journal and be replayed on whatever
 * the recap has become meanwhile. Texts say what they were on the user's screen (`base`), so that two
 * windows can't overwrite each other's words.
 */
export type RecapChange =
  | { type: 'text'; field: 'title' | 'opening' | 'closing'; base: string; text: string }
  /** An empty text brings back what comes by itself. */
  | { type: 'section'; key: string; field: 'heading' | 'words'; base: string; text: string }
  /** All that is chosen for one talk; `{}` where nothing is. */
  | { type: 'talk'; id: string; value: RecapTalk }
  /** The order made by hand, which from now on is the one in use. */
  | { type: 'hand'; ids: string[] }
  | { type: 'choices'; value: RecapChoices }
  | { type: 'exported'; value: RecapExport }

/** What can be chosen for the recap as a whole. */
export type RecapChoices = Partial<
  Pick<
    Recap,
    | 'source'
    | 'order'
    | 'wholeConferences'
    | 'tracks'
    | 'skipped'
    | 'linkList'
    | 'whose'
    | 'names'
    | 'template'
  >
>

/** The recap after the change. `now` is an ISO 8601 instant. */
export function applyRecapChange(recap: Recap, change: RecapChange, now: string): Recap {
  return { ...recap, ...effectOf(recap, change), updatedAt: now }
}

function effectOf(recap: Recap, change: RecapChange): Partial<Recap> {
  switch (change.type) {
    case 'text':
      return { [change.field]: textAfter(change.field, change.base, change.text, recap) }
    case 'section':
      return { sections: sectionsAfter(recap.sections, change) }
    case 'talk':
      return { talks: entryAfter(recap.talks, change.id, change.value) }
    case 'hand':
      return { hand: handAfter(recap.hand, change.ids), order: 'hand' }
    case 'choices':
      return change.value
    case 'exported':
      return { exported: change.value }
  }
}

function textAfter(
  field: 'title' | 'opening' | 'closing',
  base: string,
  text: string,
  recap: Recap,
): string {
  const merged = mergeBodies(base, text, recap[field])
  return field === 'title' ? onOneLine(merged) : merged
}

function sectionsAfter(
  sections: Recap['sections'],
  { key, field, base, text }: Extract<RecapChange, { type: 'section' }>,
): Recap['sections'] {
  const stored: RecapSection = Object.hasOwn(sections, key) ? (sections[key] ?? {}) : {}
  const merged = mergeBodies(base, text, stored[field] ?? '')
  const { [field]: _, ...rest } = stored
  const value = field === 'heading' ? onOneLine(merged) : merged
  return entryAfter(sections, key, value === '' ? rest : { ...rest, [field]: value })
}

/** An entry with nothing in it goes. */
function entryAfter<T extends object>(
  entries: Record<string, T>,
  key: string,
  value: T,
): Record<string, T> {
  if (Object.keys(value).length > 0) return { ...entries, [key]: value }
  return Object.fromEntries(Object.entries(entries).filter(([each]) => each !== key))
}

/** What another window had put in order, and this one did not show, keeps its order at the end. */
function handAfter(stored: readonly string[], ids: readonly string[]): string[] {
  return [...new Set([...ids, ...stored])]
}

/** Where two windows changed a line at once both stand, one below the other. */
function onOneLine(text: string): string {
  return text.includes('\n') ? text.split('\n').filter(Boolean).join(' ') : text
}
