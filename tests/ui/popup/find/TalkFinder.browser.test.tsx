import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { getTalk, saveTalk } from '../../../../src/storage/talks'
import { breakDatabase } from '../../broken-database'
import { eventually, fill, press, type Shown } from '../../show'
import { talkOf } from '../../talks'
import { answerWith } from '../answers'
import { click, leave, lines, newProfile, openOn } from '../opened'

let shown: Shown
let asked: string[]

beforeEach(async () => {
  await newProfile()
  asked = []
})

afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await leave(shown)
  await newProfile()
})

const url = 'https://example.org/day'
const page = talkOf({ id: 'web/example.org/day', url, title: 'A page', extractor: 'generic' })
const talks = lines(14)
const [oldest, next] = talks as [(typeof talks)[0], (typeof talks)[0]]

/** The popup on a page that is no talk, with more talks saved than it lists. */
async function openPage(
  sought: (words: string) => string[] | Promise<string[]> = () => [],
  count = 14,
): Promise<void> {
  for (const talk of talks.slice(0, count)) await saveTalk(talk)
  answerWith({
    hinted: () => [],
    sought: ({ words }) => {
      asked.push(words)
      return sought(words)
    },
  })
  shown = openOn({ kind: 'page', talk: page })
  await eventually(() => shown.has('recent-open'))
}

const field = () => shown.find<HTMLInputElement>('find-talk')
const said = () => shown.find('find-count').textContent
const rows = () => [...shown.root.querySelectorAll<HTMLElement>('[data-testid="recent-open"]')]
const names = () => rows().map((row) => row.firstElementChild?.textContent)

test('there is no field where every saved talk is listed', async () => {
  await openPage(undefined, 12)
  expect(rows()).toHaveLength(12)
  expect(shown.has('find-talk')).toBe(false)
  expect(shown.root.textContent).toContain('Attach this page to a recent talk')
})

test('an older talk is looked for and found; the page is attached to it', async () => {
  await openPage(() => [oldest.id, next.id])
  expect(rows()).toHaveLength(12)
  expect(names()).not.toContain(oldest.title)
  expect(said()).toBe('Recent talks')
  const top = shown.find('recent-open').getBoundingClientRect().top
  fill(field(), 'Drawing')
  await eventually(() => said() === '2 talks found')
  expect(asked).toEqual(['drawing'])
  expect(names()).toEqual([oldest.title, next.title])
  expect(shown.find('recent-open').getBoundingClientRect().top).toBe(top)
  click(shown.find('attach'))
  await eventually(() => shown.has('jot'))
  const links = (await getTalk(oldest.id))?.note.links.map((link) => link.url)
  expect(links).toContain(url)
})

test('it is asked once the typing rests, and a late answer to earlier words is none', async () => {
  let answerFirst = (_ids: string[]) => {}
  await openPage((words) =>
    words === 'first'
      ? new Promise<string[]>((resolve) => {
          answerFirst = resolve
        })
      : [next.id],
  )
  for (const words of ['f', 'fi', 'fir', 'first']) fill(field(), words)
  await eventually(() => asked.length > 0)
  fill(field(), 'second')
  await eventually(() => said() === '1 talk found')
  act(() => answerFirst([oldest.id]))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(names()).toEqual([next.title])
  expect(asked).toEqual(['first', 'second'])
  // No word has changed.
  fill(field(), 'Second ')
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(asked).toHaveLength(2)
})

test('while it takes long the earlier rows stay, and that it is searched is said', async () => {
  await openPage(() => new Promise(() => {}))
  const before = names()
  fill(field(), 'word')
  await eventually(() => said() === 'Searching…')
  expect(names()).toEqual(before)
  fill(field(), '')
  await eventually(() => said() === 'Recent talks')
})

test('a search that is never answered says that it did not work; should it be yet, that is shown', async () => {
  let answer = (_ids: string[]) => {}
  await openPage(
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fill(field(), 'word')
  act(() => void vi.advanceTimersByTime(14_000))
  expect(said()).toBe('Searching…')
  act(() => void vi.advanceTimersByTime(1000))
  expect(said()).toContain('did not work')
  vi.useRealTimers()
  answer([oldest.id])
  await eventually(() => said() === '1 talk found')
})

test('where nothing is found words say so; Escape takes them away, the next one is left alone', async () => {
  await openPage()
  fill(field(), 'no such words')
  await eventually(() => said()?.startsWith('No saved talk has all of these words'))
  expect(rows()).toEqual([])
  expect(press(field(), 'Escape')).toBe(false)
  expect(field().value).toBe('')
  await eventually(() => rows().length === 12)
  expect(press(field(), 'Escape')).toBe(true)
})

test('where as many are found as are listed, there may be more', async () => {
  await openPage(() => talks.slice(2).map(({ id }) => id))
  fill(field(), 'o')
  await eventually(() => said()?.startsWith('The 12 best.'))
})

test('a search that fails says so, and the next words are looked for again', async () => {
  await openPage((words) => {
    if (words === 'broken') throw new Error('no database')
    return [oldest.id]
  })
  fill(field(), 'broken')
  await eventually(() => said()?.includes('did not work'))
  fill(field(), 'whole')
  await eventually(() => said() === '1 talk found')
  const broken = await breakDatabase('full', 'QuotaExceededError')
  fill(field(), 'then')
  await eventually(() => said()?.includes('did not work'))
  broken.mockRestore()
  fill(field(), 'whole')
  await eventually(() => said() === '1 talk found')
})

test('whoever comes back from a talk finds the search as it was', async () => {
  await openPage(() => [oldest.id])
  fill(field(), 'drawing')
  await eventually(() => said() === '1 talk found')
  click(shown.find('recent-open'))
  await eventually(() => shown.has('back'))
  click(shown.find('back'))
  await eventually(() => shown.has('find-talk'))
  expect(field().value).toBe('drawing')
  expect(names()).toEqual([oldest.title])
})

test('Down goes to the first row, through the rows and back; before the answer it waits for it', async () => {
  await openPage(() => [oldest.id, next.id])
  act(() => field().focus())
  press(field(), 'ArrowDown')
  expect(document.activeElement).toBe(rows()[0])
  press(rows()[0] as HTMLElement, 'ArrowUp')
  expect(document.activeElement).toBe(field())
  fill(field(), 'word')
  press(field(), 'Enter')
  expect(document.activeElement).toBe(field())
  await eventually(() => document.activeElement === rows()[0])
  expect(names()).toEqual([oldest.title, next.title])
  press(rows()[0] as HTMLElement, 'ArrowDown')
  expect(document.activeElement).toBe(rows()[1])
  const attach = shown.find('attach')
  act(() => attach.focus())
  press(attach, 'ArrowDown')
  expect((document.activeElement as HTMLElement).dataset.testid).toBe('attach')
  expect(document.activeElement).not.toBe(attach)
})
