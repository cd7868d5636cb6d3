import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NoteChange } from '../../src/note/change'
import { recordingOf } from '../talk/sources'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const GUID = '6d2a9f4e-5d0b-4f0e-9a53-6a1a2c3d4e5f'
const line = (words: string): NoteChange => ({ type: 'points', lines: [`- ${words}`] })

let page: Surface
let write: (id: string, change: NoteChange) => Promise<unknown>

beforeEach(async () => {
  newProfile()
  page = await openSurface()
  const writer = page.createWriter(() => {})
  write = (id, change) => writer.write(id, change)
})

afterEach(() => vi.unstubAllGlobals())

const schedule = talkOf()
const recording = recordingOf()
const idAt = async (url: string) => (await page.findTalkByPage(url))?.talk.id

test('a recording that links the page of a saved talk joins it', async () => {
  await page.saveTalk(schedule)
  await write(schedule.id, line('a'))
  const result = await page.saveTalk(recording)
  expect(result).toMatchObject({
    created: false,
    saved: {
      talk: { id: schedule.id, title: schedule.title, language: 'en' },
      note: { body: '- a' },
    },
  })
  expect(result.saved.talk.sources?.map(({ url }) => url)).toEqual([schedule.url, recording.url])
  expect(await page.readLibrary()).toEqual([await page.getTalk(schedule.id)])
  expect((await page.getTalk(recording.id))?.talk.id).toBe(schedule.id)
  expect(await idAt(recording.url)).toBe(schedule.id)
  expect(await idAt('https://cdn.media.ccc.de/load-hd.mp4')).toBe(schedule.id)
})

test("a schedule's page that comes second joins the recording, and has the word", async () => {
  await page.saveTalk(recording)
  await write(recording.id, line('a'))
  const { saved } = await page.saveTalk(schedule)
  expect(saved).toMatchObject({
    talk: { id: recording.id, title: schedule.title, room: schedule.room, url: schedule.url },
    note: { body: '- a' },
  })
  expect((await page.getTalk(schedule.id))?.note.body).toBe('- a')
})

test('what is typed under the id of the page that joined reaches the talk, before and after', async () => {
  await page.saveTalk(schedule)
  await write(schedule.id, line('a'))
  await write(recording.id, line('early'))
  expect((await page.saveTalk(recording)).created).toBe(false)
  await write(recording.id, line('late'))
  expect((await page.getTalk(schedule.id))?.note.body).toBe('- a\n- early\n- late')
  expect(await page.readLibrary()).toHaveLength(1)
})

test('facts that a popup which is gone left behind join the talk as well', async () => {
  await page.saveTalk(schedule)
  localStorage.setItem(`talkmark.facts.${recording.id}`, JSON.stringify(recording))
  const entry = { seq: 1, id: recording.id, at: new Date().toISOString(), change: line('late') }
  localStorage.setItem('talkmark.journal.s.1', JSON.stringify(entry))
  await page.replayJournals(0)
  expect((await page.getTalk(schedule.id))?.note.body).toBe('- late')
  expect(await page.readLibrary()).toHaveLength(1)
})

test('each page captured again replaces what it said itself', async () => {
  await page.saveTalk(schedule)
  await page.saveTalk(recording)
  await page.saveTalk({ ...recording, title: 'Other', language: 'fr' })
  const { saved } = await page.saveTalk({ ...schedule, room: 'New' })
  expect(saved.talk).toMatchObject({ title: schedule.title, room: 'New', language: 'fr' })
  expect(saved.talk.sources).toHaveLength(2)
})

