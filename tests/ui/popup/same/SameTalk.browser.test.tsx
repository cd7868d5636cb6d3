import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mergedInto } from '../../../../src/storage/merged-into'
import { getTalk, saveTalk } from '../../../../src/storage/talks'
import { createWriter } from '../../../../src/storage/writer'
import type { Talk } from '../../../../src/talk/talk'
import { fake } from '../../../fakes/browser'
import { breakDatabase } from '../../broken-database'
import { eventually, fill, press, type Shown } from '../../show'
import { talkOf } from '../../talks'
import { click, leave, newProfile, openOn } from '../opened'

let shown: Shown
let asked: string[]

beforeEach(async () => {
  await newProfile()
  asked = []
})

afterEach(async () => {
  vi.restoreAllMocks()
  await leave(shown)
  await newProfile()
})

const recording = talkOf({
  id: 'media.ccc.de/recipes',
  url: 'https://media.ccc.de/v/recipes',
  conference: null,
  subtitle: null,
  room: null,
  extractor: 'peertube',
})
const talk = talkOf()
const twin = talkOf({ id: 'cfp.example.org/ABCDEF', url: 'https://cfp.example.org/talk/ABCDEF/' })

/** The popup on the recording's page, with a background that knows these talks. */
async function openAsked(others: Talk[], page = recording): Promise<void> {
  fake.background = (message) => {
    const { call, args } = message as { call: string; args: { talkId: string } }
    if (call !== 'alike') return undefined
    asked.push(args.talkId)
    return { result: others }
  }
  shown = openOn({ kind: 'talk', talk: page })
  await eventually(() => shown.has('save-state'))
  await eventually(() => shown.find('save-state').dataset.state === 'saved')
}

async function write(id: string, points: string[], draft = ''): Promise<void> {
  const writer = createWriter(() => {})
  await writer.write(id, { type: 'points', lines: points.map((point) => `- ${point}`) })
  if (draft) await writer.write(id, { type: 'draft', text: draft })
  writer.close()
}

const body = () => shown.find<HTMLTextAreaElement>('note-body').value
const jot = () => shown.find<HTMLTextAreaElement>('jot')
const bodyOf = async (id: string) => (await getTalk(id))?.note.body

test('a talk just saved that may be one saved before: both are shown, nothing else moves', async () => {
  await saveTalk(talk)
  await openAsked([talk])
  const before = jot().getBoundingClientRect().top
  const marks = shown.find('verdict-good').getBoundingClientRect().top
  await eventually(() => shown.has('same-talk'))
  expect(asked).toEqual([recording.id])
  const text = shown.find('same-talk').textContent ?? ''
  for (const sign of ['media.ccc.de', 'fosdem.org', 'FOSDEM 2023', 'Sat 4 Feb 2023', talk.title])
    expect(text).toContain(sign)
  expect(text).toContain('Federico Paolinelli')
  expect(document.activeElement).toBe(jot())
  expect(jot().getBoundingClientRect().top).toBe(before)
  expect(shown.find('verdict-good').getBoundingClientRect().top).toBe(marks)
  await eventually(() => shown.find('same-said').textContent === 'Is this the same talk?')
})

test('yes: one talk with both notes; the point being typed stays, and goes to the one note', async () => {
  await saveTalk(talk)
  await write(talk.id, ['heard in the room'])
  await openAsked([talk])
  await eventually(() => shown.has('same-yes'))
  const field = jot()
  fill(field, 'mine')
  press(field, 'Enter')
  fill(field, 'half a th')
  click(shown.find('same-yes'))
  await eventually(() => shown.has('same-undo'))
  await eventually(() => body() === '- heard in the room\n- mine')
  expect(jot()).toBe(field)
  expect(field.value).toBe('half a th')
  expect(document.activeElement).toBe(field)
  expect((await mergedInto(talk.id)).map(({ id }) => id)).toEqual([recording.id])
  // It would take the other note away, too.
  await eventually(() => !shown.has('undo'))
  press(field, 'Enter')
  await eventually(async () => (await bodyOf(talk.id))?.endsWith('- half a th'))
})

test('what is typed in the very moment of merging is in the one note', async () => {
  await saveTalk(talk)
  await openAsked([talk])
  await eventually(() => shown.has('same-yes'))
  fill(jot(), 'first')
  act(() => {
    press(jot(), 'Enter')
    shown.find('same-yes').click()
  })
  fill(jot(), 'second')
  press(jot(), 'Enter')
  fill(jot(), 'third, half')
  await eventually(() => shown.has('same-undo'))
  await eventually(async () => (await bodyOf(talk.id)) === '- first\n- second')
  await eventually(async () => (await getTalk(talk.id))?.note.draft === 'third, half')
  expect(jot().value).toBe('third, half')
  expect(await getTalk(recording.id)).toEqual(await getTalk(talk.id))
})

