import type { Page } from 'puppeteer-core'

export const FOLDER = 'docs/pictures'

/** A picture of the page, or of what of it is named, and its path. */
export async function shoot(page: Page, name: string, of?: string): Promise<string> {
  const path = `${FOLDER}/${name}.png` as const
  if (of === undefined) await page.screenshot({ path })
  else await (await page.waitForSelector(of))?.screenshot({ path })
  return path
}
