import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NoteChange } from '../../src/note/change'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const INTO = talkOf().id
const FROM = 'web/video.example.org/watch'
const URL_FROM = 'https://video.example.org/watch'

const fromTalk = () =>
  talkOf({
    id: FROM,
    conference: null,
    title: 'Cognitive load (video)',
    url: URL_FROM,
    links: [{ kind: 'video', url: 'https://cdn.example.org/load.mp4', label: null }],
    extractor: 'generic',
  })

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function write(id: string, ...changes: NoteChange[]) {
  const writer = page.createWriter(() => {})
  for (const change of changes) await writer.write(id, change)
}

const points = (...lines: string[]): NoteChange => ({
  type: 'points',
  lines: lines.map((line) => `- ${line}`),
})

/** The two talks, each with a note of its own. */
async function two() {
  await page.saveTalk(talkOf())
  await page.saveTalk(fromTalk())
  await write(INTO, points('a'), { type: 'tags', value: ['go'] })
  const link = { kind: 'other' as const, url: 'https://blog.example.org/post', label: null }
  await write(FROM, points('b'), { type: 'verdict', value: 'good' }, { type: 'attach', link })
}

test('two talks become one that has both notes, the better facts and the links of both', async () => {
  await two()
  const merged = await page.mergeTalks(FROM, INTO)
  expect(merged).toMatchObject({ id: FROM, into: INTO, note: { body: '- b' } })
  const one = await page.getTalk(INTO)
  expect(one).toMatchObject({
    talk: { id: INTO, title: talkOf().title, url: talkOf().url },
    note: { talkId: INTO, body: '- a\n- b', verdict: 'good', tags: ['go'] },
  })
  expect(one?.talk.links.map(({ url }) => url)).toEqual([
    ...talkOf().links.map(({ url }) => url),
    'https://cdn.example.org/load.mp4',
  ])
  expect(await page.readLibrary()).toEqual([one])
  expect(await page.mergedInto(INTO)).toEqual([merged])
  expect((await page.noteVersions(INTO)).map(({ note }) => note.body)).toEqual(['- a'])
})

test('everything that names the merged talk reaches the other', async () => {
  await two()
  await page.mergeTalks(FROM, INTO)
  expect((await page.getTalk(FROM))?.talk.id).toBe(INTO)
  for (const url of [
    URL_FROM,
    'https://cdn.example.org/load.mp4',
    'https://blog.example.org/post',
  ]) {
    expect((await page.findTalkByPage(url))?.talk.id, url).toBe(INTO)
  }
  const again = await page.saveTalk({ ...fromTalk(), capturedAt: '2024-01-01T00:00:00.000Z' })
  expect(again).toMatchObject({
    created: false,
    saved: { talk: { id: INTO, title: talkOf().title } },
  })
  await write(FROM, points('c'))
  expect((await page.getTalk(INTO))?.note.body).toBe('- a\n- b\n- c')
  expect(await page.readLibrary()).toHaveLength(1)
  expect(await page.mergedInto(FROM)).toHaveLength(1)
  expect(await page.noteVersions(FROM)).toEqual(await page.noteVersions(INTO))
})

test('a new capture of either page keeps the links of both', async () => {
  await two()
  await page.mergeTalks(FROM, INTO)
  const link = { kind: 'slides' as const, url: 'https://example.org/new.pdf', label: null }
  await page.saveTalk(talkOf({ links: [link] }))
  const slides = { kind: 'slides' as const, url: 'https://video.example.org/s.pdf', label: null }
  await page.saveTalk({ ...fromTalk(), links: [...fromTalk().links, slides] })
  const urls = (await page.getTalk(INTO))?.talk.links.map(({ url }) => url)
  expect(urls).toEqual([link.url, 'https://cdn.example.org/load.mp4', slides.url])
  expect((await page.findTalkByPage(slides.url))?.talk.id).toBe(INTO)
})

test('a popup that was open with the old id writes on into the joined note', async () => {
  await two()
  const popup = await openSurface()
  const shown = (await popup.getTalk(FROM))?.note.body ?? ''
  await page.mergeTalks(FROM, INTO)
  const writer = popup.createWriter(() => {})
  const note = await writer.write(FROM, { type: 'body', base: shown, text: `${shown}\n- c` })
  expect(note).toMatchObject({ talkId: INTO, body: '- a\n- b\n- c' })
})

