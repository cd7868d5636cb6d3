import { beforeEach, describe, expect, test } from 'vitest'
import { MirrorTaken } from '../../src/mirror/marker'
import { type MirrorOptions, runMirror } from '../../src/mirror/run'
import { applyChange, type NoteChange } from '../../src/note/change'
import { savedTalk } from '../export/saved'
import { type MemoryPlace, memoryPlace } from './memory-place'
import { type MemoryStore, memoryStore } from './memory-store'

const ID = 'fosdem-2023/goreducecognitive'
const PATH = 'FOSDEM 2023/2023-02-04/Recipes for reducing cognitive load.md'
const MINUTE = 60_000

let place: MemoryPlace
let store: MemoryStore
let now: number

beforeEach(() => {
  place = memoryPlace()
  store = memoryStore([savedTalk({}, { body: '- one\n- two', tags: ['go'] })])
  now = 0
})

function run(more: Partial<MirrorOptions> = {}) {
  now += 20 * MINUTE
  return runMirror(place, store, { device: 'me', now, look: 'all', ...more })
}

function change(change: NoteChange, id = ID): void {
  const saved = store.talks.get(id) ?? expect.unreachable(id)
  store.talks.set(id, {
    ...saved,
    note: applyChange(saved.note, change, '2026-01-01T00:00:00.000Z'),
  })
}

const body = (id = ID) => store.talks.get(id)?.note.body
const textAt = (path = PATH) => place.files.get(path) ?? ''
const edit = (work: (text: string) => string, path = PATH) =>
  void place.files.set(path, work(textAt(path)))
const markdown = () => [...place.files.keys()].filter((path) => path.endsWith('.md')).sort()

test('every talk gets a file, each conference one that leads to them, and the place a marker', async () => {
  expect(await run()).toMatchObject({ written: 2, files: 1, end: 'done' })
  expect(markdown()).toEqual([PATH, 'FOSDEM 2023/FOSDEM 2023.md'])
  expect(textAt()).toContain('- one\n- two\n')
  expect(JSON.parse(textAt('.talkmark.json'))).toEqual({
    talkmark: 'mirror',
    version: 1,
    device: 'me',
  })
  place.written.length = 0
  expect(await run()).toMatchObject({ written: 0, cameBack: 0, waiting: 0 })
  expect(place.written).toEqual([])
})

test('a note that was changed is written, also where nobody looks at what is there', async () => {
  await run()
  change({ type: 'points', lines: ['- three'] })
  expect(await run({ look: 'changed' })).toMatchObject({ written: 1 })
  expect(textAt()).toContain('- two\n- three\n')
})

test('an edit of both sides is on both sides', async () => {
  await run()
  change({ type: 'points', lines: ['- mine'] })
  edit((text) => text.replace('- one\n', '- one and more\n').replace('  - go', '  - go\n  - new'))
  expect(await run()).toMatchObject({ cameBack: 1, written: 1 })
  expect(body()).toBe('- one and more\n- two\n- mine')
  expect(textAt()).toContain('- one and more\n- two\n- mine\n')
  expect(store.talks.get(ID)?.note.tags).toEqual(['go', 'new'])
})

test('a note is not written over an edit that nobody has seen yet', async () => {
  await run()
  change({ type: 'points', lines: ['- mine'] })
  edit((text) => text.replace('- two', '- two\n- theirs'))
  expect(await run({ look: 'changed' })).toMatchObject({ cameBack: 1, written: 1 })
  expect(body()?.split('\n').sort()).toEqual(['- mine', '- one', '- theirs', '- two'])
})

test('what is edited stays as it is where it needs no other form', async () => {
  await run()
  edit((text) => text.replaceAll('\n', '\r\n').replace('- two', '- two\r\n- three'))
  expect(await run()).toMatchObject({ cameBack: 1, written: 0 })
  expect(body()).toBe('- one\n- two\n- three')
  expect(textAt()).toContain('\r\n')
})

