import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Talk } from '../../src/talk/talk'
import { newProfile, openSurface, type Surface, talkOf } from '../storage/surface'
import { call } from './background'

let page: Surface
let other: Surface
let answer: Talk | null

beforeEach(async () => {
  newProfile()
  other = await openSurface()
  page = await openSurface()
  const { fake } = await import('../fakes/browser')
  fake.reset()
  fake.runScript = () => answer
  const { serveMore } = await import('../../src/background/more')
  serveMore()
})

afterEach(() => vi.unstubAllGlobals())

const known = talkOf({ extractor: 'pretalx' })
const bare = { ...known, start: null, end: null, timeZone: null }

test('what the site says is saved, and every surface hears of it', async () => {
  await page.saveTalk(bare)
  const heard: unknown[] = []
  other.onChange((change) => heard.push(change))
  answer = known
  expect(await call('readMore', { tabId: 7 })).toBeNull()
  expect((await page.getTalk(known.id))?.talk).toEqual(known)
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'talk', id: known.id }]))
})

test('of a talk that was removed meanwhile nothing is saved, nor where the site says nothing', async () => {
  answer = known
  await call('readMore', { tabId: 7 })
  expect(await page.getTalk(known.id)).toBeNull()
  await page.saveTalk(bare)
  answer = null
  await call('readMore', { tabId: 7 })
  expect((await page.getTalk(known.id))?.talk).toEqual(bare)
})
