import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { SavedTalk } from '../../../../src/note/saved'
import { allRecaps } from '../../../../src/storage/recaps'
import { getTalk } from '../../../../src/storage/talks'
import { createWriter } from '../../../../src/storage/writer'
import { eventually, fill, press, type Shown } from '../../show'
import { click, manyTalks, newProfile, openPage, rows, savedTalk, store } from '../page'

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

const list = () => shown.find('notes-list')
const chosen = () =>
  [...shown.root.querySelectorAll('[data-testid="note-row"][aria-selected="true"]')].map(
    (row) => row.querySelector('[data-testid="note-title"]')?.textContent,
  )
const told = () => shown.find('bulk-count').textContent
const noteOf = async (slug: string) => (await getTalk(`fosdem-2023/${slug}`))?.note

async function open(saved: SavedTalk[] = manyTalks(6), hash = '#/notes'): Promise<void> {
  await store(saved)
  shown = await openPage(hash)
  await eventually(() => rows(shown).length > 0)
  list().focus()
}

test('Space and x choose, Shift with an arrow chooses on, Escape ends it', async () => {
  await open()
  expect(list().getAttribute('aria-multiselectable')).toBe('false')
  press(list(), ' ')
  expect(list().getAttribute('aria-multiselectable')).toBe('true')
  expect(told()).toBe('1 chosen')
  press(list(), 'ArrowDown', { shiftKey: true })
  press(list(), 'ArrowDown', { shiftKey: true })
  expect(chosen()).toEqual(['Talk 00000', 'Talk 00001', 'Talk 00002'])
  press(list(), 'ArrowUp', { shiftKey: true })
  expect(chosen()).toEqual(['Talk 00000', 'Talk 00001'])
  press(list(), 'x')
  expect(chosen()).toEqual(['Talk 00000'])
  press(list(), 'Escape')
  expect(shown.has('bulk-bar')).toBe(false)
  expect(document.activeElement).toBe(list())
})

test('Ctrl and A choose all hits; what the list does not show any more stays chosen, and is told', async () => {
  await open()
  fill(shown.find('search'), '00003')
  await eventually(() => rows(shown).length === 1)
  list().focus()
  press(list(), 'a', { ctrlKey: true })
  expect(told()).toBe('1 chosen')
  fill(shown.find('search'), '00004')
  await eventually(() => rows(shown).join() === 'Talk 00004')
  expect(told()).toBe('1 chosen (1 not in this list)')
  click(shown.find('bulk-all'))
  expect(told()).toBe('2 chosen (1 not in this list)')
  expect(document.activeElement).toBe(list())
})

test('a click on the box chooses, one with Shift chooses up to there, one on the row opens', async () => {
  await open()
  const boxes = () => [...shown.root.querySelectorAll<HTMLElement>('[data-testid="row-box"]')]
  click(boxes()[1] as HTMLElement)
  expect(chosen()).toEqual(['Talk 00001'])
  expect(shown.has('note-body')).toBe(false)
  const row = shown.root.querySelectorAll('[data-testid="note-row"]')[3]
  row?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }))
  await eventually(() => chosen().join() === 'Talk 00001,Talk 00002,Talk 00003')
  click(shown.find('note-row'))
  await eventually(() => shown.has('note-body'))
  expect(chosen()).toHaveLength(3)
  expect(shown.find('note-row').getAttribute('aria-current')).toBe('true')
})

test('on a phone a tap chooses while one is choosing', async () => {
  await page.viewport(400, 700)
  await open()
  click(shown.find('choose-rows'))
  expect(told()).toBe('Choose talks')
  expect(shown.find<HTMLButtonElement>('bulk-delete').disabled).toBe(true)
  click(shown.find('note-row'))
  expect(chosen()).toEqual(['Talk 00000'])
  expect(location.hash).toBe('#/notes')
})

test('a tag for all of them; undone, tags that came meanwhile stay', async () => {
  const [first, ...rest] = manyTalks(3)
  if (!first) throw new Error('There are no talks.')
  await open([{ ...first, note: { ...first.note, tags: ['Go'] } }, ...rest])
  press(list(), 'a', { ctrlKey: true })
  click(shown.find('bulk-tag'))
  fill(shown.find('tags-input').closest('.menu-panel')?.querySelector('input') as HTMLElement, 'go')
  press(shown.find('tags-input'), 'Enter')
  await eventually(() => shown.has('undo-act'))
  expect(shown.find('done-words').textContent).toBe('Tag go added to 2 talks ')
  expect((await noteOf('talk-00000'))?.tags).toEqual(['Go'])
  expect((await noteOf('talk-00001'))?.tags).toEqual(['go'])

  const elsewhere = createWriter(() => {})
  await elsewhere.write('fosdem-2023/talk-00001', { type: 'tags', base: [], value: ['new'] })
  elsewhere.close()
  click(shown.find('undo-act'))
  await eventually(async () => (await noteOf('talk-00002'))?.tags.length === 0)
  expect((await noteOf('talk-00001'))?.tags).toEqual(['new'])
  expect((await noteOf('talk-00000'))?.tags).toEqual(['Go'])
})

