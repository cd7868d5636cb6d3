import type { Step } from './moves'

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/**
 * The keys of a row of the outline: the arrows go from row to row and from control to control, with
 * Alt they move the talk, as do Home and End. A field in the row keeps its own keys.
 */
export function onRowKey(event: KeyboardEvent, onStep: (step: Step) => void): void {
  if (event.defaultPrevented || event.isComposing) return
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  const step = STEPS[event.key]
  if (event.altKey && step) {
    event.preventDefault()
    onStep(step)
    return
  }
  const { target } = event
  if (event.altKey || !(target instanceof HTMLElement)) return
  const control = target.closest<HTMLElement>('[data-control]')
  if (!control) return
  const next = neighbour(control, event.key)
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** The control that an arrow leads to from this one. */
function neighbour(control: HTMLElement, key: string): HTMLElement | null {
  const row = control.closest<HTMLElement>('[data-row]')
  const name = control.dataset.control
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const rows = [...(row?.closest('.outline')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = row ? rows.indexOf(row) : -1
    const to = rows[at + (key === 'ArrowDown' ? 1 : -1)]
    return to?.querySelector<HTMLElement>(`[data-control="${name}"]`) ?? null
  }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null
  const controls = [...(row?.querySelectorAll<HTMLElement>('[data-control]') ?? [])]
  return controls[controls.indexOf(control) + (key === 'ArrowRight' ? 1 : -1)] ?? null
}
