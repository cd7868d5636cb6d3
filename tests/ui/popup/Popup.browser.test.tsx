import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase } from '../../../src/storage/database'
import { mergeTalks, splitTalk } from '../../../src/storage/merging'
import { saveMore } from '../../../src/storage/more'
import { findTalkByPage, getTalk, saveTalk } from '../../../src/storage/talks'
import { createWriter } from '../../../src/storage/writer'
import type { Capture } from '../../../src/talk/capture'
import type { Talk } from '../../../src/talk/talk'
import { Popup } from '../../../src/ui/popup/Popup'
import browser, { fake } from '../../fakes/browser'
import { recordingOf } from '../../talk/sources'
import { eventually, fill, press, type Shown, show } from '../show'
import { talkOf } from '../talks'

let shown: Shown

beforeEach(async () => {
  fake.reset()
  await forgetEverything()
})

afterEach(async () => {
  // What is still on its way would be written anew, into the next test's database.
  if (shown.has('save-state')) {
    await eventually(() => shown.find('save-state').dataset.state === 'saved')
  }
  shown.leave()
  await forgetEverything()
})

async function forgetEverything(): Promise<void> {
  localStorage.clear()
  await closeDatabase()
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('talkmark')
    request.onsuccess = resolve
    request.onerror = resolve
  })
}

/** The popup opened on a page that gives this capture. */
function openOn(capture: Capture | null, url = capture?.talk.url ?? 'chrome://version/'): Shown {
  fake.tabs = [{ id: 7, url, title: 'Title of the tab', active: true }]
  fake.runScript = () => capture
  shown = show(<Popup />)
  return shown
}

const talk = talkOf()

test('on a talk page: saved at once, cursor in the jot field, badge set', async () => {
  openOn({ kind: 'talk', talk })
  await eventually(() => shown.has('title') && shown.find('title').textContent === talk.title)
  expect(document.activeElement).toBe(shown.find('jot'))
  await eventually(() => shown.find('save-state').dataset.state === 'saved')
  expect((await getTalk(talk.id))?.talk.title).toBe(talk.title)
  await eventually(() => fake.badges.get(7) === '✓')
})

test('what is typed while the page is still being read is kept', async () => {
  let answer = (_capture: Capture) => {}
  fake.tabs = [{ id: 7, url: talk.url, title: 'Title of the tab', active: true }]
  fake.runScript = () =>
    new Promise<Capture>((resolve) => {
      answer = resolve
    })
  shown = show(<Popup />)
  await eventually(() => shown.has('jot'))
  expect(document.activeElement).toBe(shown.find('jot'))
  expect(shown.has('title')).toBe(false)
  const jot = shown.find<HTMLTextAreaElement>('jot')
  fill(jot, 'early')
  answer({ kind: 'talk', talk })
  await eventually(() => shown.has('title'))
  expect(shown.find('jot')).toBe(jot)
  await eventually(async () => (await getTalk(talk.id))?.talk.title === talk.title)
  await eventually(async () => (await getTalk(talk.id))?.note.draft === 'early')
  expect(jot.value).toBe('early')
})

test('"Saved" is not said before it is true', async () => {
  openOn({ kind: 'talk', talk })
  await eventually(() => shown.has('save-state'))
  if (!(await getTalk(talk.id))) expect(shown.find('save-state').dataset.state).toBe('saving')
  await eventually(() => shown.find('save-state').dataset.state === 'saved')
  expect(await getTalk(talk.id)).not.toBeNull()
})

test('a jotted point, a draft and marks are in the database without any button', async () => {
  openOn({ kind: 'talk', talk })
  await eventually(() => shown.has('jot'))
  const jot = shown.find('jot')
  fill(jot, 'first point')
  press(jot, 'Enter')
  fill(jot, 'half a th')
  act(() => shown.find('verdict-highlight').click())
  await eventually(async () => (await getTalk(talk.id))?.note.verdict === 'highlight')
  const note = (await getTalk(talk.id))?.note
  expect(note?.body).toBe('- first point')
  expect(note?.draft).toBe('half a th')
})

test('Undo takes a talk just saved away, and it can be put back with its words', async () => {
  openOn({ kind: 'talk', talk })
  await eventually(() => shown.has('undo'))
  fill(shown.find('jot'), 'words')
  press(shown.find('jot'), 'Enter')
  await eventually(async () => (await getTalk(talk.id))?.note.body === '- words')
  act(() => shown.find('undo').click())
  await eventually(() => shown.has('put-back'))
  expect(await getTalk(talk.id)).toBeNull()
  await eventually(() => fake.badges.get(7) === '')
  act(() => shown.find('put-back').click())
  await eventually(() => shown.has('note-body'))
  await eventually(async () => (await getTalk(talk.id))?.note.body === '- words')
  expect(shown.find<HTMLTextAreaElement>('note-body').value).toBe('- words')
})

