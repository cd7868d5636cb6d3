import { serveDemo } from '../demo/server'
import { launchChromium } from '../e2e/chromium'
import type { Driver } from '../e2e/driver'
import { builtFor } from '../e2e/launch'
import { bundled } from './bundled'
import { median, rounded } from './clock'
import { seedNotes } from './seed'

const RUNS = 7
const FEW = 100
const MANY = 10_000

/**
 * The options page with 10,000 notes against 100: until its list can be used; and the export of
 * everything against IndexedDB's own `getAll` plus a plain join of the texts, in the same page.
 */
export async function libraryBench(): Promise<object[]> {
  const demo = await serveDemo()
  const code = await bundled('in-page.ts')
  try {
    const few = await withNotes(FEW, (driver) => usableAfter(driver))
    const many = await withNotes(MANY, async (driver) => ({
      usable: await usableAfter(driver),
      exported: await exportAll(driver, code),
    }))
    return [
      {
        what: 'options page usable',
        ms: rounded(median(many.usable)),
        floorMs: rounded(median(few)),
        ratio: rounded(median(many.usable) / median(few)),
        notes: MANY,
        floorNotes: FEW,
        runs: RUNS,
      },
      {
        what: 'export of all notes',
        ms: rounded(median(many.exported.ours)),
        floorMs: rounded(median(many.exported.floor)),
        ratio: rounded(median(many.exported.ours) / median(many.exported.floor)),
        bytes: many.exported.bytes,
        notes: MANY,
        runs: RUNS,
      },
    ]
  } finally {
    await demo.close()
  }

  async function withNotes<T>(count: number, measure: (driver: Driver) => Promise<T>): Promise<T> {
    const driver = await launchChromium({ extension: builtFor('chromium'), demo })
    try {
      await seedNotes(driver, count)
      return await measure(driver)
    } finally {
      await driver.close()
    }
  }
}

/** ms from the start of the navigation to a list that shows its first row and takes keys. */
async function usableAfter(driver: Driver): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const page = await driver.newTab('about:blank')
    await page.evaluateOnNewDocument(() => {
      const look = () => {
        if (!document.querySelector('[data-testid="note-row"]')) return
        observer.disconnect()
        requestAnimationFrame(() => performance.mark('usable'))
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true })
    })
    await page.goto(driver.extensionUrl('options/index.html'))
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
    times.push(await page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? 0))
    await page.close()
  }
  return times
}

interface ExportTimes {
  ours: number[]
  floor: number[]
  bytes: number
}

async function exportAll(driver: Driver, code: string): Promise<ExportTimes> {
  const page = await driver.openExtensionPage('options/index.html')
  await page.waitForSelector('[data-testid="note-row"]')
  await page.evaluate(code)
  const times = await page.evaluate(
    (runs) =>
      (
        globalThis as unknown as { bench: { exportTimes(n: number): Promise<ExportTimes> } }
      ).bench.exportTimes(runs),
    RUNS,
  )
  await page.close()
  return times
}
