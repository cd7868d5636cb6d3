import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { getRecap } from '../../../../src/storage/recaps'
import { getTalk } from '../../../../src/storage/talks'
import { TRIP, TRIP_RECAP } from '../../../recap/trip'
import { eventually, fill, press, type Shown } from '../../show'
import { click, newProfile, openPage } from '../page'
import { all, articleOrder, ID, OPENED, openTrip, order, rowOf, talkIn, within } from './composer'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const [FIRST = '', SECOND = '', THIRD = ''] = TRIP_RECAP.hand

test('the outline and the article have the same talks in the same order', async () => {
  shown = await openTrip()
  expect(order(shown)).toEqual(TRIP_RECAP.hand)
  expect(articleOrder(shown)).toEqual(TRIP_RECAP.hand)
  const headings = all(shown, 'article-heading').map((one) => (one as HTMLTextAreaElement).value)
  expect(headings).toEqual([
    'Fosdem 2023 [Saturday 4th of Feb]',
    'Fosdem 2023 [Sunday 5th of Feb]',
    'Configuration Management Camp 2023 [Mon-Wed 6-8 Feb]',
  ])
})

test('what is typed is stored at each input, and there again when the page was left in mid-word', async () => {
  shown = await openTrip()
  fill(shown.find('article-opening'), 'It has be')
  fill(shown.find('article-title'), 'Five days\nin Belgium again')
  fill(all(shown, 'article-words')[1] as HTMLElement, 'The second d')
  shown.leave()
  shown = await openPage(OPENED)
  await eventually(() => shown.has('article-opening'))
  expect(shown.find<HTMLTextAreaElement>('article-opening').value).toBe('It has be')
  expect(shown.find<HTMLTextAreaElement>('article-title').value).toBe('Five days in Belgium again')
  const stored = await getRecap(ID)
  expect(stored?.sections['fosdem-2023@2023-02-05']?.words).toBe('The second d')
})

