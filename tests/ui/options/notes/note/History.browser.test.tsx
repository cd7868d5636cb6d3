import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { noteVersions } from '../../../../../src/storage/history'
import { getTalk } from '../../../../../src/storage/talks'
import { eventually, fill, press, type Shown } from '../../../show'
import { click, newProfile, savedTalk, store } from '../../profile'
import { openPane, storeVersions } from './pane'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const ID = 'fosdem-2023/first'

const OLD = '- keep the line of sight\n- two'
const OLDER = '- keep the line of sight'

async function openHistory(body = '- keep a line of sight\n- two\n- three'): Promise<void> {
  await store([savedTalk('First', {}, body)])
  await storeVersions(ID, [
    { minutes: 60, note: { body: OLD, verdict: 'good', tags: ['go'] } },
    { minutes: 120, note: { body: OLDER } },
  ])
  shown = await openPane(ID)
  click(shown.find('tab-history'))
  await eventually(() => shown.has('versions'))
}

const versions = () => [...shown.root.querySelectorAll<HTMLElement>('[data-testid="version"]')]
const chosen = () => versions().findIndex((one) => one.ariaSelected === 'true')

/** The lines of the comparison as a screen reader reads them, without the signs. */
const lines = () =>
  [...shown.root.querySelectorAll('.diff-line')].map((line) => {
    const copy = line.cloneNode(true) as HTMLElement
    for (const sign of copy.querySelectorAll('[aria-hidden]')) sign.remove()
    return copy.textContent
  })

test('a note that was never left has no history, and says when there will be one', async () => {
  await store([savedTalk('First', {}, '- one')])
  shown = await openPane(ID)
  click(shown.find('tab-history'))
  await eventually(() => shown.root.textContent?.includes('No older version yet'))
})

test('the versions, the present one on top, each with what it changed', async () => {
  await openHistory()
  await eventually(() => versions()[0]?.textContent?.includes('added'))
  const summaries = versions().map((one) => one.querySelector('.version-summary')?.textContent)
  expect(summaries).toEqual(['2 lines added, 1 line removed', '1 line added', 'First kept version'])
  expect(versions()[0]?.textContent).toMatch(/^Now Sat 4 Feb 2023, \d\d:\d\d/)
  expect(chosen()).toBe(1)
})

test('what changed since: lines with signs and words, changed words, marks in sentences', async () => {
  await openHistory()
  await eventually(() => lines().length > 0)
  expect(lines()).toEqual([
    'Removed: - keep the line of sight',
    'Added: - keep a line of sight',
    '- two',
    'Added: - three',
  ])
  const words = [...shown.root.querySelectorAll('.diff-word')]
  expect(words.map((word) => [word.closest('ins, del')?.tagName, word.textContent])).toEqual([
    ['DEL', 'the'],
    ['INS', 'a'],
  ])
  const signs = [...shown.root.querySelectorAll('.diff-sign')].map((sign) => sign.textContent)
  expect(signs).toEqual(['−', '+', '+'])
  expect(shown.find('mark-changes').textContent).toBe('Verdict: Good, then noneTag removed: go')
})

test('what changed then, and the text of then', async () => {
  await openHistory()
  click(shown.find('history-step'))
  await eventually(() => lines().join() === '- keep the line of sight,Added: - two')
  click(shown.find('history-text'))
  await eventually(() => shown.has('version-text'))
  expect(shown.find('version-text').textContent).toBe(OLD)
})

test('arrows choose, Home and End too; the oldest has nothing before it, the present nothing since', async () => {
  await openHistory()
  const list = shown.find('versions')
  list.focus()
  expect(press(list, 'ArrowDown')).toBe(false)
  expect(chosen()).toBe(2)
  expect(shown.has('history-step')).toBe(false)
  expect(list.getAttribute('aria-activedescendant')).toBe(versions()[2]?.id)
  press(list, 'ArrowDown')
  expect(chosen()).toBe(2)
  press(list, 'Home')
  expect(chosen()).toBe(0)
  expect(shown.has('history-since')).toBe(false)
  expect(shown.has('bring-back')).toBe(false)
  press(list, 'End')
  expect(chosen()).toBe(2)
  press(list, 'ArrowUp')
  expect(chosen()).toBe(1)
})

test('an old version is brought back with its marks; the replaced one is a version; Undo', async () => {
  await openHistory()
  const before = (await getTalk(ID))?.note
  click(shown.find('bring-back'))
  await eventually(async () => (await getTalk(ID))?.note.body === OLD)
  expect((await getTalk(ID))?.note).toMatchObject({ verdict: 'good', tags: ['go'] })
  expect((await noteVersions(ID))[0]?.note.body).toBe(before?.body)
  await eventually(() => document.activeElement === shown.find('undo-restore'))
  await eventually(() => versions().length === 4)
  expect(chosen()).toBe(0)
  expect(shown.find<HTMLTextAreaElement>('note-body').value).toBe(OLD)

  click(shown.find('undo-restore'))
  await eventually(async () => (await getTalk(ID))?.note.body === before?.body)
  expect((await getTalk(ID))?.note).toMatchObject({ verdict: null, tags: [] })
  expect(shown.has('undo-restore')).toBe(false)
  expect(document.activeElement).toBe(shown.find('versions'))
})

test('the point that is being typed stays when an old version is brought back', async () => {
  await openHistory()
  fill(shown.find('jot'), 'half a point')
  click(shown.find('bring-back'))
  await eventually(async () => (await getTalk(ID))?.note.body === OLD)
  expect((await getTalk(ID))?.note.draft).toBe('half a point')
  expect(shown.find<HTMLTextAreaElement>('jot').value).toBe('half a point')
})

test('long stretches without a change are folded, and unfold', async () => {
  const many = Array.from({ length: 40 }, (_, i) => `- line ${i}`)
  await store([savedTalk('First', {}, [...many, '- new'].join('\n'))])
  await storeVersions(ID, [{ minutes: 60, note: { body: many.join('\n') } }])
  shown = await openPane(ID)
  click(shown.find('tab-history'))
  await eventually(() => lines().length === 4)
  const fold = shown.root.querySelector<HTMLElement>('.diff-fold')
  expect(fold?.textContent).toBe('37 lines that did not change')
  click(fold as HTMLElement)
  await eventually(() => lines().length === 41)
})

test('two hundred versions of a long note: all are listed, and a comparison is shown in part', async () => {
  const text = (seed: number) =>
    Array.from(
      { length: 1500 },
      (_, i) => `- line ${i} of ${(i * seed) % 7} with words in it, and more of them`,
    ).join('\n')
  await store([savedTalk('First', {}, text(1))])
  await storeVersions(
    ID,
    Array.from({ length: 200 }, (_, i) => ({ minutes: 20 + i, note: { body: text(i + 2) } })),
  )
  shown = await openPane(ID)
  click(shown.find('tab-history'))
  await eventually(() => versions().length === 201)
  await eventually(() => shown.has('diff'))
  await eventually(() => versions()[150]?.textContent?.includes('added'))
  for (let i = 0; i < 5; i++) press(shown.find('versions'), 'ArrowDown')
  await eventually(() => chosen() === 6)
  await eventually(() => shown.root.querySelector('.diff-fold') !== null)
  expect(shown.root.querySelectorAll('.diff-line').length).toBeLessThanOrEqual(400)
})
