import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NoteChange } from '../../src/note/change'
import type { Talk } from '../../src/talk/talk'
import { newProfile, openSurface, type Surface, talkOf } from '../storage/surface'
import { call } from './background'

const ID = talkOf().id

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
  const { fake } = await import('../fakes/browser')
  fake.reset()
  const { serveTalks } = await import('../../src/background/talks')
  serveTalks()
  await page.saveTalk(talkOf())
})

afterEach(() => vi.unstubAllGlobals())

/** A recording of the talk, saved under an id of its own. */
async function recording(name: string, facts: Partial<Talk> = {}): Promise<string> {
  const id = `web/video.example/${name}`
  const url = `https://video.example/${name}`
  const bare = { conference: null, subtitle: null, start: null, speakers: [], links: [] }
  await page.saveTalk(talkOf({ ...bare, id, url, extractor: 'generic', ...facts }))
  return id
}

async function write(id: string, change: NoteChange) {
  await page.createWriter(() => {}).write(id, change)
}

const alike = async (id = ID) => (await call('alike', { talkId: id })).map((talk) => talk.id)

test('saved talks that may be the same, the likeliest first, at most three', async () => {
  await recording('none', { title: 'Something else' })
  const some = await recording('some', { title: `${talkOf().title} and what came of it` })
  const all = await recording('all', { speakers: talkOf().speakers })
  const title = await recording('title')
  expect(await alike()).toEqual([all, title, some])
  const links = [{ kind: 'schedule' as const, url: talkOf().url, label: null }]
  const linked = await recording('linked', { links })
  expect(await alike()).toEqual([linked, all, title])
  expect(await alike('web/nowhere')).toEqual([])
})

test('none that either note says is another, until that is taken back', async () => {
  const [a, b] = [await recording('a'), await recording('b')]
  await write(ID, { type: 'apart', id: a })
  await write(b, { type: 'apart', id: ID })
  expect(await alike()).toEqual([])
  expect(await alike(a)).toEqual([b])
  await write(ID, { type: 'together', id: a })
  expect(await alike()).toEqual([a])
})

test('a talk that was merged into another counts as that one, on both sides', async () => {
  const [a, b, c] = [await recording('a'), await recording('b'), await recording('c')]
  await write(ID, { type: 'apart', id: b })
  await write(c, { type: 'apart', id: b })
  await page.mergeTalks(b, a)
  expect(await alike()).toEqual([c])
  expect(await alike(b)).toEqual([])
})

test('what was taken apart is not asked about again', async () => {
  const a = await recording('a')
  await page.mergeTalks(a, ID)
  expect(await alike()).toEqual([])
  await page.splitTalk(a)
  expect(await alike()).toEqual([])
  expect(await alike(a)).toEqual([])
})

test('those that are others take no place of one that may be the same', async () => {
  for (let i = 0; i < 5; i++) {
    const id = await recording(`apart${i}`, { speakers: talkOf().speakers })
    await write(i % 2 ? ID : id, { type: 'apart', id: i % 2 ? id : ID })
  }
  const left = await recording('left')
  expect(await alike()).toEqual([left])
})

test('also among more than are read at once', async () => {
  const talks = Array.from({ length: 900 }, (_, i) =>
    talkOf({
      id: `web/many/${i}`,
      title: `Number ${i}`,
      url: `https://many.example/${i}`,
      links: [],
    }),
  )
  const database = await page.openDatabase()
  const tx = database.transaction('talks', 'readwrite')
  await Promise.all(talks.map((talk) => tx.store.put({ ...talk, start: null })))
  const [first, last] = [await recording('0'), await recording('zzz')]
  expect((await alike()).sort()).toEqual([first, last].sort())
})