test('properties that somebody added stay; facts and the heading are put back', async () => {
  await run()
  const before = textAt()
  edit((text) => text.replace('room: UD2.218A', 'room: here\nrating: 5').replace('# Rec', '# Dec'))
  await run()
  expect(textAt()).toBe(before.replace('---\n\n#', 'rating: 5\n---\n\n#'))
  change({ type: 'verdict', value: 'good' })
  await run()
  expect(textAt()).toContain('rating: 5\n---\n')
})

describe('a file that may not be whole', () => {
  const long = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `- ${word}`).join('\n')
  beforeEach(async () => {
    change({ type: 'body', base: '- one\n- two', text: long })
    await run()
  })

  test.each([
    ['empty', () => ''],
    ['cut', (text: string) => text.slice(0, -9)],
    ['without its properties', (text: string) => text.slice(text.indexOf('# '))],
  ])('takes no lines away, and is put back when it stays like that: %s', async (_name, cut) => {
    const before = textAt()
    edit(cut)
    expect(await run()).toMatchObject({ waiting: 1, putBack: 0 })
    expect(textAt()).toBe(cut(before))
    expect(await run()).toMatchObject({ waiting: 0, putBack: 1 })
    expect(body()).toBe(long)
    expect(textAt()).toBe(before)
  })

  test('keeps what is new in it', async () => {
    edit(() => '- all I have left\n')
    await run()
    await run()
    expect(body()).toBe(`${long}\n- all I have left`)
    expect(textAt()).toContain(`${long}\n- all I have left\n`)
  })

  test('lacks its last line for good when it stays like that', async () => {
    edit((text) => text.replace('- six\n', ''))
    expect(await run()).toMatchObject({ waiting: 1, cameBack: 0 })
    expect(await run()).toMatchObject({ waiting: 0, cameBack: 1 })
    expect(body()).toBe(long.replace('\n- six', ''))
  })

  test('may be whole again', async () => {
    const before = textAt()
    edit((text) => text.slice(0, -9))
    await run()
    place.files.set(PATH, before)
    expect(await run()).toMatchObject({ waiting: 0, putBack: 0, cameBack: 0 })
  })

  test('that goes back to what it was is waited for: it may come from somewhere that is behind', async () => {
    const before = textAt()
    change({ type: 'body', base: long, text: `- new\n${long}` })
    await run()
    place.files.set(PATH, before)
    expect(await run()).toMatchObject({ waiting: 1 })
    expect(body()).toBe(`- new\n${long}`)
    expect(await run()).toMatchObject({ waiting: 0, cameBack: 1 })
    expect(body()).toBe(long)
  })
})