test('a talk saved before: facts refreshed, words untouched, no Undo', async () => {
  await saveTalk(talkOf({ room: 'Janson', capturedAt: '2023-02-01T10:00:00.000Z' }))
  openOn({ kind: 'talk', talk })
  await eventually(() => shown.has('save-state'))
  await eventually(() => shown.find('save-state').dataset.state === 'saved')
  expect((await getTalk(talk.id))?.talk.room).toBe('UD2.218A')
  expect(shown.has('undo')).toBe(false)
})

test('a page whose talk was merged shows and writes the joined note, and typing goes on', async () => {
  const other = talkOf({ id: 'web/example.org/same', url: 'https://example.org/same' })
  await saveTalk(talk)
  await saveTalk(other)
  const writer = createWriter(() => {})
  await writer.write(other.id, { type: 'points', lines: ['- joined'] })
  writer.close()
  await mergeTalks(talk.id, other.id)

  let answer = (_capture: Capture) => {}
  fake.tabs = [{ id: 7, url: talk.url, title: 'Title of the tab', active: true }]
  fake.runScript = () =>
    new Promise<Capture>((resolve) => {
      answer = resolve
    })
  shown = show(<Popup />)
  await eventually(() => shown.has('jot'))
  const jot = shown.find<HTMLTextAreaElement>('jot')
  fill(jot, 'early')
  answer({ kind: 'talk', talk })
  await eventually(() => shown.has('note-body'))
  await eventually(() => shown.find<HTMLTextAreaElement>('note-body').value === '- joined')
  expect(shown.find('jot')).toBe(jot)
  expect(jot.value).toBe('early')
  press(jot, 'Enter')
  await eventually(async () => (await getTalk(other.id))?.note.body === '- joined\n- early')
  expect((await getTalk(talk.id))?.talk.id).toBe(other.id)
})

test('a talk merged in another tab shows the joined note where it is open', async () => {
  const other = talkOf({ id: 'web/example.org/same', url: 'https://example.org/same' })
  await saveTalk(other)
  const writer = createWriter(() => {})
  await writer.write(other.id, { type: 'points', lines: ['- joined'] })
  openOn({ kind: 'talk', talk })
  await eventually(() => shown.has('jot'))
  fill(shown.find('jot'), 'mine')
  press(shown.find('jot'), 'Enter')
  await eventually(async () => (await getTalk(talk.id))?.note.body === '- mine')
  const { into } = await mergeTalks(talk.id, other.id)
  // This page's own changes are not heard by itself; another would tell of them so.
  const elsewhere = new BroadcastChannel('talkmark')
  elsewhere.postMessage({ type: 'talk', id: talk.id })
  const body = () => shown.find<HTMLTextAreaElement>('note-body').value
  await eventually(() => body() === '- joined\n- mine')
  // From then on it hears of what is written under the other's id.
  await writer.write(into, { type: 'points', lines: ['- later'] })
  elsewhere.postMessage({ type: 'note', id: into })
  await eventually(() => body() === '- joined\n- mine\n- later')
  await splitTalk(talk.id)
  elsewhere.postMessage({ type: 'talk', id: talk.id })
  await eventually(() => body() === '- mine')
  elsewhere.close()
  writer.close()
})

test('a page that is no talk is not saved by itself', async () => {
  const page = talkOf({ id: 'web/example.org', url: 'https://example.org/', extractor: 'generic' })
  openOn({ kind: 'page', talk: page })
  await eventually(() => shown.has('save-page'))
  expect(await getTalk(page.id)).toBeNull()
  act(() => shown.find('save-page').click())
  await eventually(async () => (await getTalk(page.id)) !== null)
  await eventually(() => shown.has('jot'))
})

test('what a page links of the talk is attached with it', async () => {
  await saveTalk(talk)
  const url = 'https://example.org/watch'
  const file = { kind: 'video', url: 'https://cdn.example.org/talk.mp4', label: null } as const
  const page = talkOf({ id: 'web/example.org/watch', url, links: [file], extractor: 'generic' })
  openOn({ kind: 'page', talk: page })
  await eventually(() => shown.has('attach'))
  act(() => shown.find('attach').click())
  await eventually(() => shown.has('jot'))
  const attached = (await getTalk(talk.id))?.note.links.map((link) => link.url)
  expect(attached).toEqual([file.url, url])
  expect((await findTalkByPage(file.url))?.talk.id).toBe(talk.id)
})

