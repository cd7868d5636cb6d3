import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { demoTalks } from '../demo/talk-page'
import { until } from './driver'
import { openLibrary, storedTalk, untilKept } from './library'
import { talkUrl, useStage } from './stage'

/*
 * Never lose a keystroke: the popup closes or the background stops right after the last key, and
 * what was typed is there.
 */
const stage = useStage()
const ROUNDS = 50

/** Before these rounds the browser starts anew: the popup is the first to open the database. */
const COLD = new Set([17, 34])

const slugs = demoTalks.map((talk) => talk.slug)

test('a point that was entered does not stand in the jot field of the next popup', async () => {
  const slug = slugs[1] ?? ''
  const page = await stage.driver.newTab(talkUrl(slug))
  const points: string[] = []
  const words = newWords()
  for (let round = 0; round < 20; round++) {
    const popup = await stage.click(page)
    points.push(`${words} ${round}`)
    await popup.type(`${words} ${round}`)
    await popup.press('Enter')
    expect(await popup.isOpen()).toBe(true)
    await popup.close()
  }
  const library = await openLibrary(stage.driver)
  const note = async () => (await storedTalk(library, slug))?.note
  await until(async () => (await note())?.body.includes(`${words} 19`), 'the last point')
  const { body, draft } = (await note()) ?? {}
  expect(body?.split('\n').filter((line) => line.includes(words))).toEqual(
    points.map((point) => `- ${point}`),
  )
  expect(draft).not.toContain(words)
})

test(`a point typed into a popup that closes at once is kept, ${ROUNDS} of ${ROUNDS}`, async () => {
  const typed: string[] = []
  const words = newWords()
  let tabs = new Map<string, Page>()
  for (let round = 0; round < ROUNDS; round++) {
    if (COLD.has(round)) {
      await stage.restart('closed')
      tabs = new Map()
    }
    const url = talkUrl(slugs[round % slugs.length] ?? '')
    const page = tabs.get(url) ?? (await stage.driver.newTab(url))
    tabs.set(url, page)
    const popup = await stage.click(page)
    const text = `<${words} ${round}>`
    await popup.type(text)
    // Every other point is still being typed when the popup goes.
    if (round % 2 === 0) await popup.press('Enter')
    await popup.close()
    typed.push(text)
  }
  await untilKept(stage.driver, typed)
})

test('what is typed while the background stops is kept', async () => {
  const typed: string[] = []
  const words = newWords()
  for (const round of [0, 1, 2]) {
    // The background wakes when the browser starts.
    await stage.restart('closed')
    const { popup } = await stage.visit(talkUrl(slugs[round] ?? ''))
    await until(() => stage.driver.isBackgroundRunning(), 'the background to run')
    await popup.type(`<${words} stopped`)
    await Promise.all([stage.driver.stopBackground(), popup.type(` in ${round}>`)])
    await popup.press('Enter')
    await popup.close()
    typed.push(`<${words} stopped in ${round}>`)
  }
  await untilKept(stage.driver, typed)
})

/** Words that stand in no note yet, also where the test is run again. */
function newWords(): string {
  return `again${Date.now().toString(36)}`
}
