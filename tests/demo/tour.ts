import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { waitForDownload } from '../e2e/downloads'
import { type Driver, type Popup, until } from '../e2e/driver'
import { launch } from '../e2e/launch'
import type { DemoServer } from './server'

const POINTS = [
  'Keep the happy path at the left margin',
  'Name a package for what it gives, not for what it holds',
  'Ask only for what the function needs',
]

const ARTIFACTS = 'artifacts'

/**
 * The main job without a screen: click the real toolbar button on the talk page, jot three points,
 * export them, print what came out. Resolves to the exit code.
 */
export async function tour(options: {
  browser: 'chromium' | 'firefox'
  url: string
  demo: DemoServer | null
}): Promise<number> {
  console.log(`There is no display, so ${options.browser} does the main job without a window.\n`)
  mkdirSync(ARTIFACTS, { recursive: true })
  const picture = (what: string) => join(ARTIFACTS, `${options.browser}-${what}.png`)
  const driver = await launch(options.browser, { demo: options.demo })
  try {
    const page = await driver.newTab(options.url)
    const popup = await driver.clickAction(page)
    await popup.ready()
    console.log(`Clicked the toolbar on ${options.url}\nSaved: ${await popup.text('title')}`)
    await jot(popup)
    await popup.screenshot(picture('popup'))
    await popup.click('open-library')
    const library = await driver.waitForTab('options/index.html')
    const file = await exportNotes(driver, library)
    await library.screenshot({ path: picture('options') as `${string}.png` })
    console.log(`\n${readFileSync(file, 'utf8')}`)
    console.log(`Markdown  ${file}\nPopup     ${picture('popup')}\nOptions   ${picture('options')}`)
    return 0
  } finally {
    await driver.close()
  }
}

async function jot(popup: Popup): Promise<void> {
  for (const point of POINTS) {
    await popup.type(point)
    await popup.press('Enter')
    await until(
      async () => (await popup.value('note-body'))?.includes(point),
      `"${point}" in the note`,
    )
    console.log(`Jotted: ${point}`)
  }
}

/** Downloads everything from the export view; gives the path of the Markdown file. */
async function exportNotes(driver: Driver, library: Page): Promise<string> {
  await library.waitForSelector('html[data-ready="true"]')
  await library.click('[data-testid="nav-export"]')
  await library.waitForSelector('[data-testid="export-read"]')
  await library.click('.out-bar > [data-kind="file"]')
  const downloaded = await waitForDownload(driver, '.md')
  const file = join(ARTIFACTS, basename(downloaded))
  copyFileSync(downloaded, file)
  return file
}
