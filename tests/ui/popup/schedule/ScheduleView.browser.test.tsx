import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { getTalk, getTalks, saveTalk } from '../../../../src/storage/talks'
import { createWriter } from '../../../../src/storage/writer'
import type { Talk } from '../../../../src/talk/talk'
import { breakDatabase } from '../../broken-database'
import { eventually, fill, press, type Shown } from '../../show'
import { click, leave, lines, newProfile, openOn, scheduleOf } from '../opened'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  vi.restoreAllMocks()
  await leave(shown)
  await newProfile()
})

async function openList(talks: Talk[]): Promise<void> {
  shown = openOn(scheduleOf(talks))
  await eventually(() => shown.has('schedule-bar'))
}

const rows = (name: string) => [
  ...shown.root.querySelectorAll<HTMLInputElement>(`[data-testid="${name}"]`),
]
const ticks = () => rows('schedule-tick')
const said = () => shown.find('schedule-said').textContent ?? ''
const saveButton = () => shown.find('schedule-save').textContent
const title = (row: HTMLElement | undefined) =>
  row?.closest('li')?.querySelector('.schedule-title')?.textContent

test('a schedule page offers its talks by day, with what it says of each, and saves none by itself', async () => {
  const talks = lines(14)
  await openList(talks)
  expect(ticks()).toHaveLength(14)
  const days = [...shown.root.querySelectorAll('.schedule-day')].map((day) => day.textContent)
  expect(days).toEqual(['Sat 4 Feb 2023', 'Sun 5 Feb 2023'])
  const text = shown.root.textContent ?? ''
  for (const { title, room, start, speakers } of talks.slice(0, 3))
    for (const fact of [title, room, start?.slice(11, 16), ...speakers])
      expect(text).toContain(fact)
  expect(await getTalks(talks.map(({ id }) => id))).toEqual([])
})

test('what is ticked is saved, and said; Undo takes it away again', async () => {
  const talks = lines(5)
  await openList(talks)
  click(ticks()[0] as HTMLElement)
  click(ticks()[2] as HTMLElement)
  expect(saveButton()).toBe('Save 2 talks')
  click(shown.find('schedule-save'))
  await eventually(() => said().startsWith('Saved 2 talks.'))
  await eventually(() => rows('schedule-open').length === 2)
  expect(ticks().filter((tick) => tick.checked)).toEqual([])
  expect(await getTalks(talks.map(({ id }) => id))).toHaveLength(2)

  click(shown.find('schedule-undo'))
  await eventually(() => said().startsWith('Took 2 talks away again.'))
  await eventually(() => ticks().length === 5)
  expect(await getTalks(talks.map(({ id }) => id))).toEqual([])
})

test('Undo leaves what was there before, and what was written in since', async () => {
  const talks = lines(3)
  const [known, written, free] = talks as [Talk, Talk, Talk]
  await saveTalk(known)
  await openList(talks)
  await eventually(() => rows('schedule-open').length === 1)
  click(shown.find('schedule-all'))
  click(shown.find('schedule-save'))
  await eventually(() => shown.has('schedule-undo'))
  const writer = createWriter(() => {})
  await writer.write(written.id, { type: 'points', lines: ['- mine'] })
  writer.close()
  click(shown.find('schedule-undo'))
  await eventually(() => said().includes('1 stays'))
  expect((await getTalks([known.id, written.id, free.id])).map(({ talk }) => talk.id)).toEqual([
    known.id,
    written.id,
  ])
})

test('a saved talk is marked and opens; the way back finds ticks and words as they were', async () => {
  const talks = lines(14)
  const [first] = talks as [Talk]
  await saveTalk(first)
  await openList(talks)
  await eventually(() => rows('schedule-open').length === 1)
  fill(shown.find('schedule-search'), first.title)
  click(shown.find('schedule-open'))
  await eventually(() => shown.has('jot'))
  expect(shown.find('title').textContent).toBe(first.title)
  click(shown.find('back'))
  await eventually(() => shown.has('schedule-search'))
  expect(shown.find<HTMLInputElement>('schedule-search').value).toBe(first.title)
})

test('ticks stay while something else is searched for, and while a talk is open', async () => {
  const talks = lines(14)
  const [first, second] = talks as [Talk, Talk]
  await saveTalk(first)
  await openList(talks)
  await eventually(() => rows('schedule-open').length === 1)
  click(ticks().find((tick) => title(tick) === second.title) as HTMLElement)
  fill(shown.find('schedule-search'), first.title)
  expect(saveButton()).toBe('Save 1 talk')
  click(shown.find('schedule-open'))
  await eventually(() => shown.has('jot'))
  click(shown.find('back'))
  await eventually(() => shown.has('schedule-save'))
  await eventually(() => saveButton() === 'Save 1 talk')
})

test('the search finds without accents and case, in titles, people and rooms', async () => {
  const talks = lines(14)
  talks[3] = { ...(talks[3] as Talk), title: 'Grüße aus Brüssel', speakers: ['Zoë Brøl'] }
  await openList(talks)
  const field = shown.find('schedule-search')
  expect(document.activeElement).toBe(field)
  fill(field, 'BRUSSEL zoe')
  expect(ticks().map(title)).toEqual(['Grüße aus Brüssel'])
  expect(shown.find('schedule-count').textContent).toBe('1 of 14')
  fill(field, 'nothing has this')
  expect(shown.has('schedule-nothing')).toBe(true)
  click(shown.find('schedule-clear'))
  expect(ticks()).toHaveLength(14)
  expect(document.activeElement).toBe(field)
})