describe('what is not certain stays a talk of its own', () => {
  const pretended = talkOf({
    id: 'evil.example.org/event/ABCDEF',
    conference: 'evil.example.org/event',
    title: 'Copied',
    url: 'https://evil.example.org/event/talk/ABCDEF/',
    links: [...schedule.links, { kind: 'schedule', url: schedule.url, label: null }],
    guid: GUID,
    extractor: 'pretalx',
  })

  test('a page on any host that copies links and GUID neither joins nor takes pages', async () => {
    await page.saveTalk({ ...schedule, guid: GUID })
    const before = await page.getTalk(schedule.id)
    expect((await page.saveTalk(pretended)).created).toBe(true)
    expect(await page.getTalk(schedule.id)).toEqual(before)
    expect(await idAt('https://example.org/load.pdf')).toBe(schedule.id)
    // Nor when it is captured again with more.
    await page.saveTalk({
      ...pretended,
      links: [
        ...pretended.links,
        { kind: 'video', url: 'https://example.org/load.pdf', label: null },
      ],
    })
    expect(await idAt('https://example.org/load.pdf')).toBe(schedule.id)
  })

  test('a recording that the saved talk names joins it, whatever host it is on', async () => {
    const video = recordingOf({
      id: 'web/tube.example.org/w/x',
      url: 'https://tube.example.org/w/x',
      extractor: 'peertube',
      links: [],
    })
    await page.saveTalk(schedule)
    expect((await page.saveTalk(video)).created).toBe(true)
    await page.removeTalk(video.id)
    const link = { kind: 'video' as const, url: video.url, label: null }
    await page.saveTalk(talkOf({ links: [link] }))
    expect((await page.saveTalk(video)).saved.talk.id).toBe(schedule.id)
  })

  test('a page on any host that was saved first does not draw the page in that it names', async () => {
    await page.saveTalk(pretended)
    expect((await page.saveTalk({ ...schedule, links: [] })).created).toBe(true)
    // With the GUID in common they are one, of which the site's own page has the word.
    const same = {
      ...schedule,
      id: 'fosdem-2023/y',
      url: `${schedule.url}y`,
      guid: GUID,
      links: [],
    }
    expect((await page.saveTalk(same)).saved.talk).toMatchObject({
      id: pretended.id,
      title: schedule.title,
      url: same.url,
    })
  })

  test('two talks of one conference with one recording', async () => {
    const video = { kind: 'video' as const, url: 'https://youtube.com/watch?v=day', label: null }
    await page.saveTalk(talkOf({ links: [video] }))
    const other = talkOf({
      id: 'fosdem-2023/other',
      url: 'https://fosdem.org/2023/schedule/event/other/',
      links: [video],
    })
    expect((await page.saveTalk(other)).created).toBe(true)
    expect(await idAt(video.url)).toBe(schedule.id)
  })

  test('the same slides at another conference, days later', async () => {
    await page.saveTalk(schedule)
    const later = talkOf({
      id: 'sessionize/x',
      conference: 'sessionize/x',
      url: 'https://sessionize.com/x',
      start: '2023-06-04T11:00:00+01:00',
      extractor: 'sessionize',
    })
    expect((await page.saveTalk(later)).created).toBe(true)
  })

  test('a page that the user attached as some other page, or said is another talk', async () => {
    await page.saveTalk(schedule)
    const url = 'https://www.youtube.com/watch?v=x'
    const video = recordingOf({
      id: 'web/youtube.com/watch?v=x',
      url,
      links: [],
      extractor: 'youtube',
    })
    await write(schedule.id, { type: 'attach', link: { kind: 'other', url, label: null } })
    expect((await page.saveTalk(video)).created).toBe(true)
    await page.removeTalk(video.id)
    await write(schedule.id, { type: 'attach', link: { kind: 'video', url, label: null } })
    expect((await page.saveTalk(video)).created).toBe(false)
  })
})

test('a talk is known again by its GUID', async () => {
  await page.saveTalk({ ...schedule, guid: GUID })
  const other = recordingOf({ guid: GUID, links: [] })
  expect((await page.saveTalk(other)).saved.talk.id).toBe(schedule.id)
  const short = {
    ...schedule,
    id: 'fosdem-2023/y',
    url: 'https://fosdem.org/2023/schedule/event/y/',
  }
  await page.saveTalk({ ...short, guid: '17' })
  expect(
    (
      await page.saveTalk(
        recordingOf({ id: 'web/z', url: 'https://media.ccc.de/v/z', guid: '17', links: [] }),
      )
    ).created,
  ).toBe(true)
})

test("saved from a list, a talk's facts get no poorer", async () => {
  await page.saveTalk(schedule)
  await page.saveTalk({ ...schedule, title: 'Short', speakers: [], links: [], extractor: 'list' })
  expect((await page.getTalk(schedule.id))?.talk).toEqual(schedule)
})

test('a file of a talk is no second page of it', async () => {
  const file = {
    ...schedule,
    url: 'https://fosdem.org/2023/x.pdf',
    extractor: 'unread',
    title: 'x.pdf',
  }
  await page.saveTalk(file)
  expect((await page.saveTalk(schedule)).saved.talk).toEqual(schedule)
  expect((await page.saveTalk(file)).saved.talk).toEqual(schedule)
})

