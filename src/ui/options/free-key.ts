/** True for a plain key while nobody types: it may be a command of the page. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  const { target } = event
  return !(target instanceof HTMLElement) || !(target.isContentEditable || target.matches(FIELDS))
}

const FIELDS = 'textarea, select, input:not([type=checkbox], [type=radio])'
