import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KEPT_DAYS } from '../../src/storage/bin'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const ID = talkOf().id
const DAY = 24 * 60 * 60 * 1000

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function saved(id: string, ...points: string[]) {
  await page.saveTalk(talkOf({ id, url: `https://example.org/${id}`, links: [] }))
  const writer = page.createWriter(() => {})
  for (const point of points) await writer.write(id, { type: 'points', lines: [`- ${point}`] })
}

test('many talks go into the bin at once, the last removed first, and come back whole', async () => {
  for (const id of ['web/a', 'web/b', 'web/c']) await saved(id, 'x')
  const before = await page.readLibrary()
  await page.removeTalk('web/c')
  vi.useFakeTimers({ now: Date.now() + 5000, toFake: ['Date'] })
  const removed = await page.removeTalks(['web/a', 'web/b', 'web/a'])
  expect(removed.map(({ id }) => id)).toEqual(['web/a', 'web/b'])
  expect(await page.readLibrary()).toEqual([])
  expect((await page.readBin()).map(({ id }) => id).at(-1)).toBe('web/c')
  expect(await page.countBin()).toBe(3)
  await page.restoreTalks(removed)
  expect((await page.readBin()).map(({ id }) => id)).toEqual(['web/c'])
  await page.restoreFromBin(['web/c', 'web/unknown'])
  expect(await page.readBin()).toEqual([])
  expect(await page.readLibrary()).toEqual(before)
})

test('so many that the stores are read whole, some merged, some with a history, are the same', async () => {
  const ids = Array.from({ length: 70 }, (_, i) => `web/${String(i).padStart(2, '0')}`)
  for (const id of ids) await saved(id, id)
  await page
    .createWriter(() => {})
    .write('web/07', {
      type: 'restore',
      to: { body: '- new', verdict: null, attended: null, tags: [], links: [] },
    })
  await page.mergeTalks('web/01', 'web/02')
  const before = await page.readEverything()
  const removed = await page.removeTalks(ids)
  expect(removed).toHaveLength(69)
  expect(await page.readEverything()).toMatchObject({ talks: [], versions: [], merges: [] })
  expect((await page.openDatabase().then((database) => database.getAll('pages'))).length).toBe(0)
  await saved('web/03', 'again')
  await page.restoreTalks(removed)
  const after = await page.readEverything()
  const joined = (await page.getTalk('web/03'))?.note
  expect(joined?.body).toBe('- web/03\n- again')
  const others = (all: typeof before) => all.talks.filter(({ talk }) => talk.id !== 'web/03')
  expect(others(after)).toEqual(others(before))
  expect(after.merges).toEqual(before.merges)
  expect(await page.readBin()).toEqual([])
  // In one call what was merged and what it was merged into, each from a removal of its own.
  await page.removeTalk('web/02')
  await saved('web/01', 'again')
  await page.removeTalks(ids)
  await page.restoreFromBin(ids)
  expect((await page.getTalk('web/01'))?.talk.id).toBe('web/02')
  expect((await page.getTalk('web/02'))?.note.body).toContain('- again')
})

test('a removal that fails removes nothing and puts nothing into the bin', async () => {
  await saved('web/a', 'x')
  await saved('web/b', 'x')
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  await expect(page.removeTalks(['web/a', 'web/b'])).rejects.toMatchObject({ code: 'full' })
  put.mockRestore()
  expect(await page.readLibrary()).toHaveLength(2)
  expect(await page.readBin()).toEqual([])
})

test('what is not there goes into no bin', async () => {
  expect(await page.removeTalk('web/none')).toMatchObject({ talk: null, note: null })
  expect(await page.readBin()).toEqual([])
})

test('a talk saved again begins anew; the bin keeps the old note, and restoring joins the two', async () => {
  await saved('web/a', 'old')
  await page.removeTalk('web/a')
  await saved('web/a', 'new')
  expect((await page.getTalk('web/a'))?.note.body).toBe('- new')
  expect((await page.readBin())[0]?.note?.body).toBe('- old')
  await page.restoreFromBin(['web/a'])
  expect((await page.getTalk('web/a'))?.note.body).toBe('- old\n- new')
  expect(await page.readBin()).toEqual([])
})

