import type { Page } from 'puppeteer-core'
import { launchChromium } from '../e2e/chromium'
import type { Driver } from '../e2e/driver'
import { builtFor } from '../e2e/launch'
import { bundled } from './bundled'
import { rounded } from './clock'
import { seedNotes } from './seed'
import type * as InPage from './sync-in-page'
import { seededWords } from './words'

const NOTES = 10_000

/**
 * The exchange of 10,000 notes of different words, through a remote in memory: the first one, a
 * newcomer's, that of one changed note, and one in which there is nothing new. The floor is what Yjs
 * alone takes to read and write each document once; beside it stands what IndexedDB alone takes to read
 * and write the same records and documents.
 */
export async function syncBench(): Promise<object[]> {
  const code = await bundled('sync-in-page.ts')
  const { rows, files } = await onDevice(code, async (page, driver) => {
    await seedNotes(driver, NOTES, seededWords(NOTES))
    const first = await measured(page, 'first sync')
    const rest = await page.evaluate(() => (globalThis as unknown as Scope).bench.atRest())
    const atRest = {
      what: 'at rest, bytes a note',
      remote: rounded(rest.remote / NOTES),
      documents: rounded(rest.documents / NOTES),
      notes: NOTES,
    }
    const handed = await page.evaluate(() => (globalThis as unknown as Scope).bench.handOver())
    return { rows: [first, atRest], files: handed }
  })
  return onDevice(code, async (page) => {
    await page.evaluate((all) => (globalThis as unknown as Scope).bench.takeOver(all), files)
    const newcomer = await measured(page, "newcomer's first sync")
    const notes = await page.evaluate(() => (globalThis as unknown as Scope).bench.countNotes())
    if (notes !== NOTES) throw new Error(`Only ${notes} notes have come.`)
    await page.evaluate(() => (globalThis as unknown as Scope).bench.changeOne())
    return [
      ...rows,
      newcomer,
      row('one changed note', await exchanged(page, 'when due')),
      row('nothing new, one other device', await exchanged(page, 'when due')),
    ]
  })
}

/** A browser with a profile of its own, as each device has. */
async function onDevice<T>(
  code: string,
  work: (page: Page, driver: Driver) => Promise<T>,
): Promise<T> {
  const driver = await launchChromium({ extension: builtFor('chromium'), demo: null })
  try {
    const page = await driver.openExtensionPage('icons/16.png')
    await page.evaluate(code)
    // A browser that has just started is busy with itself.
    await new Promise((resolve) => setTimeout(resolve, 5000))
    return await work(page, driver)
  } finally {
    await driver.close()
  }
}

interface Scope {
  bench: typeof InPage
}

/** A first exchange beside its floor, and the most memory that the page's scripts had meanwhile. */
async function measured(page: Page, what: string): Promise<object> {
  const before = await heap(page)
  let peak = before
  const timer = setInterval(async () => {
    peak = Math.max(peak, await heap(page).catch(() => 0))
  }, 200)
  const exchange = await exchanged(page, 'now').finally(() => clearInterval(timer))
  const { yjs, stored } = await page.evaluate(() => (globalThis as unknown as Scope).bench.floor())
  return {
    ...row(what, exchange),
    floorMs: rounded(yjs),
    ratio: rounded(exchange.ms / yjs),
    databaseMs: rounded(stored),
    ratioToBoth: rounded(exchange.ms / (yjs + stored)),
    peakMB: rounded((peak - before) / 1e6),
    notes: NOTES,
  }
}

function exchanged(page: Page, look: 'now' | 'when due'): Promise<InPage.Exchange> {
  return page.evaluate((how) => (globalThis as unknown as Scope).bench.exchange(how), look)
}

async function heap(page: Page): Promise<number> {
  return (await page.metrics()).JSHeapUsedSize ?? 0
}

function row(what: string, { ms, requests, bytesUp, bytesDown }: InPage.Exchange): object {
  return { what, ms: rounded(ms), requests, bytesUp, bytesDown }
}
