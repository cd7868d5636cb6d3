import { beforeAll, expect, test } from 'vitest'
import { seedNotes } from '../bench/seed'
import { until } from './driver'
import { handsOn } from './hands'
import { fieldOf, openLibrary, stored, storedTalk, textOf } from './library'
import { useStage } from './stage'

/* The library as a person uses it at the keyboard: search, addresses, many at once, the bin. */
const stage = useStage()
const COUNT = 12

beforeAll(() => seedNotes(stage.driver, COUNT))

type LibraryPage = Awaited<ReturnType<typeof openLibrary>>

const titles = (page: LibraryPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-testid="note-row"] [data-testid="note-title"]')].map(
      (title) => title.textContent ?? '',
    ),
  )
const untilCount = (page: LibraryPage, words: string) =>
  until(async () => (await textOf(page, 'notes-count')) === words, words)

test('a search by keyboard alone: to it, into its hits, into a note, and back out', async () => {
  const page = await openLibrary(stage.driver)
  const hands = handsOn(page)
  await untilCount(page, '12 talks')
  await hands.press('/')
  await expect.poll(async () => (await hands.focus()).name).toBe('search')
  await hands.type('numbr 7')
  await untilCount(page, '1 of 12 talks')
  await expect.poll(() => titles(page)).toEqual(['Made talk number 7 about systems and people'])
  await expect
    .poll(async () => await page.$$eval('mark', (marks) => marks.map((mark) => mark.textContent)))
    .toContain('number')
  await hands.press('ArrowDown')
  await expect.poll(() => hands.focus()).toEqual({ name: 'notes-list', seen: true })
  await hands.press('Enter')
  await page.waitForSelector('[data-testid="note-body"]')
  await hands.press('Escape')
  await expect.poll(async () => (await hands.focus()).name).toBe('notes-list')
  await hands.press('/', 'Escape')
  await untilCount(page, '12 talks')
})

test('a bookmarked search comes back as it was, and Back leads from search to search', async () => {
  const page = await openLibrary(
    stage.driver,
    '#/notes?q=point+verdict%3Ahighlight&by=track&sort=title',
  )
  await untilCount(page, '3 of 12 talks')
  await expect.poll(() => fieldOf(page, 'search')).toBe('point verdict:highlight')
  await expect
    .poll(async () => await page.$$eval('.talk-list-group', (groups) => groups.length))
    .toBe(3)
  const hands = handsOn(page)
  await hands.press('/')
  await hands.type('made')
  await untilCount(page, '12 of 12 talks')
  await until(async () => page.url().includes('q=made&'), 'the address of it')
  await page.goBack()
  await untilCount(page, '3 of 12 talks')
  await expect.poll(() => fieldOf(page, 'search')).toBe('point verdict:highlight')
})

test('many at once: chosen by keys, tagged, and the tag taken back', async () => {
  const page = await openLibrary(stage.driver)
  const hands = handsOn(page)
  await untilCount(page, '12 talks')
  await hands.tabTo('notes-list')
  await hands.press('Home', 'x', 'Shift+ArrowDown')
  await until(async () => (await textOf(page, 'bulk-count')) === '2 chosen', 'two to be chosen')
  await hands.tabTo('bulk-tag')
  await hands.press('Enter')
  await expect.poll(async () => (await hands.focus()).name).toBe('tags-input')
  await hands.type('trip')
  await hands.press('Enter')
  const tagged = async () =>
    (await stored(page)).filter(({ note }) => note.tags.includes('trip')).length
  await until(async () => (await tagged()) === 2, 'two to be tagged')
  await hands.tabTo('undo-act')
  await hands.press('Enter')
  await until(async () => (await tagged()) === 0, 'the tags to be gone')
})

test('deleted, found in the bin, and restored', async () => {
  const page = await openLibrary(stage.driver, '#/notes?q=speaker%3A7')
  const hands = handsOn(page)
  await untilCount(page, '1 of 12 talks')
  await hands.tabTo('notes-list')
  await hands.press('Control+a', 'Delete')
  await until(async () => (await stored(page)).length === COUNT - 1, 'it to be gone')
  await hands.tabTo('bin-link')
  await hands.press('Enter')
  await page.waitForSelector('[data-testid="bin-row"]')
  await hands.tabTo('bin-restore-one')
  await hands.press('Enter')
  await until(async () => (await stored(page)).length === COUNT, 'it to be back')
  await expect
    .poll(async () => (await storedTalk(page, 'made-7'))?.note.body)
    .toContain('A key point')
})
