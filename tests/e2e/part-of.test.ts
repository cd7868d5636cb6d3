import { beforeAll, expect, test } from 'vitest'
import { RECORDED_SLUG, RECORDING_HOST, RENAMED_PATH, RENAMED_TITLE } from '../demo/recording-page'
import { PLAIN_PATH } from '../demo/site'
import { TRACK_PATH, trackLines } from '../demo/track-page'
import { type Popup, until } from './driver'
import { handsOn } from './hands'
import { openLibrary, stored, storedTalk, untilSaved } from './library'
import { browserName, foreignHosts, talkUrl, useStage } from './stage'

/* A recording is called otherwise than its talk, which was saved before many others. */
const stage = useStage()
const RENAMED = `https://${RECORDING_HOST}${RENAMED_PATH}`
const TITLE = 'Recipes for reducing cognitive load'

beforeAll(async () => {
  const talk = await stage.visit(talkUrl(RECORDED_SLUG))
  await talk.popup.type('Heard in the room')
  await talk.popup.press('Enter')
  await untilSaved(talk.popup)
  await talk.popup.close()
  const { popup } = await stage.visit(`https://fosdem.org${TRACK_PATH}`)
  await until(async () => (await popup.text('schedule-all')) !== null, 'the list')
  await popup.click('schedule-all')
  await popup.click('schedule-save')
  await until(async () => (await popup.text('schedule-undo')) !== null, 'the talks to be saved')
  await popup.close()
})

/** Titles in the list of talks. */
function titles(popup: Popup): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.find-name')].map((name) => name.textContent ?? ''),
  )
}

test('by keyboard: the talk is looked for, the two become one note, and Undo two again', async () => {
  const library = await openLibrary(stage.driver)
  const { popup } = await stage.visit(RENAMED)
  const hands = handsOn(popup)
  await untilSaved(popup)
  await expect.poll(() => popup.text('title')).toBe(RENAMED_TITLE)
  await hands.type('Seen in the recording')
  await hands.press('Enter')
  await hands.type('half a th')
  await until(async () => (await popup.text('part-of')) !== null, 'the offer')
  await expect.poll(async () => (await hands.focus()).name).toBe('jot')
  expect(await popup.text('same-talk')).toBeNull()

  await hands.tabTo('part-of', 'back')
  await hands.press('Enter')
  await until(async () => (await hands.focus()).name === 'find-talk', 'the field')
  await expect.poll(() => titles(popup)).toHaveLength(trackLines.length)
  expect(await titles(popup)).not.toContain(TITLE)
  await hands.type('nobody said this')
  await until(
    async () => (await popup.text('find-count'))?.startsWith('No saved talk'),
    'the word that there is none',
  )
  await hands.press('Control+a')
  await hands.type('paolinelli COGN')
  await hands.press('ArrowDown')
  await until(async () => (await hands.focus()).name === 'part-of-choose', 'what was found')
  await expect.poll(() => titles(popup)).toEqual([TITLE])
  await expect.poll(async () => (await hands.focus()).seen).toBe(true)
  await hands.press('Enter')
  await until(
    async () => (await popup.value('note-body')) === '- Heard in the room\n- Seen in the recording',
    'both notes in one',
  )
  await until(async () => (await popup.text('title')) === TITLE, 'the facts of the schedule')
  await expect.poll(() => popup.value('jot')).toBe('half a th')
  await expect.poll(async () => (await hands.focus()).name).toBe('jot')
  await expect.poll(() => stored(library)).toHaveLength(trackLines.length + 1)

  await hands.tabTo('same-undo', 'back')
  await hands.press('Enter')
  await until(
    async () => (await popup.value('note-body')) === '- Seen in the recording',
    'the own note of the recording',
  )
  await expect
    .poll(async () => (await storedTalk(library, RECORDED_SLUG))?.note.body)
    .toBe('- Heard in the room')
  await expect.poll(() => stored(library)).toHaveLength(trackLines.length + 2)
  await until(async () => (await popup.value('jot')) === 'half a th', 'what is being typed')
  expect(foreignHosts(stage.demo)).toEqual([])
})

/** In Firefox Escape closes a popup whatever its page says to it. */
const WAYS = browserName === 'firefox' ? ['Enter'] : ['Enter', 'Escape']

test.each(WAYS)('the list closes with %s, and the popup stays', async (key) => {
  const { popup } = await stage.visit(RENAMED)
  const hands = handsOn(popup)
  await until(async () => (await popup.text('part-of')) !== null, 'the offer')
  await popup.click('part-of')
  await until(async () => (await hands.focus()).name === 'find-talk', 'the field')
  if (key === 'Enter') await hands.tabTo('part-of-close', 'back')
  await hands.press(key)
  await until(async () => (await hands.focus()).name === 'part-of', 'the focus to be back')
  expect(await popup.text('part-of-list')).toBeNull()
})

test('a page that is no talk is attached to an older one that was looked for', async () => {
  const library = await openLibrary(stage.driver)
  const { popup } = await stage.visit(`https://fosdem.org${PLAIN_PATH}`)
  const hands = handsOn(popup)
  await until(async () => (await popup.text('find-talk')) !== null, 'the field')
  await hands.tabTo('find-talk')
  await hands.type('reducing cognitive')
  await until(async () => (await popup.text('find-count')) === '1 talk found', 'the one found')
  await hands.tabTo('attach')
  await hands.press('Enter')
  await until(async () => (await popup.text('title')) === TITLE, 'the talk it is attached to')
  const links = async () => (await storedTalk(library, RECORDED_SLUG))?.note.links
  await expect
    .poll(async () => (await links())?.map(({ url }) => url))
    .toEqual([`https://fosdem.org${PLAIN_PATH}`])
  await hands.tabTo('back')
  await hands.press('Enter')
  await until(async () => (await popup.value('find-talk')) === 'reducing cognitive', 'the search')
})