test('a journal left behind under the old id is replayed into the joined note, once', async () => {
  await two()
  await page.mergeTalks(FROM, INTO)
  const at = new Date().toISOString()
  const entry = { seq: 1, id: FROM, at, change: points('late') }
  localStorage.setItem('talkmark.journal.s.1', JSON.stringify(entry))
  expect(await page.replayJournals(0)).toBe(1)
  localStorage.setItem('talkmark.journal.s.1', JSON.stringify(entry))
  await page.replayJournals(0)
  expect((await page.getTalk(INTO))?.note.body).toBe('- a\n- b\n- late')
})

test('taken apart, the one is as it was and the other keeps what was written since', async () => {
  await two()
  const before = await page.getTalk(FROM)
  await page.mergeTalks(FROM, INTO)
  await write(FROM, points('c'), { type: 'tags', base: ['go'], value: ['go', 'new'] })
  await page.splitTalk(FROM)
  const { talk, note } = before ?? expect.unreachable()
  expect(await page.getTalk(FROM)).toEqual({ talk, note: { ...note, apart: [INTO] } })
  expect(await page.getTalk(INTO)).toMatchObject({
    talk: talkOf(),
    note: { body: '- a\n- c', tags: ['go', 'new'], verdict: null, links: [], apart: [FROM] },
  })
  expect((await page.findTalkByPage(URL_FROM))?.talk.id).toBe(FROM)
  expect((await page.findTalkByPage('https://cdn.example.org/load.mp4'))?.talk.id).toBe(FROM)
  expect((await page.findTalkByPage('https://blog.example.org/post'))?.talk.id).toBe(FROM)
  expect((await page.findTalkByPage('https://example.org/load.pdf'))?.talk.id).toBe(INTO)
  expect(await page.mergedInto(INTO)).toEqual([])
  await expect(page.splitTalk(FROM)).rejects.toMatchObject({ code: 'invalid' })
  const [joined] = await page.noteVersions(INTO)
  expect(joined?.note.body).toBe('- a\n- b\n- c')
})

test('what the merged page has said since goes with it', async () => {
  await two()
  await page.mergeTalks(FROM, INTO)
  await page.saveTalk({ ...fromTalk(), title: 'Renamed' })
  expect((await page.getTalk(INTO))?.talk.title).toBe(talkOf().title)
  await page.splitTalk(FROM)
  expect((await page.getTalk(FROM))?.talk.title).toBe('Renamed')
})

test('facts that came from the merged page go with it', async () => {
  await page.saveTalk(talkOf({ id: 'web/a', url: 'https://a.example.org/', extractor: 'generic' }))
  await page.saveTalk(talkOf({ id: INTO, title: 'Better' }))
  await page.mergeTalks(INTO, 'web/a')
  expect((await page.getTalk('web/a'))?.talk).toMatchObject({ id: 'web/a', title: 'Better' })
  await page.splitTalk(INTO)
  expect((await page.getTalk('web/a'))?.talk).toMatchObject({
    id: 'web/a',
    url: 'https://a.example.org/',
    extractor: 'generic',
  })
  expect((await page.getTalk(INTO))?.talk.title).toBe('Better')
})

/** a into b, then b into c. */
async function chain() {
  for (const id of ['a', 'b', 'c']) {
    await page.saveTalk(talkOf({ id: `web/${id}`, url: `https://${id}.example.org/`, links: [] }))
    await write(`web/${id}`, points(id))
  }
  await page.mergeTalks('web/a', 'web/b')
  await page.mergeTalks('web/b', 'web/c')
}

const bodyOf = async (id: string) => (await page.getTalk(`web/${id}`))?.note.body

test('a chain of mergings leads to the last talk, whichever is asked for', async () => {
  await chain()
  for (const id of ['a', 'b', 'c']) {
    expect((await page.getTalk(`web/${id}`))?.talk.id).toBe('web/c')
    expect((await page.findTalkByPage(`https://${id}.example.org/`))?.talk.id).toBe('web/c')
  }
  expect(await bodyOf('a')).toBe('- c\n- b\n- a')
  expect((await page.mergedInto('web/c')).map(({ id }) => id)).toEqual(['web/a', 'web/b'])
})

test('taken apart in the middle, what had been merged before goes along', async () => {
  await chain()
  await page.splitTalk('web/b')
  expect(await bodyOf('c')).toBe('- c')
  expect(await bodyOf('b')).toBe('- b\n- a')
  expect((await page.getTalk('web/a'))?.talk.id).toBe('web/b')
  await page.splitTalk('web/a')
  expect([await bodyOf('a'), await bodyOf('b'), await bodyOf('c')]).toEqual(['- a', '- b', '- c'])
})