test('a page can be attached to a recent talk, and then finds its note', async () => {
  await saveTalk(talk)
  const url = 'https://example.org/slides.pdf'
  openOn({ kind: 'page', talk: talkOf({ id: 'web/example.org/slides.pdf', url }) })
  await eventually(() => shown.has('attach'))
  expect(shown.root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('slides')
  act(() => shown.find('attach').click())
  await eventually(() => shown.has('chip-slides'))
  expect((await getTalk(talk.id))?.note.links.map((link) => link.url)).toEqual([url])
  shown.leave()
  openOn({ kind: 'page', talk: talkOf({ id: 'web/example.org/slides.pdf', url }) })
  await eventually(() => shown.has('title') && shown.find('title').textContent === talk.title)
})

test('a page of the browser itself: a word about why, and the recent talks', async () => {
  await saveTalk(talk)
  openOn(null)
  await eventually(() => shown.has('recent-open'))
  expect(shown.has('save-page')).toBe(false)
  act(() => shown.find('recent-open').click())
  await eventually(() => shown.has('back'))
  act(() => shown.find('back').click())
  await eventually(() => shown.has('recent-open'))
})

test('a web page that can not be read is saved from address and title', async () => {
  openOn(null, 'https://example.org/talk.pdf')
  await eventually(() => shown.has('save-page'))
  expect(shown.root.textContent).toContain('only its address and title')
  act(() => shown.find('save-page').click())
  const id = 'web/example.org/talk.pdf'
  await eventually(async () => (await getTalk(id))?.talk.title === 'Title of the tab')
})

test('a page that the browser shows with a viewer of its own says the same', async () => {
  const page = talkOf({ id: 'web/example.org/a.pdf', url: 'https://example.org/a.pdf' })
  openOn({ kind: 'page', talk: { ...page, extractor: 'unread' } })
  await eventually(() => shown.has('save-page'))
  expect(shown.root.textContent).toContain('only its address and title')
})

test('a private window is said to forget', async () => {
  browser.extension.inIncognitoContext = true
  openOn({ kind: 'talk', talk })
  await eventually(() => shown.has('private-window'))
  browser.extension.inIncognitoContext = false
})

test('the first run ever: a sentence, a picture, a link to try it on', async () => {
  openOn(null)
  await eventually(() => shown.has('try-it'))
  act(() => shown.find('try-it').click())
  await eventually(() => fake.opened.some((url) => url.startsWith('https://fosdem.org/')))
})

test('what the page lacks its site is asked for; the answer is shown, and what is typed stays', async () => {
  const page = { ...talk, start: null, end: null, extractor: 'pretalx' }
  const asked: unknown[] = []
  fake.background = async (message) => {
    if ((message as { call: string }).call !== 'readMore') return { result: [] }
    asked.push(message)
    return { result: null }
  }
  openOn({ kind: 'talk', talk: page, more: 'on request' })
  await eventually(() => asked.length === 1)
  expect(asked).toEqual([{ call: 'readMore', args: { tabId: 7 } }])
  fill(shown.find('jot'), 'typed')
  await saveMoreElsewhere({ ...page, start: talk.start, end: talk.end })
  await eventually(() => shown.root.textContent?.includes('11:00'))
  expect(shown.find<HTMLTextAreaElement>('jot').value).toBe('typed')
  expect(document.activeElement).toBe(shown.find('jot'))
})

test('a page that says all, and one that is not to be asked, asks nobody', async () => {
  const asked: unknown[] = []
  fake.background = (message) => void asked.push((message as { call: string }).call)
  const isSaved = () =>
    shown.has('save-state') && shown.find('save-state').dataset.state === 'saved'
  openOn({ kind: 'talk', talk, more: 'on request' })
  await eventually(isSaved)
  shown.leave()
  openOn({ kind: 'talk', talk: { ...talk, room: null } })
  await eventually(isSaved)
  expect(asked).not.toContain('readMore')
})

test('the page of a recording opens the note of its talk, and what is typed goes there', async () => {
  await saveTalk(talk)
  const recording = recordingOf()
  openOn({ kind: 'talk', talk: recording })
  await eventually(() => shown.has('origins'))
  expect(shown.find('title').textContent).toBe(talk.title)
  expect(shown.has('undo')).toBe(false)
  fill(shown.find('jot'), 'a point')
  press(shown.find('jot'), 'Enter')
  await eventually(async () => (await getTalk(talk.id))?.note.body === '- a point')
})

/** As the background does: its changes are heard, as those of another page. */
async function saveMoreElsewhere(more: Talk): Promise<void> {
  await saveMore(more)
  const channel = new BroadcastChannel('talkmark')
  channel.postMessage({ type: 'talk', id: more.id })
  channel.close()
}
