import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serveDemo } from '../demo/server'
import { FIRST_TALK } from '../demo/site'
import { talkPath } from '../demo/talk-page'
import { launchChromium } from '../e2e/chromium'
import { builtFor } from '../e2e/launch'
import { median, rounded } from './clock'

const RUNS = 50

/**
 * The built content script on a talk page in Chromium: the first run, which is the one that a click
 * pays for, and the median of many, against plain selectors over the same page.
 */
export async function captureBench(): Promise<object[]> {
  const script = contentScript()
  const demo = await serveDemo()
  const driver = await launchChromium({ extension: builtFor('chromium'), demo })
  try {
    const first: number[] = []
    const later: number[] = []
    const floor: number[] = []
    for (let load = 0; load < 7; load++) {
      const page = await driver.newTab(`https://fosdem.org${talkPath(FIRST_TALK)}`)
      const times = await page.evaluate(timeCapture, script, RUNS)
      first.push(times.first)
      later.push(median(times.later))
      floor.push(median(times.floor))
      await page.close()
    }
    return [
      {
        what: 'capture of a talk page, script included, first run in the page',
        ms: rounded(median(first)),
        floorMs: rounded(median(floor)),
        laterMs: rounded(median(later)),
        scriptGzipBytes: gzipSync(script).length,
        runs: first.length,
      },
    ]
  } finally {
    await driver.close()
    await demo.close()
  }
}

function contentScript(): string {
  return readFileSync(join(builtFor('chromium'), 'src/content/capture.js'), 'utf8')
}

/** Runs in the page. */
function timeCapture(script: string, runs: number) {
  const timed = (work: () => unknown) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const capture = () => (globalThis as { talkmarkCapture?: () => unknown }).talkmarkCapture?.()
  // The script ends in a call of the function it defines.
  const first = timed(() => new Function(script)())
  const selectors = () =>
    [
      '#pagetitles h1',
      '#pagetitles h2',
      '.side-box li',
      'td a',
      '.event-abstract',
      'h3 + ul a',
    ].map((selector) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent),
    )
  return {
    first,
    later: Array.from({ length: runs }, () => timed(capture)),
    floor: Array.from({ length: runs }, () => timed(selectors)),
  }
}
