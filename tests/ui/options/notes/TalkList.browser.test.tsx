import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { saveTalk } from '../../../../src/storage/talks'
import { eventually, press, type Shown } from '../../show'
import { activeRow, click, manyTalks, newProfile, openPage, rows, savedTalk, store } from '../page'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const active = () => activeRow(shown)?.querySelector('[data-testid="note-title"]')?.textContent
const list = () => shown.find('notes-list')

test('of a thousand talks only what is on screen is built, and each says its place', async () => {
  await store(manyTalks(1000))
  shown = await openPage()
  await eventually(() => rows(shown).length > 0)
  expect(rows(shown).length).toBeLessThan(60)
  expect(rows(shown)[0]).toBe('Talk 00000')
  expect(activeRow(shown)?.getAttribute('aria-posinset')).toBe('1')
  await eventually(() => activeRow(shown)?.getAttribute('aria-setsize') === '1000')
})

test('arrows, pages, home and end move the active row, and keep it on screen', async () => {
  await store(manyTalks(1000))
  shown = await openPage()
  await eventually(() => activeRow(shown)?.getAttribute('aria-setsize') === '1000')
  list().focus()
  press(list(), 'ArrowDown')
  expect(active()).toBe('Talk 00001')
  press(list(), 'ArrowUp')
  press(list(), 'ArrowUp')
  expect(active()).toBe('Talk 00000')
  press(list(), 'PageDown')
  expect(Number(active()?.slice(5))).toBeGreaterThan(3)
  press(list(), 'End')
  expect(active()).toBe('Talk 00999')
  expect(isOnScreen(activeRow(shown))).toBe(true)
  press(list(), 'PageUp')
  press(list(), 'Home')
  expect(active()).toBe('Talk 00000')
  expect(isOnScreen(activeRow(shown))).toBe(true)
  expect(document.activeElement).toBe(list())
})

test('the active row stays built when it is scrolled away', async () => {
  await store(manyTalks(1000))
  shown = await openPage()
  await eventually(() => rows(shown).length > 0)
  list().scrollTop = 20_000
  await eventually(() => !rows(shown).includes('Talk 00010'))
  expect(active()).toBe('Talk 00000')
})

test('Enter opens the note beside the list and goes into it', async () => {
  await store([savedTalk('First', {}, '- one'), savedTalk('Second', {}, '- two')])
  shown = await openPage()
  await eventually(() => rows(shown).length === 2)
  list().focus()
  press(list(), 'ArrowDown')
  expect(shown.has('note-body')).toBe(false)
  press(list(), 'Enter')
  await eventually(() => shown.has('note-body'))
  expect(shown.find<HTMLTextAreaElement>('note-body').value).toBe('- two')
  expect(location.hash).toBe('#/notes/fosdem-2023%2Fsecond')
  expect(document.activeElement).toBe(shown.find('note-pane'))
  expect(activeRow(shown)?.getAttribute('aria-selected')).toBe('true')
})

test('a click opens too, and leaves the focus in the list', async () => {
  await store([savedTalk('First'), savedTalk('Second')])
  shown = await openPage()
  await eventually(() => rows(shown).length === 2)
  list().focus()
  click(shown.find('note-row'))
  await eventually(() => shown.has('note-body'))
  expect(document.activeElement).toBe(list())
})

test('what is saved elsewhere above the rows on screen does not move them', async () => {
  const later = manyTalks(300).map(({ talk, note }) => ({
    talk: { ...talk, start: `2023-02-05${talk.start?.slice(10)}` },
    note,
  }))
  await store(later)
  shown = await openPage()
  await eventually(() => rows(shown).length > 0)
  list().scrollTop = 9_000
  await eventually(() => !rows(shown).includes('Talk 00010'))
  const seen = rows(shown)[10] ?? ''
  const before = edgeOf(seen)
  await otherSurfaceSaves('Earlier')
  await eventually(() => activeRow(shown)?.getAttribute('aria-setsize') === '301')
  expect(edgeOf(seen)).toBe(before)
})

test('a row shows what another surface wrote', async () => {
  await store([savedTalk('First', {}, '- one')])
  shown = await openPage()
  await eventually(() => rows(shown).length === 1)
  await store([savedTalk('First', {}, '- from elsewhere')])
  new BroadcastChannel('talkmark').postMessage({ type: 'note', id: 'fosdem-2023/first' })
  await eventually(() => shown.find('note-row').textContent?.includes('from elsewhere'))
})

async function otherSurfaceSaves(title: string): Promise<void> {
  const { talk } = savedTalk(title, { start: '2023-02-04T09:00:00+01:00' })
  await saveTalk(talk)
  new BroadcastChannel('talkmark').postMessage({ type: 'talk', id: talk.id })
}

function edgeOf(title: string): number {
  const found = [...document.querySelectorAll('[data-testid="note-row"]')].find(
    (row) => row.querySelector('[data-testid="note-title"]')?.textContent === title,
  )
  if (!found) throw new Error(`"${title}" is not built`)
  return Math.round(found.getBoundingClientRect().top)
}

function isOnScreen(row: HTMLElement | null): boolean {
  const [seen, at] = [list().getBoundingClientRect(), row?.getBoundingClientRect()]
  return at !== undefined && at.top >= seen.top && at.bottom <= seen.bottom + 0.5
}
