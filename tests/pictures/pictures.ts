import { mkdirSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { RECORDING_HOST, RECORDING_PATH } from '../demo/recording-page'
import { serveDemo } from '../demo/server'
import { FIRST_TALK } from '../demo/site'
import { demoTalks, talkPath } from '../demo/talk-page'
import { TRACK_PATH } from '../demo/track-page'
import { launchChromium } from '../e2e/chromium'
import { type Driver, until } from '../e2e/driver'
import { builtFor } from '../e2e/launch'
import { FOLDER, shoot } from './shoot'
import { syncPictures } from './sync'

/** What someone might have jotted; the first talk gets all of it, the others a point each. */
const POINTS = [
  'Keep the happy path at the left margin',
  '>two levels of indentation are enough',
  'A package called “utils” says nothing: name it for what it provides',
  'Errors are values: give them types',
]

/** Takes every picture of the README and the docs, and returns their paths. */
export async function takePictures(): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true })
  const demo = await serveDemo()
  const driver = await launchChromium({ extension: builtFor('chromium'), demo })
  try {
    for (const talk of demoTalks.filter((talk) => talk.slug !== FIRST_TALK)) {
      await jotOn(driver, talk.slug, ['Worth seeing again once the recording is online'])
    }
    const popup = await popupPictures(driver)
    const library = await libraryPictures(driver)
    const pages = [await listPicture(driver), await questionPicture(driver)]
    return [...popup, ...library, ...pages, ...(await syncPictures(driver))]
  } finally {
    await driver.close()
    await demo.close()
  }
}

async function popupPictures(driver: Driver): Promise<string[]> {
  await jotOn(driver, FIRST_TALK, POINTS)
  const files: string[] = []
  for (const scheme of ['light', 'dark'] as const) {
    await driver.setColorScheme(scheme)
    const page = await driver.newTab(addressOf(FIRST_TALK))
    const popup = await driver.clickAction(page)
    await popup.ready()
    await until(async () => (await popup.text('save-state')) === 'Saved', 'the talk to be saved')
    await popup.type('Read the configuration once, pass it on')
    files.push(`${FOLDER}/popup-${scheme}.png`)
    await popup.screenshot(files.at(-1) ?? '')
    for (let i = 0; i < 60; i++) await popup.press('Backspace')
    await popup.close()
    await page.close()
  }
  await driver.setColorScheme('light')
  return files
}

/** A track's page: some of its talks are ticked. */
async function listPicture(driver: Driver): Promise<string> {
  const page = await driver.newTab(`https://fosdem.org${TRACK_PATH}`)
  const popup = await driver.clickAction(page)
  await until(async () => (await popup.text('schedule-bar')) !== null, 'the list')
  await popup.evaluate(() => {
    const boxes = document.querySelectorAll<HTMLElement>('[data-testid="schedule-tick"]')
    for (const place of [0, 2]) boxes[place]?.click()
  })
  const file = `${FOLDER}/popup-list.png`
  await popup.screenshot(file)
  await popup.close()
  await page.close()
  return file
}

/** A recording whose talk was saved from the schedule. */
async function questionPicture(driver: Driver): Promise<string> {
  const page = await driver.newTab(`https://${RECORDING_HOST}${RECORDING_PATH}`)
  const popup = await driver.clickAction(page)
  await until(async () => (await popup.text('same-talk')) !== null, 'the question')
  const file = `${FOLDER}/popup-same.png`
  await popup.screenshot(file)
  await popup.close()
  await page.close()
  return file
}

async function libraryPictures(driver: Driver): Promise<string[]> {
  const page = await driver.openExtensionPage(
    `options/index.html#/notes/${encodeURIComponent(`fosdem-2023/${FIRST_TALK}`)}?q=go`,
  )
  await page.setViewport({ width: 1200, height: 760 })
  await page.waitForSelector('html[data-ready="true"]')
  await page.waitForSelector('[data-testid="note-body"]')
  const notes = await shoot(page, 'notes')
  await page.click('[data-testid="nav-export"]')
  await page.waitForSelector('[data-testid="export-read"] h3')
  const exported = await shoot(page, 'export')
  return [notes, exported, await recapPicture(page)]
}

async function recapPicture(page: Page): Promise<string> {
  await page.click('[data-testid="nav-recap"]')
  await page.waitForSelector('[data-testid="make-recap"]')
  await page.click('[data-testid="make-recap"]')
  await page.waitForSelector('.article-talk .rendered')
  await page.click('[data-testid="article-opening"]')
  await page.keyboard.type('Two days in Brussels, and these are the talks worth an evening each.')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  return shoot(page, 'recap')
}

/** A leading `>` makes a sub-point. */
async function jotOn(driver: Driver, slug: string, points: string[]): Promise<void> {
  const page = await driver.newTab(addressOf(slug))
  const popup = await driver.clickAction(page)
  await popup.ready()
  await popup.press(points.length > 1 ? 'Alt+h' : 'Alt+g')
  for (const point of points) {
    if (point.startsWith('>')) await popup.press('Tab')
    await popup.type(point.replace(/^>/, ''))
    await popup.press('Enter')
    if (point.startsWith('>')) await popup.press('Shift+Tab')
  }
  await until(async () => (await popup.text('save-state')) === 'Saved', 'the points to be saved')
  await popup.close()
  await page.close()
}

function addressOf(slug: string): string {
  return `https://fosdem.org${talkPath(slug)}`
}