test('few talks need no search, and the cursor begins in the list', async () => {
  await openList(lines(4))
  expect(shown.has('schedule-search')).toBe(false)
  expect(document.activeElement).toBe(ticks()[0])
})

test('by keyboard: down from the search, arrows, Space and Enter, and / back to the search', async () => {
  await openList(lines(14))
  const field = shown.find<HTMLInputElement>('schedule-search')
  press(field, 'ArrowDown')
  expect(document.activeElement).toBe(ticks()[0])
  press(ticks()[0] as HTMLElement, 'ArrowDown')
  // In the same breath, as the next key may be Enter.
  expect(document.activeElement).toBe(ticks()[1])
  press(ticks()[1] as HTMLElement, 'Enter')
  expect(ticks()[1]?.checked).toBe(true)
  press(ticks()[1] as HTMLElement, 'End')
  await eventually(() => document.activeElement === ticks()[13])
  press(ticks()[13] as HTMLElement, 'Home')
  await eventually(() => document.activeElement === ticks()[0])
  // One stop for the whole list.
  expect(ticks().filter((tick) => tick.tabIndex === 0)).toHaveLength(1)
  press(ticks()[0] as HTMLElement, '/')
  expect(document.activeElement).toBe(field)
})

test('all that are shown are ticked at once, and not one more; once more they are not', async () => {
  const talks = lines(14)
  talks[3] = { ...(talks[3] as Talk), title: 'Only this one' }
  await openList(talks)
  fill(shown.find('schedule-search'), 'only this')
  click(shown.find('schedule-all'))
  expect(saveButton()).toBe('Save 1 talk')
  fill(shown.find('schedule-search'), '')
  click(shown.find('schedule-all'))
  expect(saveButton()).toBe('Save 14 talks')
  click(shown.find('schedule-all'))
  expect(saveButton()).toBe('Save')
})

test('of 1,000 talks some are drawn, all are found, ticked and saved, and the keys reach the last', async () => {
  const talks = lines(1000)
  await openList(talks)
  expect(ticks().length).toBeLessThan(300)
  fill(shown.find('schedule-search'), (talks.at(-1) as Talk).title)
  expect(ticks().length).toBeGreaterThan(0)
  fill(shown.find('schedule-search'), '')
  press(shown.find('schedule-search'), 'ArrowDown')
  press(ticks()[0] as HTMLElement, 'End')
  await eventually(() => ticks().length === 1000 && document.activeElement === ticks()[999])
  click(shown.find('schedule-all'))
  click(shown.find('schedule-save'))
  await eventually(() => said().startsWith('Saving…'))
  const waited = performance.now() + 15_000
  while (!said().startsWith('Saved 1,000 talks.') && performance.now() < waited)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(said()).toContain('Saved 1,000 talks.')
  expect(await getTalks(talks.map(({ id }) => id))).toHaveLength(1000)
})

test('a database that fails keeps the ticks and says why; what is stored by then is undone', async () => {
  const talks = lines(3)
  await openList(talks)
  click(shown.find('schedule-all'))
  const broken = await breakDatabase('full', 'QuotaExceededError')
  click(shown.find('schedule-save'))
  await eventually(() => shown.has('schedule-problem'))
  expect(shown.find('schedule-problem').textContent).toContain('full')
  expect(ticks().filter((tick) => tick.checked)).toHaveLength(3)
  broken.mockRestore()
  click(shown.find('schedule-save'))
  await eventually(() => said().startsWith('Saved 3 talks.'))
  expect(shown.has('schedule-problem')).toBe(false)
})

test('the page itself can be saved or attached as any page', async () => {
  const talks = lines(3)
  await saveTalk(talks[0] as Talk)
  await openList(talks)
  click(shown.find('attach-page'))
  await eventually(() => shown.has('attach'))
  click(shown.find('back'))
  await eventually(() => shown.has('save-page'))
  click(shown.find('save-page'))
  await eventually(() => shown.has('jot'))
  await eventually(() => getTalk('web/fosdem.org/2023/schedule/events'))
  await leave(shown)
  await openList(talks)
  await eventually(() => shown.has('open-page'))
  expect(shown.has('save-page')).toBe(false)
})

test('what is saved on another surface is marked at once', async () => {
  const talks = lines(3)
  await openList(talks)
  await saveTalk(talks[1] as Talk)
  // This page's own changes are not heard by itself; another would tell of them so.
  const elsewhere = new BroadcastChannel('talkmark')
  elsewhere.postMessage({ type: 'talk', id: (talks[1] as Talk).id })
  await eventually(() => rows('schedule-open').length === 1)
  elsewhere.close()
})

test('a list without talks is a page as any other', async () => {
  shown = openOn(scheduleOf([]))
  await eventually(() => shown.has('save-page'))
  expect(shown.has('schedule-bar')).toBe(false)
})

test('words of a hostile page are words', async () => {
  const talks = lines(2)
  talks[0] = { ...(talks[0] as Talk), title: '<img src=x onerror=alert(1)>', id: 'a"]b' }
  await openList(talks)
  expect(shown.root.querySelector('img')).toBeNull()
  press(ticks()[0] as HTMLElement, 'End')
  press(ticks()[1] as HTMLElement, 'Home')
  await eventually(() => document.activeElement === ticks()[0])
})
