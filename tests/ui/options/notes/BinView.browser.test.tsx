import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { readBin } from '../../../../src/storage/bin'
import { removeTalks } from '../../../../src/storage/removal'
import { getTalk } from '../../../../src/storage/talks'
import { eventually, press, type Shown } from '../../show'
import { click, goTo, manyTalks, newProfile, openPage, rows, savedTalk, store } from '../page'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  vi.restoreAllMocks()
  shown.leave()
  await newProfile()
})

const inBin = () => shown.root.querySelectorAll('[data-testid="bin-row"]')
const focused = () => document.activeElement

async function open(titles: string[], hash = '#/bin'): Promise<void> {
  await store(titles.map((title) => savedTalk(title, {}, `- point on ${title}`)))
  await removeTalks(titles.map((title) => `fosdem-2023/${title.toLowerCase()}`))
  shown = await openPage(hash)
  if (hash === '#/bin') await eventually(() => inBin().length === titles.length)
}

test('an empty bin says what it is for', async () => {
  shown = await openPage('#/bin')
  await eventually(() => shown.root.textContent?.includes('can be brought back'))
  expect(shown.has('bin-restore')).toBe(false)
})

test('a row says what it was and when it goes for good; it comes back whole, and can be opened', async () => {
  await open(['First', 'Second'])
  const row = inBin()[0]
  expect(row?.textContent).toMatch(/point on/)
  expect(row?.textContent).toContain('gone for good in 30 days')
  const title = row?.querySelector('.bin-row-title')?.textContent ?? ''
  shown.find('bin-restore-one').focus()
  click(shown.find('bin-restore-one'))
  await eventually(() => inBin().length === 1)
  expect((await getTalk(`fosdem-2023/${title.toLowerCase()}`))?.note.body).toBe(
    `- point on ${title}`,
  )
  await eventually(() => focused()?.textContent === 'Deleted notes')
  expect(shown.find('bin-done').textContent).toBe(`Restored: ${title}`)
  await goTo('#/notes')
  await eventually(() => rows(shown).join() === title)
})

test('chosen ones come back together, and without a choice all of them', async () => {
  await open(['First', 'Second', 'Third'])
  for (const box of [...shown.root.querySelectorAll<HTMLElement>('[type=checkbox]')].slice(0, 2))
    click(box)
  expect(shown.find('bin-restore').textContent).toBe('Restore 2')
  click(shown.find('bin-restore'))
  await eventually(() => inBin().length === 1)
  expect(shown.find('bin-done').textContent).toBe('2 talks are restored.')
  expect(shown.find('bin-restore').textContent).toBe('Restore all')
  click(shown.find('bin-restore'))
  await eventually(async () => (await readBin()).length === 0)
  await eventually(() => shown.root.textContent?.includes('can be brought back'))
})

test('to delete for good asks first, in its place, with the focus on keeping', async () => {
  await open(['First', 'Second'])
  click(shown.find('bin-delete-one'))
  expect(focused()).toBe(shown.find('bin-delete-one-no'))
  press(shown.find('bin-delete-one-no'), 'Escape')
  await eventually(() => focused() === shown.find('bin-delete-one'))
  expect(await readBin()).toHaveLength(2)
  click(shown.find('bin-delete-one'))
  click(shown.find('bin-delete-one-yes'))
  await eventually(() => inBin().length === 1)
  expect(await readBin()).toHaveLength(1)
  expect(shown.find('bin-done').textContent).toBe('1 talk is gone for good.')
  click(shown.find('bin-delete'))
  click(shown.find('bin-delete-yes'))
  await eventually(async () => (await readBin()).length === 0)
})

test('of many only the first are built, and more at a click', async () => {
  const many = manyTalks(150)
  await store(many)
  await removeTalks(many.map(({ talk }) => talk.id))
  shown = await openPage('#/bin')
  await eventually(() => inBin().length === 100)
  const more = [...shown.root.querySelectorAll('button')].at(-1)
  expect(more?.textContent).toBe('Show more (50 left)')
  click(more as HTMLElement)
  expect(inBin()).toHaveLength(150)
})

test('the list leads to the bin as long as there is something in it', async () => {
  await open(['First'], '#/notes')
  await eventually(() => shown.has('bin-link'))
  expect(shown.find('bin-link').textContent).toBe('Deleted notes (1)')
  expect(shown.find('bin-link').getAttribute('href')).toBe('#/bin')
})

test('what the database refuses is told, and the rows stay', async () => {
  await open(['First'])
  const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  click(shown.find('bin-restore-one'))
  await eventually(() => shown.root.querySelector('.problem') !== null)
  failing.mockRestore()
  expect(inBin()).toHaveLength(1)
})
