import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { launchChromium } from '../e2e/chromium'
import { type Driver, until } from '../e2e/driver'
import { builtFor } from '../e2e/launch'
import { median, quantile, rounded } from './clock'
import { setPlaceUp } from './place'
import { seedNotes } from './seed'

const BLANK = fileURLToPath(new URL('./blank-worker', import.meta.url))
const NOTES = 10_000
const RUNS = 25

/**
 * From a surface's word that something was written to the answer of the background, which was asleep:
 * with no place set up and with one, against a background of one line, in turns. 10,000 notes are in
 * the database.
 */
export async function workerBench(): Promise<object[]> {
  const driver = await launchChromium({ extension: builtFor('chromium'), demo: null })
  try {
    await seedNotes(driver, NOTES)
    const ours = await driver.openExtensionPage('icons/16.png')
    const id = await driver.browser.installExtension(BLANK)
    const blank = await driver.newTab(`chrome-extension://${id}/page.html`)
    const without = await pairs(driver, ours, blank)
    await setPlaceUp(ours)
    const set = await pairs(driver, ours, blank)
    return [row('without a place', without), row('with a place', set)]
  } finally {
    await driver.close()
  }
}

interface Extension {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } }
}

interface Pairs {
  ours: number[]
  blank: number[]
}

async function pairs(driver: Driver, ours: Page, blank: Page): Promise<Pairs> {
  const result: Pairs = { ours: [], blank: [] }
  for (let run = 0; run < RUNS; run++) {
    const order = run % 2 === 0 ? (['ours', 'blank'] as const) : (['blank', 'ours'] as const)
    for (const which of order)
      result[which].push(await answered(driver, which === 'ours' ? ours : blank))
  }
  return result
}

/** ms */
async function answered(driver: Driver, page: Page): Promise<number> {
  await stop(driver, page)
  return page.evaluate(async () => {
    const start = performance.now()
    await (globalThis as unknown as Extension).chrome.runtime.sendMessage({
      call: 'changed',
      args: null,
    })
    return performance.now() - start
  })
}

async function stop(driver: Driver, page: Page): Promise<void> {
  const { host } = new URL(page.url())
  const running = () =>
    driver.browser
      .targets()
      .find((target) => target.type() === 'service_worker' && new URL(target.url()).host === host)
  await (await running()?.worker())?.close()
  await until(() => running() === undefined, 'the worker to stop')
}

function row(what: string, { ours, blank }: Pairs): object {
  const [ms, floor] = [median(ours), median(blank)]
  return {
    what: `background answers, woken, ${what}`,
    ms: rounded(ms),
    p90: rounded(quantile(ours, 0.9)),
    floorMs: rounded(floor),
    ratio: rounded(ms / floor),
    runs: ours.length,
    notes: NOTES,
  }
}
