import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

let page: Surface
let local: ReturnType<typeof newProfile>['local']

beforeEach(async () => {
  local = newProfile().local
  page = await openSurface()
})

afterEach(() => vi.unstubAllGlobals())

test('a talk is created once; a refresh replaces the facts and leaves the note alone', async () => {
  const first = await page.saveTalk(talkOf())
  expect(first.created).toBe(true)
  const writer = page.createWriter(() => {})
  const note = await writer.write(first.saved.talk.id, { type: 'points', lines: ['- a'] })

  const again = await page.saveTalk(
    talkOf({ title: 'New', capturedAt: '2030-01-01T00:00:00.000Z' }),
  )
  expect(again).toEqual({
    created: false,
    saved: { talk: talkOf({ title: 'New', capturedAt: '2030-01-01T00:00:00.000Z' }), note },
  })
  expect(await page.getTalk(first.saved.talk.id)).toEqual(again.saved)
})

test('guessed facts never replace those of a real extractor', async () => {
  const { id } = talkOf()
  await page.saveTalk(talkOf({ extractor: 'unread', title: 'goreducecognitive.pdf' }))
  await page.saveTalk(talkOf({ extractor: 'generic', title: 'guess' }))
  expect((await page.getTalk(id))?.talk.title).toBe('guess')
  await page.saveTalk(talkOf())
  await page.saveTalk(talkOf({ extractor: 'generic', title: 'guess' }))
  const { saved } = await page.saveTalk(talkOf({ extractor: 'unread', title: 'x.pdf' }))
  expect(saved.talk).toEqual(talkOf())
  expect((await page.getTalk(id))?.talk).toEqual(talkOf())
})

test('a talk is found by its page, its recording, its slides and what was attached', async () => {
  const { talk } = (await page.saveTalk(talkOf())).saved
  const writer = page.createWriter(() => {})
  const link = {
    kind: 'other' as const,
    url: 'https://blog.example.org/post?utm_source=x',
    label: null,
  }
  await writer.write(talk.id, { type: 'attach', link })
  for (const url of [
    'http://archive.fosdem.org/2023/schedule/event/goreducecognitive/#top',
    'https://video.fosdem.org/2023/UD2.218A/goreducecognitive.webm',
    'https://www.example.org/load.pdf',
    'https://blog.example.org/post/',
  ]) {
    expect((await page.findTalkByPage(url))?.talk.id, url).toBe(talk.id)
  }
  expect(await page.findTalkByPage('https://live.fosdem.org/watch/ud2218a')).toBeNull()

  await writer.write(talk.id, { type: 'detach', url: link.url })
  expect(await page.findTalkByPage(link.url)).toBeNull()
})

test('detaching what the page itself names leaves it findable', async () => {
  const { talk } = (await page.saveTalk(talkOf())).saved
  const writer = page.createWriter(() => {})
  const link = { kind: 'slides' as const, url: 'https://example.org/load.pdf', label: null }
  await writer.write(talk.id, { type: 'attach', link })
  await writer.write(talk.id, { type: 'detach', url: link.url })
  expect((await page.findTalkByPage(link.url))?.talk.id).toBe(talk.id)
})

test('a page that was attached to another talk since stays there', async () => {
  const writer = page.createWriter(() => {})
  const link = (name: string) => {
    return { kind: 'other' as const, url: `https://blog.example.org/${name}`, label: null }
  }
  for (const id of ['web/a', 'web/b']) {
    await page.saveTalk(talkOf({ id, url: `https://example.org/${id}`, links: [] }))
    await writer.write(id, { type: 'attach', link: link('post') })
  }
  await writer.write('web/a', { type: 'attach', link: link('more') })
  expect((await page.findTalkByPage(link('post').url))?.talk.id).toBe('web/b')
})

test('recent talks are those written on last, and all tags come most used first', async () => {
  const writer = page.createWriter(() => {})
  for (const n of [1, 2, 3]) {
    const id = `web/example.org/${n}`
    await page.saveTalk(talkOf({ id, url: `https://example.org/${n}`, links: [] }))
    await writer.write(id, { type: 'tags', value: n === 2 ? ['go', 'wasm'] : ['wasm'] })
  }
  vi.useFakeTimers({ now: Date.now() + 5000, toFake: ['Date'] })
  await writer.write('web/example.org/1', { type: 'draft', text: 'x' })
  vi.useRealTimers()
  expect((await page.recentTalks(1)).map((saved) => saved.talk.id)).toEqual(['web/example.org/1'])
  expect(await page.recentTalks(0)).toEqual([])
  expect(await page.recentTalks(9)).toHaveLength(3)
  expect(await page.allTags()).toEqual(['wasm', 'go'])
  expect((await page.readLibrary()).map((saved) => saved.talk.id)).toEqual([
    'web/example.org/1',
    'web/example.org/2',
    'web/example.org/3',
  ])
})

