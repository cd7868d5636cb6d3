import { beforeAll, expect, test } from 'vitest'
import { PLAIN_PATH } from '../demo/site'
import { until } from './driver'
import { handsOn } from './hands'
import { openLibrary, storedTalk, untilSaved } from './library'
import { talkUrl, useStage } from './stage'

/* Every action of the popup by keyboard alone, with the focus always to be seen. */
const stage = useStage()
const SLUG = 'goreducecognitive'

beforeAll(async () => {
  const { popup } = await stage.visit(talkUrl('nasa'))
  await popup.press('Alt+t')
  await popup.type('golang')
  await popup.press('Enter')
  await untilSaved(popup)
  await popup.close()
})

test('Tab reaches everything in the popup, and leaves the jot field', async () => {
  const { popup } = await stage.visit(talkUrl('profiling'))
  await untilSaved(popup)
  await popup.type('A point to go below')
  await popup.press('Enter')
  expect(await handsOn(popup).stops('Alt+j')).toEqual(
    expect.arrayContaining([
      ...['chip-video', 'chip-slides', 'chip-chat', 'more-links'],
      ...['verdict-highlight', 'verdict-good', 'verdict-skip'],
      ...['attended-live', 'attended-recording', 'tags-input', 'undo', 'note-body', 'jot'],
      ...['copy-markdown', 'open-library', 'keys'],
    ]),
  )
})

test('points and a sub-point, verdict, attendance, tags with completion, and the note itself', async () => {
  const { popup } = await stage.visit(talkUrl(SLUG))
  const hands = handsOn(popup)
  await hands.type('First')
  await hands.press('Enter', 'Tab')
  await hands.type('below it')
  await hands.press('Enter', 'Shift+Tab')
  await hands.press('Alt+h', 'Alt+l', 'Alt+t')
  await hands.type('gol')
  await until(
    () => popup.evaluate(() => document.querySelector('[role="option"]')?.textContent === 'golang'),
    'the tag used before',
  )
  await hands.press('ArrowDown', 'Enter')
  await hands.type('other')
  await hands.press('Enter', 'Alt+n')
  await hands.tabTo('note-body')
  await hands.press('Control+End', 'Enter')
  await hands.type('by hand')
  await hands.press('Alt+j')
  await expect.poll(() => hands.focus()).toEqual({ name: 'jot', seen: true })
  await hands.tabTo('verdict-good')
  await hands.press('Enter')
  await hands.tabTo('attended-recording')
  await hands.press('Enter')
  await untilSaved(popup)
  const library = await openLibrary(stage.driver)
  await expect
    .poll(async () => (await storedTalk(library, SLUG))?.note)
    .toMatchObject({
      body: '- First\n  - below it\nby hand',
      verdict: 'good',
      attended: 'recording',
      tags: ['golang', 'other'],
    })
})

test("undo and redo in the note are the browser's own, and what they give is stored", async () => {
  const slug = 'tracing'
  const { popup } = await stage.visit(talkUrl(slug))
  await untilSaved(popup)
  // How much one step takes back is the browser's own affair.
  const stepsTo = (key: string, text: string) =>
    until(async () => {
      if ((await popup.value('note-body')) === text) return true
      await popup.press(key)
      return false
    }, `"${text}" after ${key}`)
  await popup.press('Alt+n')
  await popup.type('typed')
  await untilSaved(popup)
  await stepsTo('Control+z', '')
  await stepsTo('Control+Shift+z', 'typed')
  await stepsTo('Control+z', '')
  await untilSaved(popup)
  await popup.close()
  const library = await openLibrary(stage.driver)
  await expect.poll(async () => (await storedTalk(library, slug))?.note.body).toBe('')
})

test('all links, a chip that opens its page, and the keys', async () => {
  const { popup } = await stage.visit(talkUrl(SLUG))
  const hands = handsOn(popup)
  await hands.tabTo('more-links')
  await hands.press('Enter')
  const first = await popup.evaluate(
    () => document.querySelector('.chips-all a')?.textContent?.trim() ?? '',
  )
  await hands.tabTo(first)
  await hands.tabTo('keys')
  await hands.press('Enter')
  await expect.poll(() => popup.text('keys-list')).toContain('Alt+H')
  await hands.tabTo('chip-slides')
  await hands.press('Enter')
  await until(
    async () => (await stage.driver.tabs()).some((url) => url.includes('/slides/')),
    'the slides in a tab',
  )
})

test('copying, undo and putting back, and the library', async () => {
  const { popup } = await stage.visit(talkUrl('operator'))
  const hands = handsOn(popup)
  await untilSaved(popup)
  await hands.tabTo('copy-markdown')
  await hands.press('Enter')
  await until(async () => (await popup.text('copy-markdown')) === 'Copied', 'the word "Copied"')
  await hands.tabTo('undo')
  await hands.press('Enter')
  await until(async () => (await popup.text('put-back')) !== null, 'a way to put it back')
  await until(async () => (await hands.focus()).name === 'put-back', 'the focus on it')
  await hands.press('Enter')
  await until(async () => (await hands.focus()).name === 'jot', 'the cursor to be back')
  await hands.tabTo('open-library')
  await hands.press('Enter')
  await stage.driver.waitForTab('options/index.html#/notes/')
})

test('a page that is no talk: what it is attached as, to which talk, and saving it', async () => {
  const { page, popup } = await stage.visit(`https://fosdem.org${PLAIN_PATH}`)
  const hands = handsOn(popup)
  await until(async () => (await popup.text('attach')) !== null, 'the recent talks')
  await hands.tabTo('other')
  await hands.press('ArrowUp')
  await expect.poll(async () => (await hands.focus()).name).toBe('video')
  await hands.tabTo('attach')
  await hands.press('Enter')
  await until(async () => (await popup.text('chip-video')) !== null, 'the talk it is attached to')
  await hands.tabTo('back')
  await hands.press('Enter')
  await hands.tabTo('recent-open')
  await popup.close()
  await page.goto('https://fosdem.org/2023/schedule/events/')
  const other = await stage.click(page)
  await handsOn(other).tabTo('save-page')
  await other.press('Enter')
  await untilSaved(other)
})
