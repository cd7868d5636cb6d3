import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SaveResult } from '../../src/storage/store-talk'
import type { Talk } from '../../src/talk/talk'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
})

afterEach(() => vi.unstubAllGlobals())

/** A line of a schedule. */
function lineOf(slug: string, more: Partial<Talk> = {}): Talk {
  const url = `https://fosdem.org/2023/schedule/event/${slug}/`
  const id = `fosdem-2023/${slug}`
  return talkOf({ id, url, title: slug, links: [], extractor: 'list', ...more })
}

function lines(count: number): Talk[] {
  return Array.from({ length: count }, (_, i) => lineOf(`talk_${i}`))
}

async function saveAll(talks: Talk[]): Promise<SaveResult[]> {
  const results: SaveResult[] = []
  for await (const batch of page.saveTalks(talks)) results.push(...batch)
  return results
}

test('many talks are saved batch by batch, each once, and all are there', async () => {
  const talks = lines(120)
  const batches: number[] = []
  for await (const batch of page.saveTalks([...talks, ...talks.slice(0, 5)]))
    batches.push(batch.length)
  expect(batches.length).toBeGreaterThan(1)
  expect(batches.reduce((sum, size) => sum + size)).toBe(120)
  expect((await page.getTalks(talks.map(({ id }) => id))).map(({ talk }) => talk)).toEqual(talks)
})

test('a line of a schedule never takes facts away from a stored talk, and beats a guess', async () => {
  await page.saveTalk(talkOf())
  await page.saveTalk(lineOf('guessed', { extractor: 'generic', title: 'a guess' }))
  const results = await saveAll([
    lineOf('goreducecognitive', { capturedAt: '2030-01-01T00:00:00.000Z' }),
    lineOf('guessed'),
  ])
  expect(results.map(({ created }) => created)).toEqual([false, false])
  expect((await page.getTalk(talkOf().id))?.talk).toEqual(talkOf())
  expect((await page.getTalk('fosdem-2023/guessed'))?.talk.title).toBe('guessed')
})

test("the talk's own page makes a saved line richer", async () => {
  await saveAll([lineOf('goreducecognitive')])
  await page.saveTalk(talkOf())
  expect((await page.getTalk(talkOf().id))?.talk).toEqual(talkOf())
})

test('undo takes away what was new and is untouched, and nothing else', async () => {
  await page.saveTalk(lineOf('before'))
  const results = await saveAll(
    ['before', 'new', 'written', 'visited', 'merged', 'drafted'].map((slug) => lineOf(slug)),
  )
  const writer = page.createWriter(() => {})
  await writer.write('fosdem-2023/written', { type: 'points', lines: ['- mine'] })
  await writer.write('fosdem-2023/drafted', { type: 'draft', text: 'half' })
  await page.saveTalk(
    lineOf('visited', { extractor: 'fosdem', capturedAt: '2030-01-01T00:00:00.000Z' }),
  )
  await page.saveTalk(talkOf({ id: 'web/example.org/same', url: 'https://example.org/same' }))
  await page.mergeTalks('web/example.org/same', 'fosdem-2023/merged')

  expect(await page.undoSaves(results)).toEqual(['fosdem-2023/new'])
  expect(await page.getTalk('fosdem-2023/new')).toBeNull()
  for (const slug of ['before', 'written', 'visited', 'merged', 'drafted'])
    expect(await page.getTalk(`fosdem-2023/${slug}`)).not.toBeNull()
  expect(await page.countBin()).toBe(0)
  expect((await page.savedAmong([lineOf('new')])).size).toBe(0)
})

test('undo leaves alone a talk that was merged into another since', async () => {
  const results = await saveAll([lineOf('gone')])
  await page.saveTalk(talkOf())
  await page.mergeTalks('fosdem-2023/gone', talkOf().id)
  expect(await page.undoSaves(results)).toEqual([])
  expect((await page.getTalk('fosdem-2023/gone'))?.talk.id).toBe(talkOf().id)
})

test('which of a list are saved: by id, merged, or as a page of another talk', async () => {
  await page.saveTalk(talkOf())
  await page.saveTalk(lineOf('merged'))
  await page.mergeTalks('fosdem-2023/merged', talkOf().id)
  const writer = page.createWriter(() => {})
  const attached = { kind: 'other', url: 'https://cfp.example/talk/ABC/', label: null } as const
  await writer.write(talkOf().id, { type: 'attach', link: attached })
  const found = await page.savedAmong([
    talkOf(),
    lineOf('merged'),
    lineOf('ABC', { id: 'cfp.example/ABC', url: attached.url }),
    lineOf('unknown'),
  ])
  expect([...found]).toEqual([
    [talkOf().id, talkOf().id],
    ['fosdem-2023/merged', 'fosdem-2023/merged'],
    ['cfp.example/ABC', talkOf().id],
  ])
})

test('a full disk in the middle: what was given is stored, the rest is not', async () => {
  const talks = lines(120)
  const stored: string[] = []
  const run = async () => {
    for await (const batch of page.saveTalks(talks)) {
      stored.push(...batch.map(({ saved }) => saved.talk.id))
      await page.closeDatabase()
      vi.stubGlobal('indexedDB', { open: () => failed() })
    }
  }
  await expect(run()).rejects.toMatchObject({ name: 'StorageError' })
  vi.unstubAllGlobals()
  expect(stored).toHaveLength(50)
})

function failed(): never {
  throw new DOMException('full', 'QuotaExceededError')
}
