/** The rows of a list that can be put in order. */
export function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-row]')]
}

/** Where a row that is let go at `y` (CSS px, of the window) would stand: before the row of that number. */
export function placeAt(list: HTMLElement, y: number): number {
  const rows = rowsOf(list)
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return below === -1 ? rows.length : below
}

/** Shows the place by a line between two rows; `null` takes it away. */
export function showPlace(list: HTMLElement, place: number | null): void {
  for (const [at, row] of rowsOf(list).entries()) {
    if (place === at) row.dataset.drop = 'before'
    else if (place === at + 1 && !row.nextElementSibling) row.dataset.drop = 'after'
    else delete row.dataset.drop
  }
}

/** The row that is on its way looks like it. */
export function showDragged(list: HTMLElement, id: string | null): void {
  for (const row of rowsOf(list)) {
    if (row.dataset.row === id) row.dataset.dragged = ''
    else delete row.dataset.dragged
  }
}
