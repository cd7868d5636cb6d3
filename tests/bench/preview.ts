import type { Page } from 'puppeteer-core'
import { newRecap } from '../../src/recap/recap'
import { launchChromium } from '../e2e/chromium'
import type { Driver } from '../e2e/driver'
import { builtFor } from '../e2e/launch'
import { median, quantile, rounded } from './clock'
import { seedNotes } from './seed'

const TALKS = 200
const KEYS = 60

/**
 * A key in the opening of a recap of 200 talks, in the real build: the page's work until the key is
 * seen and stored, against that for a bare text area in an empty page. Then a key in a talk's note,
 * after which the article is made anew.
 */
export async function previewBench(): Promise<object[]> {
  const driver = await launchChromium({ extension: builtFor('chromium'), demo: null })
  try {
    await seedNotes(driver, TALKS)
    const page = await openRecap(driver)
    const typed = await keysIn(page, '[data-testid="article-opening"]')
    await page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('[data-testid="edit-note"]')[20]?.click(),
    )
    const note = await keysIn(page, '[data-testid="note-body"]')
    await page.close()
    const bare = await driver.openExtensionPage('icons/16.png')
    await bare.evaluate(() => {
      document.body.append(document.createElement('textarea'))
    })
    const floor = await keysIn(bare, 'textarea')
    return [
      {
        what: `preview update, ${TALKS} talks`,
        ms: rounded(median(typed)),
        p90Ms: rounded(quantile(typed, 0.9)),
        floorMs: rounded(median(floor)),
        ratio: rounded(median(typed) / median(floor)),
        runs: KEYS,
      },
      {
        what: `preview update by a note, ${TALKS} talks`,
        ms: rounded(median(note)),
        p90Ms: rounded(quantile(note, 0.9)),
        floorMs: rounded(median(floor)),
        ratio: rounded(median(note) / median(floor)),
        runs: KEYS,
      },
    ]
  } finally {
    await driver.close()
  }
}

async function openRecap(driver: Driver): Promise<Page> {
  const page = await driver.openExtensionPage('options/index.html#/recap')
  await page.waitForSelector('[data-testid="make-recap"]')
  const conferences = Array.from({ length: 14 }, (_, i) => `fosdem-${2013 + i}`)
  const recap = newRecap('bench', { kind: 'conferences', conferences }, 'A recap', '2026-01-01')
  await page.evaluate(async (made) => {
    const open = indexedDB.open('talkmark')
    await new Promise((resolve) => {
      open.onsuccess = resolve
    })
    const tx = open.result.transaction('recaps', 'readwrite')
    tx.objectStore('recaps').put(made)
    await new Promise((resolve) => {
      tx.oncomplete = resolve
    })
    open.result.close()
  }, recap)
  await page.goto(driver.extensionUrl('options/index.html#/recap/bench'))
  await page.reload()
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-testid="article-talk"] li').length > count,
    {},
    TALKS,
  )
  return page
}

/** ms of the page's main thread that each key takes, all its consequences among them. */
async function keysIn(page: Page, selector: string): Promise<number[]> {
  const session = await page.createCDPSession()
  // Of the processor: other work on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  await page.waitForSelector(selector)
  await page.focus(selector)
  const times: number[] = []
  for (let key = 0; key < KEYS; key++) {
    const before = await busy()
    await page.keyboard.type(key % 8 === 7 ? ' ' : 'x')
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)))
    times.push((await busy()) - before)
  }
  return times
}
