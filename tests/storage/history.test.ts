import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NoteWriter } from '../../src/storage/writer'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const ID = talkOf().id
const START = Date.parse('2023-02-04T10:00:00.000Z')
const MINUTE = 60_000

let page: Surface
let writer: NoteWriter

beforeEach(async () => {
  newProfile()
  page = await openSurface()
  writer = page.createWriter(() => {})
  vi.useFakeTimers({ now: START, toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function point(minute: number, text: string) {
  vi.setSystemTime(START + minute * MINUTE)
  return writer.write(ID, { type: 'points', lines: [`- ${text}`] })
}

async function bodies(): Promise<string[]> {
  return (await page.noteVersions(ID)).map((version) => version.note.body)
}

test('a change to a note that was left for ten minutes makes a version of what stood there', async () => {
  await page.saveTalk(talkOf())
  await point(0, 'a')
  await point(9, 'b')
  expect(await bodies()).toEqual([])
  await point(19, 'c')
  expect(await bodies()).toEqual(['- a\n- b'])
  await point(25, 'd')
  await point(60, 'e')
  expect(await bodies()).toEqual(['- a\n- b\n- c\n- d', '- a\n- b'])
  expect((await page.noteVersions(ID)).map((version) => version.at)).toEqual([
    '2023-02-04T10:25:00.000Z',
    '2023-02-04T10:09:00.000Z',
  ])
})

test('a note that nobody touched makes no version', async () => {
  await page.saveTalk(talkOf())
  await point(60, 'a')
  expect(await bodies()).toEqual([])
})

test('a change that changes nothing makes no version that equals the note, nor two that are equal', async () => {
  await point(0, 'a')
  for (const minute of [20, 40, 60]) {
    vi.setSystemTime(START + minute * MINUTE)
    await writer.write(ID, { type: 'draft', text: '' })
  }
  expect(await bodies()).toEqual([])
  await point(61, 'b')
  expect(await bodies()).toEqual(['- a'])
})

test('an old version is brought back, and what stood there is in the history at once', async () => {
  await point(0, 'a')
  await point(20, 'b')
  const [old] = await page.noteVersions(ID)
  await writer.write(ID, { type: 'draft', text: 'typing' })
  const link = { kind: 'other' as const, url: 'https://blog.example.org/post', label: null }
  await writer.write(ID, { type: 'attach', link })
  await writer.write(ID, { type: 'restore', to: old?.note ?? expect.unreachable() })
  expect((await page.getTalk(ID))?.note).toMatchObject({ body: '- a', draft: 'typing', links: [] })
  expect(await bodies()).toEqual(['- a\n- b', '- a'])
  // The page that is no longer attached leads nowhere, and leads back with the version.
  expect(await page.findTalkByPage(link.url)).toBeNull()
  const [latest] = await page.noteVersions(ID)
  await writer.write(ID, { type: 'restore', to: latest?.note ?? expect.unreachable() })
  expect((await page.findTalkByPage(link.url))?.talk.id).toBe(ID)
  expect((await page.getTalk(ID))?.note.body).toBe('- a\n- b')
})

test('versions made in one millisecond, or with the clock gone back, do not replace each other', async () => {
  await point(0, 'a')
  for (const text of ['b', 'c', 'd']) {
    const note = (await page.getTalk(ID))?.note ?? expect.unreachable()
    vi.setSystemTime(START - MINUTE)
    await writer.write(ID, { type: 'restore', to: { ...note, body: `- ${text}` } })
  }
  expect(await bodies()).toEqual(['- c', '- b', '- a'])
  expect(new Set((await page.noteVersions(ID)).map(({ at }) => at)).size).toBe(3)
})

test('a version brought back by a popup that is gone is brought back once', async () => {
  vi.useRealTimers()
  await writer.write(ID, { type: 'points', lines: ['- now'] })
  const to = { body: '- old', verdict: null, attended: null, tags: [], links: [] }
  const left = { seq: 1, id: ID, at: new Date().toISOString(), change: { type: 'restore', to } }
  localStorage.setItem('talkmark.journal.s.1', JSON.stringify(left))
  expect(await page.replayJournals(0)).toBe(1)
  expect((await page.getTalk(ID))?.note.body).toBe('- old')
  await writer.write(ID, { type: 'points', lines: ['- next'] })
  localStorage.setItem('talkmark.journal.s.1', JSON.stringify(left))
  await page.replayJournals(0)
  expect((await page.getTalk(ID))?.note.body).toBe('- old\n- next')
  expect(await bodies()).toEqual(['- now'])
})

test('the history goes into the bin with its talk, and comes back with it', async () => {
  await page.saveTalk(talkOf())
  await point(0, 'a')
  await point(20, 'b')
  const before = await page.noteVersions(ID)
  expect(before).toHaveLength(1)
  const removed = await page.removeTalk(ID)
  expect(await page.noteVersions(ID)).toEqual([])
  expect((await page.readBin())[0]?.versions).toEqual(before)
  await page.restoreTalk(removed)
  expect(await page.noteVersions(ID)).toEqual(before)
})

test('a history that can not be read is an error', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('', 'DataError')
  })
  await expect(page.noteVersions(ID)).rejects.toMatchObject({ code: 'invalid' })
  vi.restoreAllMocks()
})
