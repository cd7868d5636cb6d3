import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NoteChange } from '../../src/note/change'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const ONE = talkOf().id
const OTHER = 'web/video.example.org/watch'
const THIRD = 'web/blog.example.org/post'

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
  for (const id of [ONE, OTHER, THIRD])
    await page.saveTalk(talkOf({ id, url: `https://example.org/${id}`, links: [] }))
})

afterEach(() => vi.unstubAllGlobals())

async function write(id: string, ...changes: NoteChange[]) {
  const writer = page.createWriter(() => {})
  for (const change of changes) await writer.write(id, change)
}

const apart = (id: string): NoteChange => ({ type: 'apart', id })
const apartOf = async (id: string) => (await page.getTalk(id))?.note.apart

test('what is said is stored, and makes no version', async () => {
  await write(ONE, apart(OTHER))
  expect(await apartOf(ONE)).toEqual([OTHER])
  expect(await page.noteVersions(ONE)).toEqual([])
})

test('it goes into the bin with the talk, and comes back with it', async () => {
  await write(ONE, apart(OTHER))
  const removed = await page.removeTalk(ONE)
  await page.restoreTalk(removed)
  expect(await apartOf(ONE)).toEqual([OTHER])
})

test('what was said before and after a removal is both there', async () => {
  await write(ONE, apart(OTHER))
  const removed = await page.removeTalk(ONE)
  await page.saveTalk(talkOf())
  await write(ONE, apart(THIRD))
  await page.restoreTalk(removed)
  expect(await apartOf(ONE)).toEqual([OTHER, THIRD])
})

test('a note that says nothing else brings it into a merging, too', async () => {
  await write(OTHER, apart(THIRD))
  await page.mergeTalks(OTHER, ONE)
  expect(await apartOf(ONE)).toEqual([THIRD])
})

test('two that the user makes one after all are no others', async () => {
  await write(ONE, apart(OTHER))
  await write(OTHER, apart(ONE))
  await page.mergeTalks(OTHER, ONE)
  expect(await apartOf(ONE)).toBeUndefined()
})

test('two that the user takes apart are others from then on, each for the other', async () => {
  await write(OTHER, { type: 'points', lines: ['- b'] }, apart(THIRD))
  await page.mergeTalks(OTHER, ONE)
  await page.splitTalk(OTHER)
  expect(await apartOf(ONE)).toEqual([OTHER])
  expect(await apartOf(OTHER)).toEqual([THIRD, ONE])
})

test('one that is taken out of several is another than the one it was merged into', async () => {
  await page.mergeTalks(OTHER, THIRD)
  await page.mergeTalks(THIRD, ONE)
  await page.splitTalk(OTHER)
  expect(await apartOf(ONE)).toEqual([OTHER])
  expect(await apartOf(OTHER)).toEqual([ONE, THIRD])
})