test('a talk removed once more keeps what was in the bin, and the undo puts both as they were', async () => {
  await saved('web/a', 'old')
  await page.createWriter(() => {}).write('web/a', { type: 'verdict', value: 'skip' })
  await page.removeTalk('web/a')
  const [first] = await page.readBin()
  // Which verdict is the later one is told by the time.
  vi.useFakeTimers({ now: Date.now() + 1000, toFake: ['Date'] })
  await saved('web/a', 'new')
  await page.createWriter(() => {}).write('web/a', { type: 'verdict', value: 'good' })
  const again = await page.removeTalk('web/a')
  const [both] = await page.readBin()
  expect(both?.note).toMatchObject({ body: '- old\n- new', verdict: 'good' })
  expect(both?.versions.map(({ note }) => [note.body, note.verdict])).toEqual([
    ['- old', 'skip'],
    ['- new', 'good'],
  ])
  await page.restoreTalk(again)
  expect(await page.readBin()).toEqual([first])
  expect((await page.getTalk('web/a'))?.note).toMatchObject({ body: '- new', verdict: 'good' })
})

test('an undo leaves a later removal in the bin', async () => {
  await saved('web/a', 'old')
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
  const first = await page.removeTalk('web/a')
  await saved('web/a', 'new')
  vi.setSystemTime(Date.now() + 1000)
  await page.removeTalk('web/a')
  await page.restoreTalk(first)
  expect((await page.getTalk('web/a'))?.note.body).toBe('- old')
  expect(await page.readBin()).toHaveLength(1)
})

test('what has been in the bin for more than 30 days goes for good', async () => {
  vi.useFakeTimers({ now: Date.parse('2023-02-04T10:00:00.000Z'), toFake: ['Date'] })
  await saved('web/a', 'x')
  await page.removeTalk('web/a')
  vi.setSystemTime(Date.now() + DAY)
  await saved('web/b', 'x')
  await page.removeTalk('web/b')
  const first = Date.parse('2023-02-04T10:00:00.000Z')
  expect(await page.purgeBin(new Date(first + KEPT_DAYS * DAY).toISOString())).toBe(0)
  expect(await page.purgeBin(new Date(first + KEPT_DAYS * DAY + 1).toISOString())).toBe(1)
  expect((await page.readBin()).map(({ id }) => id)).toEqual(['web/b'])
  await page.deleteForGood(['web/b'])
  expect(await page.readBin()).toEqual([])
})

test('a talk removed in the library begins anew in a popup that is open on it, and the bin stays', async () => {
  await page.saveTalk(talkOf())
  const writer = page.createWriter(() => {})
  await writer.write(ID, { type: 'points', lines: ['- a'] })
  const library = await openSurface()
  await library.removeTalk(ID)
  await writer.write(ID, { type: 'body', base: '- a', text: '- a\n- b' })
  expect((await library.readBin())[0]?.note?.body).toBe('- a')
  await library.restoreFromBin([ID])
  expect((await library.getTalk(ID))?.note.body).toBe('- a\n- b')
})

test('other pages hear of the bin once, whatever went into it or out of it', async () => {
  for (const id of ['web/a', 'web/b']) await saved(id, 'x')
  const other = await openSurface()
  const heard: string[] = []
  const end = other.onChange((change) => heard.push(change.type))
  const removed = await page.removeTalks(['web/a', 'web/b'])
  await page.restoreTalks(removed)
  await page.removeTalk('web/a')
  await page.deleteForGood(['web/a'])
  await vi.waitFor(() =>
    expect(heard).toEqual([
      'removed',
      'removed',
      'bin',
      'talk',
      'talk',
      'bin',
      'removed',
      'bin',
      'bin',
    ]),
  )
  end()
})

test('a bin that can not be read is an error', async () => {
  vi.stubGlobal('indexedDB', undefined)
  await expect(page.readBin()).rejects.toMatchObject({ code: 'unavailable' })
})
