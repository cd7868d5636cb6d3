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

test('a surface finds saved talks by words, the best first, without the one it asks for', async () => {
  const page = await openSurface()
  const { serveHints } = await import('../../src/background/hints')
  const { callBackground } = await import('../../src/browser/messages')
  serveHints()
  const database = await page.openDatabase()
  const tx = database.transaction('talks', 'readwrite')
  const put = (id: string, title: string) => tx.store.put(talkOf({ id, title, speakers: ['Zoë'] }))
  // More than are read at once.
  await Promise.all(Array.from({ length: 900 }, (_, i) => put(`many/${i}`, `Opening ${i}`)))
  await Promise.all([put('a/best', 'Closing words'), put('z/half', 'What closing a file means')])
  await tx.done
  const sought = (words: string, but: string | null = null) =>
    callBackground('sought', { words, but })
  expect(await sought('CLOSING zoe')).toEqual(['a/best', 'z/half'])
  expect(await sought('closing', 'a/best')).toEqual(['z/half'])
  expect(await sought('opening 899')).toEqual(['many/899'])
  expect(await sought('opening')).toHaveLength(12)
  expect(await sought('closing nothing')).toEqual([])
})
