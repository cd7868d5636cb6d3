/** Puts the focus on the first row; stays where it is where there is none. */
export function focusFirst(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('button')?.focus()
}

/** Up and down in a list of rows with buttons: to the same button of the next row, and out at the top. */
export function focusBeside(event: KeyboardEvent, above: HTMLElement | null): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = (event.target as HTMLElement).closest('li')
  const place = buttonsOf(row).indexOf(event.target as HTMLElement)
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  event.preventDefault()
  if (next) buttonsOf(next)[place]?.focus()
  else if (event.key === 'ArrowUp') above?.focus()
}

function buttonsOf(row: Element | null | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('button') ?? [])]
}