test('a verdict for all; undone, each has its own again, but not where it changed since', async () => {
  const [a, b, c] = manyTalks(3) as [SavedTalk, SavedTalk, SavedTalk]
  await open([a, { ...b, note: { ...b.note, verdict: 'skip' } }, c])
  press(list(), 'a', { ctrlKey: true })
  click(shown.find('bulk-verdict'))
  click(shown.find('bulk-verdict-good'))
  await eventually(() => shown.has('undo-act'))
  for (const slug of ['talk-00000', 'talk-00001', 'talk-00002'])
    expect((await noteOf(slug))?.verdict).toBe('good')
  await eventually(() => shown.root.querySelectorAll('[data-verdict="good"]').length === 3)

  press(list(), 'Home')
  press(list(), 'v')
  await eventually(async () => (await noteOf('talk-00000'))?.verdict === 'skip')
  await eventually(() => shown.root.querySelectorAll('[data-verdict="good"]').length === 2)
  click(shown.find('undo-act'))
  await eventually(async () => (await noteOf('talk-00002'))?.verdict === null)
  expect((await noteOf('talk-00001'))?.verdict).toBe('skip')
  expect((await noteOf('talk-00000'))?.verdict).toBe('skip')
})

test('v gives the active row the next verdict, however quickly it is pressed', async () => {
  await open([savedTalk('First'), savedTalk('Second')])
  press(list(), 'v')
  press(list(), 'v')
  await eventually(async () => (await noteOf('first'))?.verdict === 'good')
  await eventually(() => shown.root.querySelector('[data-verdict="good"]') !== null)
  press(list(), 'v')
  press(list(), 'v')
  await eventually(async () => (await noteOf('first'))?.verdict === null)
  expect((await noteOf('second'))?.verdict).toBeNull()
})

test('all chosen are deleted at once, and come back at once', async () => {
  await open()
  press(list(), 'x')
  press(list(), 'ArrowDown', { shiftKey: true })
  press(list(), 'Delete')
  await eventually(() => rows(shown).length === 4)
  expect(shown.find('done-words').textContent).toBe('Deleted: 2 talks ')
  expect(shown.has('bulk-bar')).toBe(false)
  expect(shown.find('bin-link').textContent).toBe('Deleted notes (2)')
  click(shown.find('undo-delete'))
  await eventually(() => rows(shown).length === 6)
  await eventually(() => !shown.has('bin-link'))
})

test('two that are one talk are merged, and taken apart again', async () => {
  await open([savedTalk('One', {}, '- here'), savedTalk('Other', {}, '- there')])
  press(list(), 'x')
  expect(shown.find<HTMLButtonElement>('bulk-merge').disabled).toBe(true)
  press(list(), 'a', { ctrlKey: true })
  click(shown.find('bulk-merge'))
  click(shown.find('merge-into'))
  await eventually(() => rows(shown).join() === 'One')
  expect((await noteOf('one'))?.body).toBe('- here\n- there')
  click(shown.find('undo-act'))
  await eventually(() => rows(shown).join() === 'One,Other')
  expect((await noteOf('one'))?.body).toBe('- here')
})

test('a recap is made of the chosen talks, in the order of the programme', async () => {
  await open()
  press(list(), 'End')
  press(list(), 'x')
  press(list(), 'Home')
  press(list(), 'x')
  click(shown.find('bulk-recap'))
  await eventually(() => location.hash.startsWith('#/recap/'))
  const [recap] = await allRecaps()
  expect(recap?.source).toEqual({
    kind: 'talks',
    ids: ['fosdem-2023/talk-00000', 'fosdem-2023/talk-00005'],
  })
})

test('many are done in parts, with progress, and can be stopped half way', async () => {
  await open(manyTalks(600))
  await eventually(() => shown.find('notes-count').textContent === '600 talks')
  press(list(), 'a', { ctrlKey: true })
  click(shown.find('bulk-verdict'))
  click(shown.find('bulk-verdict-skip'))
  await eventually(() => shown.has('act-cancel'))
  click(shown.find('act-cancel'))
  await eventually(() => shown.has('undo-act'))
  const skipped = () => shown.root.querySelectorAll('[data-verdict="skip"]').length
  await eventually(() => skipped() > 0)
  const words = shown.find('done-words').textContent ?? ''
  const done = Number(/Skip: (\d+) talks/.exec(words)?.[1])
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(600)
  click(shown.find('undo-act'))
  await eventually(() => skipped() === 0)
})

test('an act that the database refuses says so, and what was done until then can be undone', async () => {
  await open()
  press(list(), 'a', { ctrlKey: true })
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  press(list(), 'Delete')
  await eventually(() => shown.root.querySelector('.done-bar .problem') !== null)
  expect(shown.has('undo-delete')).toBe(false)
  put.mockRestore()
  expect(rows(shown)).toHaveLength(6)
})