test('Undo: two talks again, each with its own, and what was written since stays in sight', async () => {
  await saveTalk(talk)
  await write(talk.id, ['heard in the room'])
  await openAsked([talk])
  await eventually(() => shown.has('same-yes'))
  fill(jot(), 'mine')
  press(jot(), 'Enter')
  click(shown.find('same-yes'))
  await eventually(() => shown.has('same-undo') && body().includes('heard'))
  fill(jot(), 'since')
  press(jot(), 'Enter')
  fill(jot(), 'being typed')
  click(shown.find('same-undo'))
  await eventually(() => body() === '- mine\n- since')
  await eventually(() => jot().value === 'being typed')
  expect(shown.find('same-answer').textContent).toContain('Two talks again.')
  expect(await bodyOf(recording.id)).toBe('- mine\n- since')
  expect(await bodyOf(talk.id)).toContain('- heard in the room')
  expect(await bodyOf(talk.id)).not.toContain('- mine')
  await eventually(async () => (await getTalk(recording.id))?.note.draft === 'being typed')
  expect(await mergedInto(talk.id)).toEqual([])
  // The one that was just saved can be taken away again.
  await eventually(() => shown.has('undo'))
})

test('no: it is remembered, and never asked again', async () => {
  await saveTalk(talk)
  await openAsked([talk])
  await eventually(() => shown.has('same-no'))
  fill(jot(), 'typed on')
  click(shown.find('same-no'))
  expect(shown.has('same-talk')).toBe(false)
  expect(document.activeElement).toBe(jot())
  await eventually(async () => (await getTalk(recording.id))?.note.apart?.includes(talk.id))
  expect((await getTalk(recording.id))?.note.draft).toBe('typed on')
  await leave(shown)
  await openAsked([talk])
  await eventually(() => asked.length === 2)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(shown.has('same-talk')).toBe(false)
})

test('several: one of them is chosen, or none', async () => {
  await saveTalk(talk)
  await saveTalk(twin)
  await openAsked([talk, twin])
  await eventually(() => shown.has('same-talk'))
  const buttons = [...shown.root.querySelectorAll<HTMLElement>('[data-testid="same-yes"]')]
  expect(buttons).toHaveLength(2)
  click(buttons[1] as HTMLElement)
  await eventually(async () => (await getTalk(recording.id))?.talk.id === twin.id)
  expect((await getTalk(talk.id))?.talk.id).toBe(talk.id)
})

test('none of several: all of them are remembered as others', async () => {
  await saveTalk(talk)
  await saveTalk(twin)
  await openAsked([talk, twin])
  await eventually(() => shown.has('same-no'))
  click(shown.find('same-no'))
  await eventually(async () => (await getTalk(recording.id))?.note.apart?.length === 2)
})

test('a failing database leaves both as they were, says why, and the question stands', async () => {
  await saveTalk(talk)
  await openAsked([talk])
  await eventually(() => shown.has('same-yes'))
  const broken = await breakDatabase('full', 'QuotaExceededError')
  click(shown.find('same-yes'))
  await eventually(() => shown.root.querySelector('[role="alert"]')?.textContent?.includes('full'))
  expect(shown.has('same-yes')).toBe(true)
  broken.mockRestore()
  click(shown.find('same-yes'))
  await eventually(() => shown.has('same-undo'))
})

test('a known talk of a schedule is not asked about again, one of a recording is', async () => {
  await saveTalk(talk)
  await openAsked([twin], talk)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(asked).toEqual([])
  await leave(shown)
  await saveTalk(recording)
  await openAsked([talk])
  await eventually(() => shown.has('same-talk'))
})

test('a background that can not be reached asks nothing, and nothing waits for it', async () => {
  fake.background = () => new Promise(() => {})
  shown = openOn({ kind: 'talk', talk: recording })
  await eventually(() => shown.has('save-state'))
  await eventually(() => shown.find('save-state').dataset.state === 'saved')
  fill(jot(), 'a point')
  press(jot(), 'Enter')
  await eventually(async () => (await bodyOf(recording.id)) === '- a point')
  expect(shown.has('same-talk')).toBe(false)
})
