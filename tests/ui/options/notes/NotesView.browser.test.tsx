import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { mergeTalks } from '../../../../src/storage/merging'
import { getTalk } from '../../../../src/storage/talks'
import { fake } from '../../../fakes/browser'
import { eventually, fill, press, type Shown } from '../../show'
import { click, goTo, newProfile, openPage, rows, savedTalk, store } from '../page'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const FIRST = 'fosdem-2023/first'
const openFirst = '#/notes/fosdem-2023%2Ffirst'
const three = [
  savedTalk('First', {}, '- one'),
  savedTalk('Second', { start: '2023-02-04T12:00:00+01:00' }),
  savedTalk('Third', { start: null }),
]

test('with nothing saved it says what to do first, with one link to try it on', async () => {
  shown = await openPage()
  expect(shown.root.textContent).toContain('Open the page of a talk')
  const link = shown.find<HTMLAnchorElement>('try-it')
  expect(link.href).toMatch(/^https:\/\/fosdem\.org\//)
  expect(link.rel).toBe('noopener noreferrer')
  expect(shown.has('notes-list')).toBe(false)
  await eventually(() => shown.root.textContent?.includes('Alt+Shift+K'))
})

test('talks stand under heads of conference and day, those without a day last', async () => {
  await store(three)
  shown = await openPage()
  await eventually(() => rows(shown).length === 3)
  expect(rows(shown)).toEqual(['First', 'Second', 'Third'])
  const heads = [...shown.root.querySelectorAll('[role="group"]')].map(
    (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
  )
  expect(heads).toEqual(['FOSDEM 2023 Sat 4 Feb 2023', 'FOSDEM 2023 No date'])
})

test('a note is edited in place, stored at each input, and its row follows', async () => {
  await store(three)
  shown = await openPage(openFirst)
  await eventually(() => shown.has('note-body'))
  fill(shown.find('jot'), 'two')
  press(shown.find('jot'), 'Enter')
  fill(shown.find('note-body'), '- changed\n- two')
  await eventually(async () => (await getTalk(FIRST))?.note.body === '- changed\n- two')
  await eventually(() => shown.find('note-row').textContent?.includes('changed'))
})

test('deleted at once, the focus goes to Undo, and Undo brings everything back', async () => {
  await store(three)
  shown = await openPage(openFirst)
  await eventually(() => shown.has('note-more'))
  const before = await getTalk(FIRST)
  click(shown.find('note-more'))
  shown.find('delete-talk').focus()
  click(shown.find('delete-talk'))
  await eventually(() => shown.has('undo-delete'))
  expect(await getTalk(FIRST)).toBeNull()
  await eventually(() => rows(shown).join() === 'Second,Third')
  await eventually(() => document.activeElement === shown.find('undo-delete'))
  expect(location.hash).toBe('#/notes')

  click(shown.find('undo-delete'))
  await eventually(async () => (await getTalk(FIRST)) !== null)
  expect(await getTalk(FIRST)).toEqual(before)
  await eventually(() => rows(shown).join() === 'First,Second,Third')
  await eventually(() => shown.has('note-body'))
  await eventually(() => document.activeElement === shown.find('note-pane'))
  expect(shown.has('undo-delete')).toBe(false)
})

test('words typed right before the deletion come back with it', async () => {
  await store(three)
  shown = await openPage(openFirst)
  await eventually(() => shown.has('note-more'))
  // The first input is on its way when the others come: they wait in this page.
  for (const words of ['- one\n-', '- one\n- last', '- one\n- last words'])
    fill(shown.find('note-body'), words)
  click(shown.find('note-more'))
  click(shown.find('delete-talk'))
  await eventually(() => shown.has('undo-delete'))
  // A change that came too late would have begun the note anew by now.
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await getTalk(FIRST)).toBeNull()
  click(shown.find('undo-delete'))
  await eventually(async () => (await getTalk(FIRST))?.note.body === '- one\n- last words')
})

test('Delete in the list deletes the active talk; several come back one after the other', async () => {
  await store(three)
  shown = await openPage()
  await eventually(() => rows(shown).length === 3)
  const list = shown.find('notes-list')
  list.focus()
  press(list, 'Delete')
  await eventually(() => rows(shown).join() === 'Second,Third')
  press(list, 'Delete')
  await eventually(() => rows(shown).join() === 'Third')
  expect(document.activeElement).toBe(list)
  click(shown.find('undo-delete'))
  await eventually(() => rows(shown).join() === 'Second,Third')
  click(shown.find('undo-delete'))
  await eventually(() => rows(shown).join() === 'First,Second,Third')
})

test('on a narrow screen the note takes the width, and Back leads to the list and its place', async () => {
  await page.viewport(600, 700)
  await store(three)
  shown = await openPage()
  await eventually(() => rows(shown).length === 3)
  shown.find('notes-list').focus()
  press(shown.find('notes-list'), 'ArrowDown')
  press(shown.find('notes-list'), 'Enter')
  await eventually(() => shown.has('note-body'))
  expect(getComputedStyle(shown.find('notes-list')).visibility).toBe('hidden')
  expect(shown.find('title').tagName).toBe('H1')
  click(shown.find('back-to-list'))
  await eventually(() => location.hash === '#/notes')
  await eventually(() => getComputedStyle(shown.find('notes-list')).visibility === 'visible')
  await eventually(() => document.activeElement === shown.find('notes-list'))
})

test('Escape leads from the note to the list beside it', async () => {
  await store(three)
  shown = await openPage(openFirst)
  await eventually(() => shown.has('note-body'))
  shown.find('note-body').focus()
  press(shown.find('note-body'), 'Escape')
  expect(document.activeElement).toBe(shown.find('notes-list'))
  expect(shown.has('note-body')).toBe(true)
})

test("the browser's own Back closes the note too", async () => {
  await store(three)
  shown = await openPage()
  await eventually(() => rows(shown).length === 3)
  click(shown.find('note-row'))
  await eventually(() => shown.has('note-body'))
  history.back()
  await eventually(() => !shown.has('note-body'))
})

test('an address of a talk that is not there says so', async () => {
  await store(three)
  shown = await openPage('#/notes/nowhere')
  await eventually(() => shown.find('note-pane').textContent?.includes('not here any more'))
})

test('going to another view moves the focus to its heading and back to the same place', async () => {
  await store(three)
  shown = await openPage()
  await eventually(() => rows(shown).length === 3)
  press(shown.find('notes-list'), 'End')
  await goTo('#/about')
  expect(document.activeElement?.textContent).toBe('About')
  await goTo('#/notes')
  expect(document.activeElement?.textContent).toBe('Notes')
  await eventually(() =>
    shown.find('notes-list').getAttribute('aria-activedescendant')?.includes('third'),
  )
})

test('the address of a merged talk leads to the note that it is in now', async () => {
  await store(three)
  await mergeTalks('fosdem-2023/first', 'fosdem-2023/second')
  shown = await openPage(openFirst)
  await eventually(() => location.hash === '#/notes/fosdem-2023%2Fsecond')
  await eventually(() => shown.find('title').textContent === 'Second')
  expect(shown.find<HTMLTextAreaElement>('note-body').value).toContain('- one')
})

test('words of strangers are words, never HTML, and only web addresses are links', async () => {
  const attack = '<img src=x onerror="document.title=1">'
  const hostile = savedTalk(attack, {
    id: 'web/attack',
    speakers: [attack],
    track: attack,
    room: attack,
    conferenceTitle: attack,
    url: 'javascript:document.title=2',
  })
  await store([hostile])
  shown = await openPage('#/notes/web%2Fattack')
  await eventually(() => shown.has('note-body'))
  expect(shown.root.querySelector('img')).toBeNull()
  expect(shown.find('title').textContent).toBe(attack)
  expect(shown.has('open-page')).toBe(false)
  expect(shown.root.querySelector('[href^="javascript"]')).toBeNull()
})

test('a private window says that the browser forgets', async () => {
  fake.reset()
  const { default: browser } = await import('../../../fakes/browser')
  browser.extension.inIncognitoContext = true
  shown = await openPage()
  expect(shown.find('private-window').textContent).toContain('private window')
})
