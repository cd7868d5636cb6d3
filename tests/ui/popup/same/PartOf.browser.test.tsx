import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mergedInto } from '../../../../src/storage/merged-into'
import { mergeTalks } from '../../../../src/storage/merging'
import { getTalk, saveTalk } from '../../../../src/storage/talks'
import { createWriter } from '../../../../src/storage/writer'
import type { Capture } from '../../../../src/talk/capture'
import type { Talk } from '../../../../src/talk/talk'
import { breakDatabase } from '../../broken-database'
import { eventually, fill, press, type Shown } from '../../show'
import { talkOf } from '../../talks'
import { answerWith } from '../answers'
import { click, leave, lines, newProfile, openOn } from '../opened'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  vi.restoreAllMocks()
  await leave(shown)
  await newProfile()
})

const recording = talkOf({
  id: 'media.ccc.de/part-2',
  url: 'https://media.ccc.de/v/part-2',
  title: 'Saturday, part 2',
  conference: null,
  subtitle: null,
  speakers: [],
  room: null,
  extractor: 'peertube',
})
const talk = talkOf()
const others = lines(15).filter(({ id }) => id !== talk.id)

/** The popup on a page that resembles none of the saved talks, or these. */
async function openAlone(
  page: Capture = { kind: 'talk', talk: recording },
  alike: Talk[] = [],
): Promise<void> {
  answerWith({ alike: () => alike, hinted: () => [recording.id], sought: () => [talk.id] })
  shown = openOn(page)
  if (page.kind === 'page') {
    await eventually(() => shown.has('save-page'))
    click(shown.find('save-page'))
  }
  await eventually(() => shown.has('save-state'))
  await eventually(() => shown.find('save-state').dataset.state === 'saved')
}

async function openList(): Promise<void> {
  await eventually(() => shown.has('part-of'))
  click(shown.find('part-of'))
  await eventually(() => shown.has('part-of-list'))
}

/** Until an answer is taken to its end, and the user jots on. */
async function untilMerged(): Promise<void> {
  await eventually(() => shown.has('same-undo') && document.activeElement === jot())
}

