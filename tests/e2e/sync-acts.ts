import type { Page } from 'puppeteer-core'
import { FIRST_TALK } from '../demo/site'
import { clickOn } from './click'
import { type Driver, until } from './driver'
import { fieldOf, openLibrary, textOf } from './library'
import { talkUrl } from './stage'

/* What a user does who syncs: jots, sets a place up, and looks for what has come. */

/** Address of the first talk's note in the library. */
export const NOTE = `#/notes/${encodeURIComponent(`fosdem-2023/${FIRST_TALK}`)}`

/** Jots the point on the first talk's page. */
export async function jot(driver: Driver, point: string): Promise<void> {
  const page = await driver.newTab(talkUrl(FIRST_TALK))
  const popup = await driver.clickAction(page)
  await popup.ready()
  await popup.type(point)
  await popup.press('Enter')
  await until(async () => (await popup.text('save-state')) === 'Saved', 'the point to be saved')
  await popup.close()
  await page.close()
}

/** Types into the fields, by their names. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    await page.waitForSelector(`[data-testid="${name}"]`)
    await clickOn(page, `[data-testid="${name}"]`)
    await page.keyboard.type(text)
  }
}

export async function syncNow(driver: Driver): Promise<void> {
  const page = await openLibrary(driver, '#/sync')
  await page.waitForSelector('[data-testid="sync-now"]')
  await clickOn(page, '[data-testid="sync-now"]')
  await synced(page)
  await page.close()
}

export async function synced(page: Page, within?: number): Promise<void> {
  await until(
    async () => {
      const state = await textOf(page, 'sync-state')
      return state?.startsWith('Synced') && !state.includes('wait')
    },
    'the word "Synced"',
    within,
  )
}

export function noteOn(page: Page): Promise<string | null> {
  return fieldOf(page, 'note-body')
}
