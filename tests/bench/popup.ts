import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { serveDemo } from '../demo/server'
import { FIRST_TALK } from '../demo/site'
import { talkPath } from '../demo/talk-page'
import { launchChromium } from '../e2e/chromium'
import { type Driver, until } from '../e2e/driver'
import { builtFor } from '../e2e/launch'
import { median, quantile, rounded } from './clock'
import { setPlaceUp } from './place'
import { seedNotes } from './seed'

const BLANK = fileURLToPath(new URL('./blank', import.meta.url))
const TALK = `https://fosdem.org${talkPath(FIRST_TALK)}`
const NOTES = 10_000
const RUNS = { cold: 9, asleep: 15, warm: 25 }

/** ms from the click: until the popup is ready, and until the talk is in the database. */
interface Opening {
  ready: number
  saved: number
  /** How long the opening of the database took. */
  databaseOpen: number
}

/**
 * From the click on the toolbar to the popup's first frame that is ready (title shown, jot field
 * focused), against the first frame of a blank popup with one input, in the same browser, in turns.
 * 10,000 notes are in the database. One row for each temperature, and two for the saving.
 */
export async function popupBench(): Promise<object[]> {
  const demo = await serveDemo()
  const options = { extension: builtFor('chromium'), demo }
  const first = await launchChromium(options)
  const home = first.home
  await seedNotes(first, NOTES)
  await first.browser.close()

  const cold = await pairs(RUNS.cold, async (which) => {
    const driver = await launchChromium({ ...options, home })
    try {
      return await openOnce(driver, await prepare(driver), which)
    } finally {
      await driver.browser.close()
    }
  })

  const driver = await launchChromium({ ...options, home })
  try {
    const page = await prepare(driver)
    await openOnce(driver, page, 'ours')
    await openOnce(driver, page, 'blank')
    const { warm, asleep } = await opened(driver, page)
    const syncing = await withPlace(driver, page)
    return [
      row('cold', cold),
      row('worker asleep', asleep),
      row('warm', warm),
      row('worker asleep, with sync', syncing.asleep),
      row('warm, with sync', syncing.warm),
      ...saving(cold, warm),
    ]
  } finally {
    await driver.close()
    await demo.close()
  }
}

interface Pairs {
  ours: Opening[]
  blank: number[]
}

async function pairs(
  runs: number,
  open: (which: 'ours' | 'blank') => Promise<Opening>,
): Promise<Pairs> {
  const result: Pairs = { ours: [], blank: [] }
  for (let run = 0; run < runs; run++) {
    const order = run % 2 === 0 ? (['ours', 'blank'] as const) : (['blank', 'ours'] as const)
    for (const which of order) {
      const opening = await open(which)
      if (which === 'ours') result.ours.push(opening)
      else result.blank.push(opening.ready)
    }
  }
  return result
}

async function opened(driver: Driver, page: Page): Promise<{ warm: Pairs; asleep: Pairs }> {
  const warm = await pairs(RUNS.warm, (which) => openOnce(driver, page, which))
  const asleep = await pairs(RUNS.asleep, async (which) => {
    if (await driver.isBackgroundRunning()) await driver.stopBackground()
    return openOnce(driver, page, which)
  })
  return { warm, asleep }
}

/** The same where a place is set up: nobody listens there, and each change is told to the background. */
async function withPlace(driver: Driver, page: Page): Promise<{ warm: Pairs; asleep: Pairs }> {
  const extension = await driver.openExtensionPage('icons/16.png')
  await setPlaceUp(extension)
  await extension.close()
  await page.bringToFront()
  await openOnce(driver, page, 'ours')
  return opened(driver, page)
}

async function prepare(driver: Driver): Promise<Page> {
  await driver.browser.installExtension(BLANK)
  const page = await driver.newTab(TALK)
  // A person reads before they click; the browser's own start-up work is over by then.
  await pause(1500)
  return page
}

async function openOnce(driver: Driver, page: Page, which: 'ours' | 'blank'): Promise<Opening> {
  const extensions = [...(await driver.browser.extensions()).values()]
  const extension = extensions.find((one) => (one.name === 'Blank') === (which === 'blank'))
  if (!extension) throw new Error(`The extension "${which}" is not installed.`)
  await page.bringToFront()
  const known = new Set(driver.browser.targets())
  const opened = driver.browser.waitForTarget(
    (target) => !known.has(target) && target.url().includes(`${extension.id}/popup/`),
  )
  const clicked = performance.timeOrigin + performance.now()
  await page.triggerExtensionAction(extension)
  const popup = await (await opened).asPage()
  const at = (name: string) =>
    popup.evaluate((mark) => {
      const [entry] = performance.getEntriesByName(mark)
      return entry ? performance.timeOrigin + entry.startTime : null
    }, name)
  const since = async (name: string) =>
    Number(await until(() => at(name), `the popup's mark "${name}"`)) - clicked
  const ready = await since('ready')
  const rest = which === 'ours'
  const opening = {
    ready,
    databaseOpen: rest ? (await since('database')) - (await since('opening')) : 0,
    saved: rest ? await since('saved') : 0,
  }
  await popup.close()
  await pause(150)
  return opening
}

function row(temperature: string, { ours, blank }: Pairs): object {
  const ms = median(ours.map((opening) => opening.ready))
  const floor = median(blank)
  return {
    what: `popup ready after the click, ${temperature}`,
    ms: rounded(ms),
    floorMs: rounded(floor),
    ratio: rounded(ms / floor),
    runs: ours.length,
    notes: NOTES,
  }
}

/** From the ready frame to the talk committed, and cold beside the opening of the database. */
function saving(cold: Pairs, warm: Pairs): object[] {
  const committed = (pairs: Pairs) =>
    pairs.ours.map((opening) => Math.max(0, opening.saved - opening.ready))
  return [
    {
      what: 'talk committed after the ready frame, database open, 90th percentile',
      ms: rounded(quantile(committed(warm), 0.9)),
      medianMs: rounded(median(committed(warm))),
      runs: warm.ours.length,
      notes: NOTES,
    },
    {
      what: 'talk committed after the ready frame, cold, against the opening of the database',
      ms: rounded(median(committed(cold))),
      floorMs: rounded(median(cold.ours.map((opening) => opening.databaseOpen))),
      runs: cold.ours.length,
      notes: NOTES,
    },
  ]
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