describe('files that go and come', () => {
  test('one that was deleted there is written again, and the note stays', async () => {
    await run()
    place.files.delete(PATH)
    expect(await run()).toMatchObject({ waiting: 1 })
    expect(await run()).toMatchObject({ written: 1 })
    expect(textAt()).toContain('- one')
    expect(body()).toBe('- one\n- two')
  })

  test('one that was renamed is followed, with what was edited in it', async () => {
    await run()
    const text = textAt()
    place.files.delete(PATH)
    place.files.set('Inbox/My talk.md', text.replace('- two', '- two\n- three'))
    await run()
    await run()
    expect(body()).toBe('- one\n- two\n- three')
    expect(markdown()).toEqual(['FOSDEM 2023/FOSDEM 2023.md', 'Inbox/My talk.md'].sort())
    change({ type: 'points', lines: ['- four'] })
    await run()
    expect(textAt('Inbox/My talk.md')).toContain('- three\n- four\n')
  })

  test('a copy of one is left alone', async () => {
    await run()
    place.files.set('copy.md', textAt().replace('- two', '- other'))
    await run()
    expect(body()).toBe('- one\n- two')
    expect(textAt('copy.md')).toContain('- other')
  })

  test("somebody's own file is never written to: the talk's gets another name", async () => {
    place.files.set(PATH, 'Mine.\n')
    await run()
    expect(textAt()).toBe('Mine.\n')
    expect(textAt(PATH.replace('.md', ' (2).md'))).toContain('- one')
    await run()
    expect(markdown()).toHaveLength(3)
  })

  test('one that is there already, as from an export, joins with the note', async () => {
    await run()
    const other = memoryStore([savedTalk({}, { body: '- one\n- two\n- three' })])
    edit((text) => text.replace('- two', '- written elsewhere'))
    await runMirror(place, other, { device: 'me', now, look: 'all' })
    const lines = other.talks.get(ID)?.note.body.split('\n').sort()
    expect(lines).toEqual(['- one', '- three', '- two', '- written elsewhere'])
  })

  test('that of a talk that was removed goes, unless somebody edited it', async () => {
    store.talks.set('b', savedTalk({ id: 'b', title: 'B', url: 'https://example.org/b' }))
    await run()
    edit((text) => text.replace('- two', '- two\n- theirs'))
    store.talks.clear()
    expect(await run()).toMatchObject({ removed: 1, files: 0 })
    expect(markdown()).toEqual([PATH])
    expect(textAt()).toContain('- theirs')
  })

  test('a file keeps its name when the title changes', async () => {
    await run()
    const saved = store.talks.get(ID) ?? expect.unreachable()
    store.talks.set(ID, { ...saved, talk: { ...saved.talk, title: 'Another title' } })
    await run()
    expect(textAt()).toContain('# Another title')
    expect(markdown()).toHaveLength(2)
  })

  test("a conference's file that somebody edited is theirs until they delete it", async () => {
    await run()
    const index = 'FOSDEM 2023/FOSDEM 2023.md'
    edit((text) => `${text}\nMine.\n`, index)
    store.talks.set('b', savedTalk({ id: 'b', title: 'B' }))
    await run()
    expect(textAt(index)).toContain('Mine.')
    expect(textAt(index)).not.toContain('[B')
    place.files.delete(index)
    await run()
    expect(textAt(index)).toContain('[B')
  })
})

describe('two devices', () => {
  test('the second stops and asks; nothing is written', async () => {
    await run()
    place.written.length = 0
    await expect(run({ device: 'you' })).rejects.toThrow(MirrorTaken)
    expect(place.written).toEqual([])
  })

  test('one that takes over takes no line away, and the first asks then', async () => {
    await run()
    const other = memoryStore([savedTalk({}, { body: '- two\n- three' })])
    const options = { device: 'you', now, look: 'all', others: 'take over' } as const
    await runMirror(place, other, options)
    expect(other.talks.get(ID)?.note.body.split('\n').sort()).toEqual(['- one', '- three', '- two'])
    await expect(run()).rejects.toThrow(MirrorTaken)
  })

  test('a marker that was lost or torn is written again', async () => {
    await run()
    place.files.set('.talkmark.json', '{"talk')
    await run()
    expect(textAt('.talkmark.json')).toContain('"me"')
  })
})

test('a long run can be stopped, and the next goes on where it was', async () => {
  for (let n = 0; n < 20; n++) store.talks.set(`t${n}`, savedTalk({ id: `t${n}`, title: `T ${n}` }))
  const heard: [number, number][] = []
  const more = { onProgress: (done: number, of: number) => heard.push([done, of]) }
  let left = 6
  expect(await run({ ...more, isDue: () => left-- <= 0 })).toMatchObject({
    written: 6,
    end: 'more',
  })
  expect(heard.at(-1)).toEqual([6, 21])
  expect(await run(more)).toMatchObject({ written: 16, end: 'done', files: 21 })
  expect(heard.at(-1)).toEqual([15, 15])
})

test('a run that is ended at once leaves nothing half done', async () => {
  for (let n = 0; n < 20; n++) store.talks.set(`t${n}`, savedTalk({ id: `t${n}`, title: `T ${n}` }))
  const stop = new AbortController()
  const onProgress = (done: number) => done === 3 && stop.abort(new Error('stopped'))
  await expect(run({ onProgress, signal: stop.signal })).rejects.toThrow('stopped')
  expect(markdown().length).toBeLessThan(21)
  await run()
  await run()
  expect(await run()).toMatchObject({ written: 0, waiting: 0, files: 21 })
})
