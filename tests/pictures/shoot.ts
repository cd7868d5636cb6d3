import type { Page } from 'puppeteer-core'

export const FOLDER = 'docs/pictures'

/** Around what a picture is of, in px. */
const MARGIN = 16

/** A picture of the page, or of what of it is named, and its path. */
export async function shoot(page: Page, name: string, of?: string): Promise<string> {
  const path = `${FOLDER}/${name}.png` as const
  const box = of === undefined ? null : await (await page.waitForSelector(of))?.boundingBox()
  const clip = box && {
    x: Math.max(0, box.x - MARGIN),
    y: Math.max(0, box.y - MARGIN),
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  }
  await page.screenshot({ path, ...(clip ? { clip } : {}) })
  return path
}
