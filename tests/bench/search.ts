import type { Page } from 'puppeteer-core'
import { launchChromium } from '../e2e/chromium'
import { type Driver, until } from '../e2e/driver'
import { builtFor } from '../e2e/launch'
import { bundled } from './bundled'
import { median, quantile, rounded } from './clock'
import type { keystrokeTimes, readyTimes } from './search-in-page'
import { seedNotes } from './seed'
import { seededWords } from './words'

const NOTES = 10_000
const RUNS = 7

/**
 * The search over 10,000 notes of different words: a keystroke against a plain scan of all text, the
 * first answer on a fresh page against a page that does nothing but `getAll`, and what it takes to
 * have everything ready. MiniSearch does the same beside it.
 */
export async function searchBench(): Promise<object[]> {
  const code = await bundled('search-in-page.ts')
  const driver = await launchChromium({ extension: builtFor('chromium'), demo: null })
  try {
    await seedNotes(driver, NOTES, seededWords(NOTES))
    const page = await driver.openExtensionPage('popup/index.html')
    await page.evaluate(code)
    const keys = await inPage<typeof keystrokeTimes>(page, 'keystrokeTimes', 0)
    const ready = await inPage<typeof readyTimes>(page, 'readyTimes', 3)
    await page.close()
    return [
      row('keystroke: ids found and ranked', keys.ours, keys.scan, {
        p95Ms: rounded(quantile(keys.ours, 0.95)),
        miniSearchMs: rounded(median(keys.mini)),
        miniSearchP95Ms: rounded(quantile(keys.mini, 0.95)),
      }),
      row('search made from nothing', ready.build, ready.getAll, {
        miniSearchMs: rounded(median(ready.miniBuild)),
      }),
      row('search read from what was kept', ready.load, ready.getAll, {
        miniSearchMs: rounded(median(ready.miniLoad)),
        miniSearchSerialiseMs: rounded(median(ready.miniSerialise)),
        miniSearchBytes: ready.miniBytes,
      }),
      ...(await onThePage(driver)),
    ]
  } finally {
    await driver.close()
  }
}

/** What the user waits for: the first rows after opening an address, and each key after that. */
async function onThePage(driver: Driver): Promise<object[]> {
  const first: number[] = []
  const floor: number[] = []
  const tasks: number[] = []
  const keys: number[] = []
  for (let run = 0; run < RUNS; run++) {
    floor.push(await emptyPage(driver))
    const page = await openSearch(driver, 'kuberntes')
    first.push(
      await page.evaluate(() => performance.getEntriesByName('first-row')[0]?.startTime ?? 0),
    )
    await page.waitForSelector('html[data-ready="true"]')
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
    tasks.push(await longestTask(page))
    keys.push(...(await typed(page, 'operators production')))
    await page.close()
  }
  return [
    row('first rows of a search after opening its address', first, floor),
    { what: 'longest task until the library is read', ms: rounded(median(tasks)), runs: RUNS },
    {
      what: 'keystroke in the options page, until the list is drawn',
      ms: rounded(median(keys)),
      p95Ms: rounded(quantile(keys, 0.95)),
      leastMs: rounded(Math.min(...keys)),
      notes: NOTES,
    },
  ]
}

async function openSearch(driver: Driver, query: string): Promise<Page> {
  const page = await driver.newTab('about:blank')
  await page.evaluateOnNewDocument(() => {
    const seen: number[] = []
    Object.assign(globalThis, { longTasks: seen })
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) seen.push(task.duration)
    }).observe({ type: 'longtask', buffered: true })
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-testid="note-row"]')) return
      observer.disconnect()
      requestAnimationFrame(() => performance.mark('first-row'))
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  await page.goto(driver.extensionUrl(`options/index.html#/notes?q=${query}`))
  await page.waitForFunction(() => performance.getEntriesByName('first-row').length > 0)
  return page
}

function longestTask(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks),
  )
}

/** ms from each input event to the frame after it, by the page's own clock. */
async function typed(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { keyTimes: times })
    addEventListener(
      'input',
      () => {
        const start = performance.now()
        // After the frame's layout and paint.
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => times.push(performance.now() - start)
          channel.port2.postMessage(null)
        })
      },
      true,
    )
    const field = document.querySelector<HTMLInputElement>('[data-testid="search"]')
    field?.focus()
    field?.select()
  })
  for (const letter of text) {
    await page.keyboard.type(letter)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)))
  }
  return until(
    () => page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes),
    'the times of the keys',
  )
}

/** ms from the navigation to an empty page of the extension that has read every record. */
async function emptyPage(driver: Driver): Promise<number> {
  const page = await driver.newTab('about:blank')
  await page.evaluateOnNewDocument(() => {
    const open = indexedDB.open('talkmark')
    open.onsuccess = () => {
      const tx = open.result.transaction(['talks', 'notes'])
      for (const name of ['talks', 'notes']) tx.objectStore(name).getAll()
      tx.oncomplete = () => performance.mark('read')
    }
  })
  await page.goto(driver.extensionUrl('manifest.json'))
  await page.waitForFunction(() => performance.getEntriesByName('read').length > 0)
  const ms = await page.evaluate(() => performance.getEntriesByName('read')[0]?.startTime ?? 0)
  await page.close()
  return ms
}

function row(what: string, ours: number[], floor: number[], more: object = {}): object {
  return {
    what,
    ms: rounded(median(ours)),
    floorMs: rounded(median(floor)),
    ratio: rounded(median(ours) / median(floor)),
    leastMs: rounded(Math.min(...ours)),
    leastFloorMs: rounded(Math.min(...floor)),
    ...more,
    notes: NOTES,
    runs: ours.length,
  }
}

/** Calls a function of the bundle in the page. */
function inPage<F extends (runs: number) => Promise<unknown>>(
  page: Page,
  name: string,
  runs: number,
): Promise<Awaited<ReturnType<F>>> {
  return page.evaluate(
    (called, count) =>
      (globalThis as unknown as { bench: Record<string, (n: number) => Promise<unknown>> }).bench[
        called
      ]?.(count),
    name,
    runs,
  ) as Promise<Awaited<ReturnType<F>>>
}