test('taken apart at its beginning, the chain holds and has nothing twice', async () => {
  await chain()
  await page.splitTalk('web/a')
  expect(await bodyOf('a')).toBe('- a')
  expect(await bodyOf('c')).toBe('- c\n- b')
  await page.splitTalk('web/b')
  expect([await bodyOf('b'), await bodyOf('c')]).toEqual(['- b', '- c'])
})

test('the bin takes what was merged along, with its history, and brings it back', async () => {
  await two()
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] })
  await write(FROM, points('b2'))
  await page.mergeTalks(FROM, INTO)
  const before = await page.getTalk(INTO)
  const history = await page.noteVersions(INTO)
  expect(history.map(({ talkId }) => talkId).toSorted()).toEqual([INTO, FROM])
  const removed = await page.removeTalk(FROM)
  expect((await page.readEverything()).versions).toEqual([])
  expect(removed).toMatchObject({ id: INTO, merges: [{ id: FROM }] })
  expect(await page.getTalk(FROM)).toBeNull()
  expect(await page.getTalk(INTO)).toBeNull()
  await page.restoreTalk(removed)
  expect(await page.getTalk(FROM)).toEqual(before)
  expect(await page.noteVersions(INTO)).toEqual(history)
  await page.splitTalk(FROM)
  expect((await page.getTalk(FROM))?.note.body).toBe('- b\n- b2')
})

test('a merged page captured again while both are in the bin joins them when they come back', async () => {
  await two()
  await page.mergeTalks(FROM, INTO)
  await page.removeTalk(INTO)
  expect((await page.saveTalk(fromTalk())).created).toBe(true)
  await write(FROM, points('new'))
  expect((await page.getTalk(FROM))?.note.body).toBe('- new')
  await page.restoreFromBin([INTO])
  expect((await page.getTalk(FROM))?.talk.id).toBe(INTO)
  expect(await bodyLines(INTO)).toEqual(['- a', '- b', '- new'])
  expect(await page.readLibrary()).toHaveLength(1)
})

test('what comes back under an id that was merged meanwhile joins the talk that it leads to', async () => {
  await two()
  await page.removeTalk(FROM)
  await page.saveTalk(fromTalk())
  await write(FROM, points('new'))
  await page.mergeTalks(FROM, INTO)
  await page.restoreFromBin([FROM])
  expect(await bodyLines(INTO)).toEqual(['- a', '- b', '- new'])
  expect((await page.getTalk(FROM))?.talk.id).toBe(INTO)
})

test('a merged talk that was merged elsewhere while its own was in the bin stays there', async () => {
  await two()
  await page.mergeTalks(FROM, INTO)
  await page.removeTalk(INTO)
  await page.saveTalk(fromTalk())
  await page.saveTalk(talkOf({ id: 'web/c', url: 'https://c.example.org/', links: [] }))
  await page.mergeTalks(FROM, 'web/c')
  await page.restoreFromBin([INTO])
  expect((await page.getTalk(FROM))?.talk.id).toBe('web/c')
  expect(await bodyLines(INTO)).toEqual(['- a', '- b'])
  expect((await page.noteVersions(INTO)).map(({ note }) => note.body)).toContain('- b')
})

test('a talk can not be merged with itself, nor with one that is not there', async () => {
  await two()
  await expect(page.mergeTalks(INTO, INTO)).rejects.toMatchObject({ code: 'invalid' })
  await expect(page.mergeTalks('web/none', INTO)).rejects.toMatchObject({ code: 'invalid' })
  await expect(page.mergeTalks(INTO, 'web/none')).rejects.toMatchObject({ code: 'invalid' })
  await page.mergeTalks(FROM, INTO)
  await expect(page.mergeTalks(FROM, INTO)).rejects.toMatchObject({ code: 'invalid' })
  expect((await page.getTalk(INTO))?.note.body).toBe('- a\n- b')
})

test('a note without its talk can be merged and taken apart', async () => {
  await page.saveTalk(talkOf())
  await write('web/lost', points('lost'))
  await page.mergeTalks('web/lost', INTO)
  expect(await bodyLines(INTO)).toEqual(['- lost'])
  await page.splitTalk('web/lost')
  expect((await page.getTalk(INTO))?.note.body).toBe('')
  expect((await page.getTalk('web/lost'))?.note.body).toBe('- lost')
})

async function bodyLines(id: string): Promise<string[]> {
  return ((await page.getTalk(id))?.note.body ?? '').split('\n').toSorted()
}
