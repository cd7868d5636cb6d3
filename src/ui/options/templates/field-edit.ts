import type { Insertion } from './insertion'

/** Puts text into the field as if it were typed, so that the browser's own undo takes it back. */
export function insertInto(field: HTMLTextAreaElement, { start, end, text }: Insertion): void {
  field.focus()
  field.setSelectionRange(start, end)
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Selects a stretch of the field's text and brings it into view. */
export function selectIn(field: HTMLTextAreaElement, start: number, end: number): void {
  // A field that takes the focus shows its cursor; one that has it stays where it is.
  field.blur()
  field.setSelectionRange(start, start)
  field.focus()
  field.setSelectionRange(start, Math.max(start, end))
}
