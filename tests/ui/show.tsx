import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'

/** A component on the page, as its user meets it. */
export interface Shown {
  root: HTMLElement
  find<T extends HTMLElement = HTMLElement>(testId: string): T
  has(testId: string): boolean
  again(child: ComponentChild): void
  leave(): void
}

/** Renders into a fresh element of the real document. */
export function show(child: ComponentChild): Shown {
  const root = document.createElement('div')
  document.body.append(root)
  const draw = (next: ComponentChild) => act(() => render(next, root))
  draw(child)
  return {
    root,
    find(testId) {
      const found = root.querySelector(`[data-testid="${testId}"]`)
      if (!found) throw new Error(`There is no "${testId}" in:\n${root.innerHTML}`)
      return found as never
    },
    has: (testId) => root.querySelector(`[data-testid="${testId}"]`) !== null,
    again: draw,
    leave() {
      act(() => render(null, root))
      root.remove()
    },
  }
}

/** Types into a field as an input event would leave it. */
export function fill(field: HTMLElement, text: string): void {
  act(() => {
    ;(field as HTMLTextAreaElement).value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

/** One key; returns false where the component took it for itself. */
export function press(field: HTMLElement, key: string, more: KeyboardEventInit = {}): boolean {
  let untouched = true
  act(() => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    untouched = field.dispatchEvent(event)
  })
  return untouched
}

/** Waits until `probe` gives something truthy; at most ten seconds. */
export async function eventually<T>(probe: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + 10_000
  for (;;) {
    const found = await probe()
    if (found || performance.now() > end) {
      if (!found) throw new Error(`This did not come true: ${probe}`)
      return found
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
