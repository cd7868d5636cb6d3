import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newProfile, openSurface, talkOf } from '../storage/surface'

beforeEach(() => {
  newProfile()
})

afterEach(() => vi.unstubAllGlobals())

test('a surface hears of saved talks that a page hints at', async () => {
  const page = await openSurface()
  const { serveHints } = await import('../../src/background/hints')
  const { callBackground } = await import('../../src/browser/messages')
  serveHints()
  await page.saveTalk(talkOf())
  await page.saveTalk(talkOf({ id: 'fosdem-2023/other', title: 'Something else', speakers: [] }))
  const url = 'https://example.org/reducing-cognitive-load.pdf'
  expect(await callBackground('hinted', { title: '', url })).toEqual([talkOf().id])
})
