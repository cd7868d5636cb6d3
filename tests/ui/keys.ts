import { userEvent } from 'vitest/browser'
import { eventually } from './show'

/**
 * Real keys, by the names of user-event. The browser gives them to the frame that has the focus,
 * which an element's own `focus()` does not bring with it, so the tests' frame is given it before.
 * There is one focus in a browser: tests that use it are `*.keys.browser.test.*` and run one by one.
 */
export async function keys(text: string): Promise<void> {
  await eventually(() => {
    if (!document.hasFocus()) window.focus()
    return document.hasFocus()
  })
  await userEvent.keyboard(text)
}