test('typing draws no talk anew', async () => {
  shown = await openTrip()
  await new Promise((resolve) => setTimeout(resolve, 600))
  let touched = 0
  const observer = new MutationObserver((records) => {
    touched += records.length
  })
  for (const talk of [...all(shown, 'article-talk'), ...all(shown, 'outline-row')])
    observer.observe(talk, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
  fill(shown.find('article-opening'), 'Something else')
  await eventually(async () => (await getRecap(ID))?.opening === 'Something else')
  await new Promise((resolve) => setTimeout(resolve, 800))
  observer.disconnect()
  expect(touched).toBe(0)
})

test('Alt with an arrow moves a talk, keeps the focus, says it, and is undone', async () => {
  shown = await openTrip({ order: 'time', hand: [] })
  const before = order(shown)
  const [one = '', two = ''] = before
  const handle = within(rowOf(shown, one), 'drag-handle')
  handle.focus()
  press(handle, 'ArrowDown', { altKey: true })
  await eventually(() => order(shown)[0] === two)
  expect(document.activeElement).toBe(handle)
  expect(shown.find('act-words').textContent).toContain('is now 2 of 9.')
  await eventually(() => articleOrder(shown)[0] === two)
  await eventually(async () => (await getRecap(ID))?.order === 'hand')
  press(handle, 'End', { altKey: true })
  await eventually(() => order(shown)[8] === one)
  // Never out of its section.
  press(handle, 'ArrowDown', { altKey: true })
  expect(order(shown)[8]).toBe(one)
  press(handle, 'Home', { altKey: true })
  await eventually(() => order(shown)[0] === one)
  click(shown.find('undo-act'))
  await eventually(() => order(shown)[8] === one)
  click(shown.find('undo-act'))
  click(shown.find('undo-act'))
  await eventually(() => order(shown).join() === before.join())
  await eventually(async () => (await getRecap(ID))?.order === 'time')
})

test('arrows go from row to row and from control to control; Tab reaches one row of each section', async () => {
  shown = await openTrip()
  const handle = within(rowOf(shown, FIRST), 'drag-handle')
  handle.focus()
  press(handle, 'ArrowDown')
  expect(document.activeElement).toBe(within(rowOf(shown, SECOND), 'drag-handle'))
  press(document.activeElement as HTMLElement, 'ArrowRight')
  press(document.activeElement as HTMLElement, 'ArrowRight')
  expect(document.activeElement).toBe(within(rowOf(shown, SECOND), 'talk-place'))
  const reached = all(shown, 'drag-handle').filter((one) => one.tabIndex === 0)
  expect(reached).toHaveLength(3)
})

test('a talk that is left out is greyed and says why, and can be taken in again', async () => {
  shown = await openTrip()
  click(within(rowOf(shown, FIRST), 'talk-place'))
  await eventually(() => rowOf(shown, FIRST).dataset.state === 'out')
  expect(rowOf(shown, FIRST).textContent).toContain('Left out by you')
  await eventually(() => !articleOrder(shown).includes(FIRST))
  click(within(rowOf(shown, FIRST), 'talk-place'))
  await eventually(() => articleOrder(shown).includes(FIRST))
  expect((await getRecap(ID))?.talks[FIRST]).toMatchObject({ place: 'in' })
})

test('what is marked Skip is out until it is asked for', async () => {
  const [first, ...rest] = TRIP
  if (!first) throw new Error('The trip has no talks.')
  shown = await openTrip({}, [{ ...first, note: { ...first.note, verdict: 'skip' } }, ...rest])
  expect(rowOf(shown, first.talk.id).textContent).toContain('you marked it Skip')
  expect(articleOrder(shown)).toHaveLength(24)
  click(shown.find('recap-skipped'))
  await eventually(() => articleOrder(shown).length === 25)
})

test("a section's heading is written over in either place, and emptied it is as it comes", async () => {
  shown = await openTrip()
  const heading = shown.find<HTMLTextAreaElement>('section-heading')
  const inArticle = shown.find<HTMLTextAreaElement>('article-heading')
  fill(heading, 'Saturday')
  await eventually(() => inArticle.value === 'Saturday')
  heading.focus()
  fill(heading, '')
  expect(heading.value).toBe('')
  heading.blur()
  await eventually(() => heading.value === 'FOSDEM 2023 [Saturday 4th of Feb]')
  await eventually(
    async () => (await getRecap(ID))?.sections['fosdem-2023@2023-02-04'] === undefined,
  )
})

test('a talk gets a heading of its own, and is said not to be recorded', async () => {
  shown = await openTrip()
  const last = TRIP_RECAP.hand.at(-1) ?? ''
  click(within(rowOf(shown, last), 'talk-more'))
  fill(within(rowOf(shown, last), 'talk-heading'), 'Chaos!')
  await eventually(() => talkIn(shown, last).textContent?.includes('Chaos!'))
  const box = within(rowOf(shown, last), 'not-recorded') as HTMLInputElement
  if (box.checked) click(box)
  await eventually(() => talkIn(shown, last).textContent?.includes('no recording yet'))
  click(box)
  await eventually(() => talkIn(shown, last).textContent?.includes('not recorded'))
})

test('a note is finished in the article, which has it at once; Escape closes it', async () => {
  shown = await openTrip()
  click(within(talkIn(shown, SECOND), 'edit-note'))
  const body = within(talkIn(shown, SECOND), 'note-body') as HTMLTextAreaElement
  expect(document.activeElement).toBe(body)
  fill(body, `${body.value}\n- One thing more`)
  await eventually(() =>
    all(shown, 'rendered', talkIn(shown, SECOND))[0]?.textContent?.includes('One thing more'),
  )
  await eventually(async () => (await getTalk(SECOND))?.note.body.endsWith('- One thing more'))
  press(body, 'Escape')
  await eventually(() => document.activeElement === talkIn(shown, SECOND))
  expect(shown.has('note-body')).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(talkIn(shown, SECOND).textContent).toContain('One thing more')
})

test('a title in the outline leads to the talk, on a narrow screen on the other side', async () => {
  await page.viewport(600, 700)
  shown = await openTrip()
  const pane = () => getComputedStyle(shown.find('article-pane')).display
  expect(pane()).toBe('none')
  click(within(rowOf(shown, THIRD), 'outline-title'))
  await eventually(() => pane() !== 'none')
  await eventually(() => document.activeElement === talkIn(shown, THIRD))
  expect(talkIn(shown, THIRD).getBoundingClientRect().top).toBeLessThan(400)
  expect(getComputedStyle(shown.find('outline-pane')).display).toBe('none')
  click(shown.find('side-outline'))
  await eventually(() => pane() === 'none')
})

test('a mention of another talk leads to it', async () => {
  shown = await openTrip()
  const link = await eventually(() =>
    shown.root.querySelector<HTMLAnchorElement>('.article-talk a[href^="#"]'),
  )
  if (!link) throw new Error('No talk mentions another.')
  click(link)
  const target = document.activeElement as HTMLElement
  expect(target.dataset.talk).toBe('fosdem-2023/ebpf')
  expect(location.hash).toBe(OPENED)
})
