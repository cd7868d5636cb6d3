import type { Page } from 'puppeteer-core'
import { bundled } from './bundled'
import type * as InPage from './place-in-page'

interface Scope {
  bench: typeof InPage
}

/** Sets a place up where nobody listens, from a page of the extension. */
export async function setPlaceUp(page: Page): Promise<void> {
  await page.evaluate(await bundled('place-in-page.ts'))
  await page.evaluate(() => (globalThis as unknown as Scope).bench.setUp())
}
