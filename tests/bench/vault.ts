import { launchChromium } from '../e2e/chromium'
import { builtFor } from '../e2e/launch'
import { bundled } from './bundled'
import { median, rounded } from './clock'
import type * as InPage from './vault-in-page'

const NOTES = 10_000
const PARSED = 1000
const RUNS = 5

/**
 * A vault of 10,000 notes against fflate alone on the same texts, ready made, in the same page; and
 * how long the page could not answer meanwhile, also while notes are exported that have to be parsed.
 */
export async function vaultBench(): Promise<object[]> {
  const code = await bundled('vault-in-page.ts')
  const driver = await launchChromium({ extension: builtFor('chromium'), demo: null })
  try {
    const page = await driver.openExtensionPage('icons/16.png')
    await page.evaluate(code)
    await page.evaluate((notes) => (globalThis as unknown as Page).bench.prepare(notes), NOTES)
    const turns: InPage.VaultTimes[] = []
    for (let run = 0; run <= RUNS; run++)
      turns.push(await page.evaluate(() => (globalThis as unknown as Page).bench.turn()))
    // The first turn only warms up.
    turns.shift()
    const parsed = await page.evaluate(
      (notes) => (globalThis as unknown as Page).bench.parsedTimes(notes),
      PARSED,
    )
    const floorMs = median(turns.map(({ floor }) => floor))
    const row = (what: string, times: number[], more: object) => ({
      what,
      notes: NOTES,
      ms: rounded(median(times)),
      floorMs: rounded(floorMs),
      ratio: rounded(median(times) / floorMs),
      runs: RUNS,
      ...more,
    })
    const wholes = turns.map(({ whole }) => whole)
    const zipped = turns.map((turn) => turn.zipped)
    return [
      row('vault: template and zip', wholes, {
        longestBlockMs: rounded(Math.max(...turns.map(({ blocked }) => blocked))),
        bytes: turns[0]?.bytes,
        floorBytes: turns[0]?.floorBytes,
      }),
      row('vault: zip of ready texts', zipped, {}),
      {
        what: 'export of notes that are parsed',
        notes: PARSED,
        ms: rounded(parsed.ms),
        longestBlockMs: rounded(parsed.blocked),
      },
    ]
  } finally {
    await driver.close()
  }
}

interface Page {
  bench: typeof InPage
}
