import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type DemoServer, serveDemo } from '../demo/server'
import { demoTalks } from '../demo/talk-page'
import type { Driver } from './driver'
import { launch } from './launch'
import { untilKept } from './library'
import { browserName, talkUrl } from './stage'

/** So long after the last key the browser's process is killed, in ms. */
const AFTER = 1000

/** Each lane is a profile of its own, so that the waiting is done together. */
const LANES = ['a', 'b']
const ROUNDS = 10

test(`what was typed is there when the browser was killed ${AFTER} ms later, ${LANES.length * ROUNDS} of ${LANES.length * ROUNDS}`, async () => {
  const demo = await serveDemo()
  try {
    const kept = await Promise.all(LANES.map((lane) => killOften(lane, demo)))
    expect(kept).toEqual(LANES.map(() => ROUNDS))
  } finally {
    await demo.close()
  }
}, 240_000)

/** Gives the number of rounds after which everything was still there. */
async function killOften(lane: string, demo: DemoServer): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'talkmark-'))
  let driver: Driver | null = null
  try {
    const typed: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      driver = await launch(browserName, { demo, home })
      const page = await driver.newTab(talkUrl(demoTalks[round]?.slug ?? ''))
      const popup = await driver.clickAction(page)
      await popup.ready()
      const text = `<${lane}${round}>`
      await popup.type(text)
      // Every other point is still being typed.
      if (round % 2 === 0) await popup.press('Enter')
      await wait(AFTER)
      await driver.kill()
      typed.push(text)
    }
    driver = await launch(browserName, { demo, home })
    await untilKept(driver, typed)
    return typed.length
  } finally {
    await driver?.close().catch(() => driver?.kill())
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
