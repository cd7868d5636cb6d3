import { expect, test } from 'vitest'
import { TRACK_PATH, TRACK_ROOM, trackLines } from '../demo/track-page'
import { type Popup, until } from './driver'
import { handsOn } from './hands'
import { openLibrary, stored, untilSaved } from './library'
import { foreignHosts, useStage } from './stage'

/* A track of the schedule in front: its talks are ticked, saved at once, and opened. */
const stage = useStage()
const TRACK = `https://fosdem.org${TRACK_PATH}`
const [first, second, third] = trackLines

test('the talks of the page are listed with what it says of them, and none is saved by itself', async () => {
  const { popup } = await stage.visit(TRACK)
  await listed(popup)
  const words = await popup.evaluate(() => document.body.textContent ?? '')
  for (const { title, speakers, start } of trackLines)
    for (const fact of [title, ...speakers, start.slice(11, 16)]) expect(words).toContain(fact)
  expect(words).toContain(TRACK_ROOM)
  expect(words).toContain('Sat 31 Jan 2026')
  expect(await stored(await openLibrary(stage.driver))).toEqual([])
  expect(foreignHosts(stage.demo)).toEqual([])
})

test('by keyboard: searched, ticked, saved, undone', async () => {
  const library = await openLibrary(stage.driver)
  const { popup } = await stage.visit(TRACK)
  await listed(popup)
  const hands = handsOn(popup)
  await until(async () => (await hands.focus()).name === 'schedule-search', 'the search')
  await hands.type('memory man')
  await until(async () => (await popup.text('schedule-count')) === '1 of 12', 'the one found')
  await hands.press('ArrowDown', ' ')
  await until(async () => (await popup.text('schedule-save')) === 'Save 1 talk', 'the first tick')
  await hands.press('/')
  await hands.press('Backspace')
  await until(async () => (await popup.value('schedule-search')) === '', 'an empty search')
  await hands.press('ArrowDown', 'ArrowDown')
  await hands.press('Enter')
  await until(async () => (await popup.text('schedule-save')) === 'Save 2 talks', 'the second')
  await hands.tabTo('schedule-save')
  await hands.press('Enter')
  await until(
    async () => (await popup.text('schedule-said'))?.startsWith('Saved 2 talks.'),
    'the word that they are saved',
  )
  const saved = await stored(library)
  expect(saved.map(({ talk }) => talk.id).sort()).toEqual([first?.id, second?.id].sort())
  expect(saved.find(({ talk }) => talk.id === first?.id)?.talk).toMatchObject({
    title: first?.title,
    speakers: first?.speakers,
    start: first?.start,
    end: first?.end,
    room: TRACK_ROOM,
    extractor: 'list',
  })
  await hands.tabTo('schedule-undo', 'back')
  await hands.press('Enter')
  await until(async () => (await stored(library)).length === 0, 'nothing to be saved any more')
  await until(async () => (await popup.text('schedule-open')) === null, 'no mark of a saved talk')
})

test('what is saved is marked at the next look, opens, and Undo is over', async () => {
  const library = await openLibrary(stage.driver)
  const { page, popup } = await stage.visit(TRACK)
  await listed(popup)
  await popup.click('schedule-all')
  await popup.click('schedule-save')
  await until(async () => (await stored(library)).length === 12, 'all talks')
  await popup.close()

  const again = await stage.click(page)
  await until(async () => (await again.text('schedule-open')) !== null, 'the marks')
  await expect.poll(() => again.text('schedule-count')).toBe('12 talks on this page · 12 saved')
  expect(await again.text('schedule-all')).toBeNull()
  expect(await again.text('schedule-undo')).toBeNull()
  await again.click('schedule-open')
  await until(async () => (await again.text('title')) === first?.title, 'the talk')
  await again.type('A point')
  await again.press('Enter')
  await untilSaved(again)
  await again.click('back')
  await listed(again)
  const noted = (await stored(library)).find(({ talk }) => talk.id === first?.id)
  expect(noted?.note.body).toBe('- A point')
  await expect
    .poll(async () => third && (await stored(library)).some(({ talk }) => talk.id === third.id))
    .toBe(true)
})

test('the page itself can be attached or saved as any page', async () => {
  const { page, popup } = await stage.visit(TRACK)
  await listed(popup)
  await popup.click('attach-page')
  await until(async () => (await popup.text('attach')) !== null, 'the recent talks')
  await popup.click('back')
  await listed(popup)
  await popup.click('save-page')
  await untilSaved(popup)
  await popup.close()
  const again = await stage.click(page)
  await until(async () => (await again.text('open-page')) !== null, 'the way to its note')
})

async function listed(popup: Popup): Promise<void> {
  await until(async () => (await popup.text('schedule-bar')) !== null, 'the list')
}