/** What would have come by now. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150))

async function write(id: string, point: string): Promise<void> {
  const writer = createWriter(() => {})
  await writer.write(id, { type: 'points', lines: [`- ${point}`] })
  writer.close()
}

const body = () => shown.find<HTMLTextAreaElement>('note-body').value
const jot = () => shown.find<HTMLTextAreaElement>('jot')
const choices = () => [
  ...shown.root.querySelectorAll<HTMLElement>('[data-testid="part-of-choose"]'),
]
const names = () => choices().map((row) => row.firstElementChild?.textContent)

test('the user says which talk a recording is of: one note, what is typed stays, and Undo', async () => {
  await saveTalk(talk)
  await write(talk.id, 'heard in the room')
  await openAlone()
  const place = jot().getBoundingClientRect().top
  const marks = shown.find('verdict-good').getBoundingClientRect().top
  fill(jot(), 'mine')
  press(jot(), 'Enter')
  fill(jot(), 'half a th')
  await openList()
  expect(jot().getBoundingClientRect().top).toBe(place)
  expect(shown.find('verdict-good').getBoundingClientRect().top).toBe(marks)
  expect(document.activeElement).toBe(choices()[0])
  click(choices()[0] as HTMLElement)
  await untilMerged()
  await eventually(() => body() === '- heard in the room\n- mine')
  expect(shown.has('part-of')).toBe(false)
  expect(shown.has('part-of-list')).toBe(false)
  expect(document.activeElement).toBe(jot())
  expect(jot().value).toBe('half a th')
  await eventually(() => shown.find('same-said').textContent === `Now one talk: ${talk.title}`)
  expect((await mergedInto(talk.id)).map(({ id }) => id)).toEqual([recording.id])
  // The facts are those of the schedule now; the way back must not go with that.
  await eventually(() => shown.find('title').textContent === talk.title)
  expect(shown.has('same-undo')).toBe(true)

  click(shown.find('same-undo'))
  await eventually(() => body() === '- mine')
  await eventually(async () => (await getTalk(recording.id))?.note.draft === 'half a th')
  expect((await getTalk(talk.id))?.note.body).toBe('- heard in the room')
  expect(shown.find('same-answer').textContent).toContain('Two talks again.')
  expect(document.activeElement).toBe(jot())
})

test('after Undo another one can be chosen, and the one undone is still found', async () => {
  await saveTalk(talk)
  await saveTalk(others[0] as Talk)
  await openAlone()
  await openList()
  click(choices().find((row) => row.textContent?.includes(talk.title)) as HTMLElement)
  await untilMerged()
  click(shown.find('same-undo'))
  await openList()
  expect(names()).toEqual([others[0]?.title])
  fill(shown.find('find-talk'), 'cognitive')
  await eventually(() => names()[0] === talk.title)
  click(choices()[0] as HTMLElement)
  await untilMerged()
  expect((await getTalk(recording.id))?.talk.id).toBe(talk.id)
})

test('where the only talk was said to be another, it is offered all the same', async () => {
  await saveTalk(talk)
  await openAlone()
  await openList()
  click(choices()[0] as HTMLElement)
  await untilMerged()
  click(shown.find('same-undo'))
  await openList()
  expect(names()).toEqual([talk.title])
})

test('more than are listed are looked for; the talk itself is never offered', async () => {
  await saveTalk({ ...talk, capturedAt: '2023-02-03T10:00:00.000Z' })
  for (const one of others) await saveTalk(one)
  await openAlone()
  await openList()
  expect(names()).toHaveLength(12)
  expect(names()).not.toContain(recording.title)
  expect(names()).not.toContain(talk.title)
  expect(document.activeElement).toBe(shown.find('find-talk'))
  fill(shown.find('find-talk'), 'cognitive')
  await eventually(() => names().length === 1)
  const height = shown.find('part-of-list').getBoundingClientRect().height
  click(shown.find('part-of-close'))
  await openList()
  expect(shown.find('part-of-list').getBoundingClientRect().height).toBe(height)
})

test('the list closes by its button and by Escape, and the focus is where it was', async () => {
  await saveTalk(talk)
  for (const one of others) await saveTalk(one)
  await openAlone()
  await openList()
  click(shown.find('part-of-close'))
  expect(document.activeElement).toBe(shown.find('part-of'))
  await openList()
  const field = shown.find<HTMLInputElement>('find-talk')
  fill(field, 'words')
  expect(press(field, 'Escape')).toBe(false)
  expect(shown.has('part-of-list')).toBe(true)
  expect(press(field, 'Escape')).toBe(false)
  expect(shown.has('part-of-list')).toBe(false)
  expect(document.activeElement).toBe(shown.find('part-of'))
  expect(press(shown.find('part-of'), 'Escape')).toBe(true)
})

test('a page that was just saved, and one that can not be read, may be part of a talk too', async () => {
  await saveTalk(talk)
  const page = { ...recording, id: 'web/example.org/a', url: 'https://example.org/a' }
  await openAlone({ kind: 'page', talk: { ...page, extractor: 'generic' } })
  await eventually(() => shown.has('part-of'))
  await leave(shown)
  const slides = { ...recording, id: 'web/example.org/b', url: 'https://example.org/b' }
  await openAlone({ kind: 'page', talk: { ...slides, extractor: 'unread' } })
  await eventually(() => shown.has('part-of'))
})

test('it is offered again at the next look, until the two are one', async () => {
  await saveTalk(talk)
  await saveTalk(recording)
  await openAlone()
  await eventually(() => shown.has('part-of'))
  await leave(shown)
  await mergeTalks(recording.id, talk.id)
  await openAlone()
  await aWhile()
  expect(shown.has('part-of')).toBe(false)
})

test('two recordings can be one talk, and then nothing more is offered', async () => {
  const other = { ...recording, id: 'media.ccc.de/other', url: 'https://media.ccc.de/v/other' }
  await saveTalk(other)
  await openAlone()
  await openList()
  click(choices()[0] as HTMLElement)
  await untilMerged()
  await aWhile()
  expect(shown.has('part-of-list')).toBe(false)
  expect(shown.has('part-of')).toBe(false)
})

test('nothing is offered on a page of the schedule, and where no other talk is saved', async () => {
  await openAlone()
  await aWhile()
  expect(shown.has('part-of')).toBe(false)
  await leave(shown)
  await openAlone({ kind: 'talk', talk })
  await aWhile()
  expect(shown.has('part-of')).toBe(false)
})

test('it stands behind the question, and is there for those who say that it is none of these', async () => {
  await saveTalk(talk)
  await saveTalk(others[0] as Talk)
  await openAlone(undefined, [talk])
  await eventually(() => shown.has('same-talk'))
  await aWhile()
  expect(shown.has('part-of')).toBe(false)
  click(shown.find('same-no'))
  await openList()
  expect(names()).toEqual([others[0]?.title])
})

test('a failing database: why is said, the list stays, and it can be tried again', async () => {
  await saveTalk(talk)
  await openAlone()
  await eventually(() => shown.has('part-of'))
  const alert = () => shown.root.querySelector('[role="alert"]')?.textContent
  const closed = await breakDatabase('full', 'QuotaExceededError')
  click(shown.find('part-of'))
  await eventually(() => alert()?.includes('full'))
  closed.mockRestore()
  await openList()
  expect(alert()).toBeUndefined()
  const broken = await breakDatabase('full', 'QuotaExceededError')
  click(choices()[0] as HTMLElement)
  await eventually(() => alert()?.includes('full'))
  expect(shown.has('part-of-list')).toBe(true)
  broken.mockRestore()
  click(choices()[0] as HTMLElement)
  await untilMerged()
})
