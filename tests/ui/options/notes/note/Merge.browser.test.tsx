import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { mergedInto } from '../../../../../src/storage/merged-into'
import { getTalk } from '../../../../../src/storage/talks'
import { eventually, fill, press, type Shown } from '../../../show'
import { click, newProfile, savedTalk, store } from '../../profile'
import { heard, openPane } from './pane'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
  heard.saved.clear()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const FIRST = 'fosdem-2023/first'
const VIDEO = 'web/video.example.org/first'

/** As a page that nobody knows is read: no conference, no day, few facts. */
const video = savedTalk(
  'First!',
  {
    id: VIDEO,
    subtitle: null,
    conference: null,
    conferenceTitle: null,
    speakers: [],
    start: null,
    end: null,
    links: [],
    extractor: 'generic',
    url: 'https://video.example.org/first',
  },
  '- from the recording',
)
const others = [
  savedTalk('Second', {
    url: 'https://fosdem.org/second',
    speakers: ['Ana'],
    start: '2023-02-04T12:00:00+01:00',
    links: [],
  }),
  savedTalk(
    'Café and crème',
    { url: 'https://fosdem.org/cafe', speakers: ['Bo Ek'], links: [] },
    '- c',
  ),
]

async function openMerge(id = FIRST): Promise<void> {
  await store([savedTalk('First', { subtitle: null }, '- from the room'), video, ...others])
  shown = await openPane(id)
  click(shown.find('note-more'))
  click(shown.find('merge-with'))
  await eventually(() => shown.has('merge-search'))
}

const candidates = () =>
  [...shown.root.querySelectorAll<HTMLElement>('[data-testid="merge-candidate"]')].map(
    (one) => one.querySelector('.merge-candidate-title')?.textContent,
  )

const choose = (title: string) => {
  const all = [...shown.root.querySelectorAll<HTMLElement>('[data-testid="merge-candidate"]')]
  const one = all.find((each) => each.textContent?.startsWith(title))
  if (!one) throw new Error(`There is no candidate ${title}.`)
  click(one)
}

test('the likely ones come first, with why; the search finds any by title or speaker', async () => {
  await openMerge()
  await eventually(() => candidates().join() === 'First!')
  expect(document.activeElement).toBe(shown.find('merge-search'))
  expect(shown.find('merge-candidate').textContent).toContain('same title')

  fill(shown.find('merge-search'), 'cafe CREME')
  await eventually(() => candidates().join() === 'Café and crème')
  fill(shown.find('merge-search'), 'ana')
  await eventually(() => candidates().join() === 'Second')
  fill(shown.find('merge-search'), 'nobody')
  await eventually(() => shown.root.textContent?.includes('No saved talk has these words'))
  fill(shown.find('merge-search'), '')
  await eventually(() => candidates().join() === 'First!')
})

test('both stand side by side with what will become of them, before anything is done', async () => {
  await openMerge()
  await eventually(() => candidates().length === 1)
  choose('First!')
  expect(shown.find('merge-one').textContent).toContain('- from the room')
  expect(shown.find('merge-other').textContent).toContain('video.example.org')
  const result = shown.find('merge-result').textContent
  expect(result).toContain('fosdem.org')
  expect(result).toContain('- from the room')
  expect(result).toContain('- from the recording')
  expect((await getTalk(VIDEO))?.talk.id).toBe(VIDEO)

  click(shown.find('merge-back'))
  await eventually(() => candidates().length === 1)
})

test('merged, the note has both; Undo takes them apart', async () => {
  await openMerge()
  await eventually(() => candidates().length === 1)
  choose('First!')
  click(shown.find('merge-confirm'))
  await eventually(() => shown.has('undo-merge'))
  expect((await getTalk(VIDEO))?.talk.id).toBe(FIRST)
  const body = () => shown.find<HTMLTextAreaElement>('note-body').value
  await eventually(() => body().includes('- from the recording'))
  expect(body()).toContain('- from the room')
  expect(shown.has('merge-panel')).toBe(false)
  expect([...heard.saved].sort()).toEqual([FIRST, VIDEO])
  expect(shown.find('merged-from').textContent).toContain('video.example.org')
  await eventually(() => document.activeElement === shown.find('undo-merge'))

  click(shown.find('undo-merge'))
  await eventually(async () => (await getTalk(VIDEO))?.talk.id === VIDEO)
  await eventually(() => body() === '- from the room')
  expect((await getTalk(VIDEO))?.note.body).toBe('- from the recording')
  expect(shown.has('merged-from')).toBe(false)
  expect(document.activeElement).toBe(shown.find('note-pane'))
})

test('the open one goes into the better one: that one is opened, with Undo', async () => {
  history.replaceState(null, '', `#/notes/${encodeURIComponent(VIDEO)}?q=go`)
  await openMerge(VIDEO)
  await eventually(() => candidates().length === 1)
  choose('First')
  click(shown.find('merge-confirm'))
  await eventually(() => location.hash === `#/notes/${encodeURIComponent(FIRST)}?q=go`)
  expect((await getTalk(VIDEO))?.talk.id).toBe(FIRST)

  shown.leave()
  shown = await openPane(FIRST)
  await eventually(() => shown.has('undo-merge'))
  click(shown.find('undo-merge'))
  await eventually(() => location.hash === `#/notes/${encodeURIComponent(VIDEO)}?q=go`)
  expect((await getTalk(VIDEO))?.talk.id).toBe(VIDEO)
})

test('what was typed right before is merged too', async () => {
  await openMerge()
  await eventually(() => candidates().length === 1)
  choose('First!')
  for (const words of ['- from the room,', '- from the room, la', '- from the room, late'])
    fill(shown.find('note-body'), words)
  click(shown.find('merge-confirm'))
  await eventually(() => shown.has('undo-merge'))
  const body = (await getTalk(FIRST))?.note.body
  expect(body).toContain('- from the room, late')
  expect(body).toContain('- from the recording')
  // All of it before the merging: splitting gives it back whole.
  expect((await mergedInto(FIRST))[0]?.before.body).toBe('- from the room, late')
})

test('split apart later: what was written since stays, and Undo merges again', async () => {
  await openMerge()
  await eventually(() => candidates().length === 1)
  choose('First!')
  click(shown.find('merge-confirm'))
  await eventually(() => shown.has('split'))
  const field = shown.find<HTMLTextAreaElement>('note-body')
  await eventually(() => field.value.includes('- from the recording'))
  fill(field, `${field.value}\n- since`)
  click(shown.find('split'))
  await eventually(async () => (await getTalk(VIDEO))?.talk.id === VIDEO)
  await eventually(() => field.value === '- from the room\n- since')
  expect((await getTalk(VIDEO))?.note.body).toBe('- from the recording')
  expect(shown.has('split')).toBe(false)

  click(shown.find('undo-merge'))
  await eventually(async () => (await getTalk(VIDEO))?.talk.id === FIRST)
  await eventually(() => shown.has('split'))
  await eventually(() => field.value.includes('- from the recording'))
  expect(field.value).toContain('- since')
})

test('Escape closes the panel, and the note is as it was', async () => {
  await openMerge()
  fill(shown.find('merge-search'), 'x')
  press(shown.find('merge-search'), 'Escape')
  await eventually(() => !shown.has('merge-panel'))
  expect(shown.find('note-body').checkVisibility({ visibilityProperty: true })).toBe(true)
  expect(document.activeElement).toBe(shown.find('note-more'))
})