describe('a page that is not of this talk', () => {
  test('is a talk of its own again, and stays so; undone, it is back', async () => {
    await page.saveTalk(schedule)
    await page.saveTalk(recording)
    await write(recording.id, line('a'))
    const joined = await page.getTalk(schedule.id)
    const taken = await page.notThisTalk(schedule.id, recording.url)
    expect((await page.getTalk(schedule.id))?.talk).toEqual(schedule)
    expect((await page.getTalk(schedule.id))?.note.body).toBe('- a')
    expect((await page.getTalk(recording.id))?.talk).toEqual(recording)
    expect(await idAt('https://cdn.media.ccc.de/load-hd.mp4')).toBe(recording.id)
    await page.removeTalk(recording.id)
    expect((await page.saveTalk(recording)).created).toBe(true)
    await page.putPageBack(taken)
    const back = await page.getTalk(schedule.id)
    expect(back?.talk).toEqual(joined?.talk)
    expect(back?.note).toMatchObject({ body: '- a' })
    expect(back?.note.apart).toBeUndefined()
  })

  test('one that was no talk of its own is forgotten; undone, it is back', async () => {
    await page.saveTalk(schedule)
    const beside = {
      ...schedule,
      url: 'https://pretalx.example.org/x',
      links: [],
      extractor: 'pretalx',
    }
    await page.saveTalk({ ...beside, abstract: 'More' })
    expect((await page.getTalk(schedule.id))?.talk.abstract).toBe('More')
    const taken = await page.notThisTalk(schedule.id, beside.url)
    expect((await page.getTalk(schedule.id))?.talk).toEqual(schedule)
    expect(await idAt(beside.url)).toBeUndefined()
    await page.putPageBack(taken)
    expect((await page.getTalk(schedule.id))?.talk.abstract).toBe('More')
    expect(await idAt(beside.url)).toBe(schedule.id)
  })

  test('the only page of a talk is its page', async () => {
    await page.saveTalk(schedule)
    await expect(page.notThisTalk(schedule.id, schedule.url)).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(page.notThisTalk(schedule.id, recording.url)).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

test('the bin keeps all pages of a talk, and joins those that were captured meanwhile', async () => {
  await page.saveTalk(schedule)
  await page.saveTalk(recording)
  const joined = await page.getTalk(schedule.id)
  await page.removeTalk(schedule.id)
  await page.saveTalk(schedule)
  await page.restoreFromBin([schedule.id])
  expect((await page.getTalk(schedule.id))?.talk).toEqual(joined?.talk)
  expect(await idAt(recording.url)).toBe(schedule.id)
})

test('what a site says when it is asked is saved while the talk is there, under either id', async () => {
  await page.saveTalk({ ...schedule, start: null, end: null, extractor: 'pretalx' })
  await page.saveMore({ ...schedule, extractor: 'pretalx' })
  expect((await page.getTalk(schedule.id))?.talk.start).toBe(schedule.start)
  // Captured once more, the page alone does not know it.
  await page.saveTalk({ ...schedule, start: null, end: null, extractor: 'pretalx' })
  expect((await page.getTalk(schedule.id))?.talk.start).toBe(schedule.start)
  await page.removeTalk(schedule.id)
  await page.saveMore(schedule)
  expect(await page.getTalk(schedule.id)).toBeNull()
})

test('talks that an earlier version merged have a source for each page once that matters', async () => {
  await page.saveTalk(schedule)
  const video = talkOf({
    id: 'web/v.example.org',
    url: 'https://v.example.org/',
    links: [{ kind: 'video', url: 'https://cdn.example.org/v.mp4', label: null }],
    extractor: 'generic',
  })
  await page.saveTalk(video)
  await page.mergeTalks(video.id, schedule.id)
  // As it was left then: the links of both, and nothing of where they are from.
  const database = await page.openDatabase()
  const { sources: _, ...merged } = (await page.getTalk(schedule.id))?.talk ?? expect.unreachable()
  await database.put('talks', merged)
  const { saved } = await page.saveTalk({ ...schedule, links: [] })
  expect(saved.talk.links.map(({ url }) => url)).toEqual(['https://cdn.example.org/v.mp4'])
  await database.put('talks', merged)
  await page.splitTalk(video.id)
  expect((await page.getTalk(schedule.id))?.talk).toEqual(schedule)
  expect((await page.getTalk(video.id))?.talk).toEqual(video)
})
