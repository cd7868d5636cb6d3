import type { ClickOptions, Page } from 'puppeteer-core'
import { PATIENCE } from './driver'

/**
 * Clicks on an element as soon as it is there; what is loaded late is waited for. Where it is drawn anew
 * before the mouse is pressed, the new one is clicked on.
 */
export async function clickOn(
  page: Page,
  selector: string,
  options?: Readonly<ClickOptions>,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    await page.waitForSelector(selector, { timeout: PATIENCE })
    try {
      return await page.click(selector, options)
    } catch (error) {
      if (tries === TRIES || !isGone(error)) throw error
    }
  }
}

const TRIES = 5

function isGone(error: unknown): boolean {
  return error instanceof Error && /detached|No element found/.test(error.message)
}