test('facts that a closed page could not save are saved by the next one, unless newer are there', async () => {
  const factory = indexedDB
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() })
  void page.saveTalk(talkOf()).catch(() => {})
  await vi.waitFor(() => expect(local.length).toBe(1))
  vi.stubGlobal('indexedDB', factory)

  const next = await openSurface()
  expect(await next.getTalk(talkOf().id)).toBeNull()
  await next.replayJournals()
  expect((await next.getTalk(talkOf().id))?.talk).toEqual(talkOf())
  expect(local.length).toBe(0)

  local.setItem(`talkmark.facts.${talkOf().id}`, JSON.stringify(talkOf({ title: 'as it is' })))
  await next.saveTalk(talkOf({ capturedAt: '2024-01-01T00:00:00.000Z' }))
  local.setItem(`talkmark.facts.${talkOf().id}`, JSON.stringify(talkOf({ title: 'as it was' })))
  local.setItem('talkmark.facts.broken', '{')
  await next.replayJournals()
  expect((await next.getTalk(talkOf().id))?.talk.title).toBe(talkOf().title)
})

test('a removal is undone whole', async () => {
  const { talk } = (await page.saveTalk(talkOf())).saved
  const writer = page.createWriter(() => {})
  await writer.write(talk.id, { type: 'points', lines: ['- a'] })
  const before = await page.getTalk(talk.id)
  const removed = await page.removeTalk(talk.id)
  expect(await page.getTalk(talk.id)).toBeNull()
  expect(await page.findTalkByPage('https://example.org/load.pdf')).toBeNull()
  await page.restoreTalk(removed)
  expect(await page.getTalk(talk.id)).toEqual(before)
  expect((await page.findTalkByPage('https://example.org/load.pdf'))?.talk.id).toBe(talk.id)
})

test('what is written on a removed talk elsewhere begins the note anew, and the undo keeps both', async () => {
  const { talk } = (await page.saveTalk(talkOf())).saved
  const writer = page.createWriter(() => {})
  await writer.write(talk.id, { type: 'points', lines: ['- a'] })
  const library = await openSurface()
  const removed = await library.removeTalk(talk.id)

  await writer.write(talk.id, { type: 'body', base: '- a', text: '- a\n- b' })
  expect(await library.getTalk(talk.id)).toMatchObject({ talk, note: { body: '- a\n- b' } })
  await writer.write(talk.id, { type: 'verdict', value: 'good' })
  await library.restoreTalk(removed)
  expect(await library.getTalk(talk.id)).toMatchObject({
    talk,
    note: { body: '- a\n- b', verdict: 'good' },
  })
})

test('an undo after the talk was captured again brings the note back', async () => {
  const { talk } = (await page.saveTalk(talkOf())).saved
  const writer = page.createWriter(() => {})
  const note = await writer.write(talk.id, { type: 'points', lines: ['- a'] })
  const removed = await page.removeTalk(talk.id)
  const fresh = talkOf({ title: 'Refreshed', capturedAt: '2024-01-01T00:00:00.000Z' })
  expect((await page.saveTalk(fresh)).created).toBe(true)
  await page.restoreTalk(removed)
  expect(await page.getTalk(talk.id)).toEqual({ talk: fresh, note })
})

test('a note that has lost its talk is shown with a stand-in', async () => {
  const writer = page.createWriter(() => {})
  const note = await writer.write('web/example.org/a', { type: 'points', lines: ['- a'] })
  const found = await page.getTalk('web/example.org/a')
  expect(found).toMatchObject({ talk: { id: note.talkId, url: 'https://example.org/a' }, note })
  expect(await page.readLibrary()).toEqual([found])
  expect(await page.recentTalks(3)).toEqual([found])
})

test('other pages hear of each change, the page itself does not', async () => {
  const other = await openSurface()
  const heard: unknown[] = []
  const own: unknown[] = []
  const end = other.onChange((change) => heard.push(change))
  page.onChange((change) => own.push(change))
  const { talk } = (await page.saveTalk(talkOf())).saved
  await page.createWriter(() => {}).write(talk.id, { type: 'draft', text: 'x' })
  await page.removeTalk(talk.id)
  await vi.waitFor(() => expect(heard).toHaveLength(4))
  expect(heard).toEqual(['talk', 'note', 'removed', 'bin'].map((type) => ({ type, id: talk.id })))
  end()
  await page.saveTalk(talkOf())
  expect(heard).toHaveLength(4)
  expect(own).toEqual([])
})
