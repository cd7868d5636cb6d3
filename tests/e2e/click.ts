import type { ClickOptions, Page } from 'puppeteer-core'

/** Clicks on an element as soon as it is there; what is loaded late is waited for. */
export async function clickOn(
  page: Page,
  selector: string,
  options?: Readonly<ClickOptions>,
): Promise<void> {
  await page.waitForSelector(selector, { timeout: 10_000 })
  await page.click(selector, options)
}
