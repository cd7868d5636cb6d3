import { userEvent } from 'vitest/browser'
import { eventually } from './show'

/**
 * Real keys, by the names of user-event. The browser gives them to the frame that has the focus,
 * which an element's own `focus()` does not always bring with it: the tests' frame is given it before.
 * There is one focus in a browser: tests that use it are `*.keys.browser.test.*` and run one by one.
 */
export async function keys(text: string): Promise<void> {
  if (!document.hasFocus()) await takeFocus()
  await userEvent.keyboard(text)
}

async function takeFocus(): Promise<void> {
  const focused = document.activeElement as HTMLElement | null
  window.focus()
  if (!document.hasFocus()) await clickAside()
  focused?.focus()
  await eventually(() => document.hasFocus())
}

/** What no script can do, a real click does. */
async function clickAside(): Promise<void> {
  const place = document.createElement('button')
  place.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 8px; height: 8px; z-index: 9'
  document.body.append(place)
  await userEvent.click(place)
  place.remove()
}
