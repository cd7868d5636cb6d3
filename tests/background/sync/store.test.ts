import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StoreName } from '../../../src/storage/schema'
import { TRAVELS } from '../../../src/storage/travel'
import { cipherOf } from '../../../src/sync/cipher'
import { begun, partsIn } from '../../../src/sync/document'
import type { Remote } from '../../../src/sync/remote'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { sealed } from '../../../src/sync/segment'
import { BUILT_IN } from '../../../src/template/builtin'
import { recapOf } from '../../storage/recap-of'
import { talkOf } from '../../storage/surface'
import { type Device, openDevice } from './device'

const ID = 'fosdem-2023/goreducecognitive'

let a: Device
let b: Device
let remote: Remote

beforeEach(async () => {
  remote = memoryRemote()
  a = await openDevice()
  b = await openDevice()
})

afterEach(() => vi.unstubAllGlobals())

async function exchange(...devices: Device[]): Promise<void> {
  for (const device of devices) await device.sync(remote)
}

test('every store of the database travels, or is said to stay', async () => {
  const database = await a.openDatabase()
  expect(Object.keys(TRAVELS).sort()).toEqual([...database.objectStoreNames].sort())
})

describe('what is done on one device is on the other', () => {
  const merged = talkOf({ id: 'fosdem-2023/other', title: 'The same after all' })
  /** For each store that travels, what the user does, and what the other device has then. */
  const ACTS: Record<
    string,
    { act: (on: Device) => Promise<unknown>; seen: (on: Device) => unknown }
  > = {
    talks: {
      act: (on) => on.saveTalk(talkOf()),
      seen: async (on) => (await on.getTalk(ID))?.talk,
    },
    notes: {
      act: async (on) => {
        await on.saveTalk(talkOf())
        await on.write(ID, { type: 'points', lines: ['- one', '- two'] })
        await on.write(ID, { type: 'verdict', value: 'highlight' })
        await on.write(ID, { type: 'attended', value: 'live' })
        await on.write(ID, { type: 'tags', value: ['go', 'style'] })
        await on.write(ID, { type: 'draft', text: 'half a th' })
        const link = { kind: 'other' as const, url: 'https://example.org/post', label: 'A post' }
        await on.write(ID, { type: 'attach', link })
      },
      seen: async (on) => ({
        ...(await on.note(ID)),
        // The point that is still being typed stays where it is typed.
        draft: '',
        byPage: (await on.findTalkByPage('https://example.org/post'))?.talk.id,
      }),
    },
    recaps: {
      act: (on) =>
        on.createRecap(
          recapOf({
            opening: 'Two days.\n\nAnd more.',
            hand: ['a', 'b'],
            sections: { 'fosdem-2023@2023-02-04': { heading: 'Saturday', words: 'Before it.' } },
            talks: { a: { place: 'out' } },
          }),
        ),
      seen: (on) => on.allRecaps(),
    },
    templates: {
      act: async (on) => on.saveTemplate({ ...(BUILT_IN[0] ?? expect.unreachable()), id: 'own' }),
      seen: (on) => on.allTemplates(),
    },
    views: {
      act: (on) =>
        on.saveView({ id: 'v', name: 'Go', search: 'q=go', createdAt: '2023-02-05T09:00:00.000Z' }),
      seen: (on) => on.allViews(),
    },
    writers: {
      act: (on) => on.writeOwnName('Ada \u202eLovelace'),
      seen: async (on) => (await on.openDatabase()).getAll('writers'),
    },
    merges: {
      act: async (on) => {
        await on.saveTalk(talkOf())
        await on.saveTalk(merged)
        await on.mergeTalks(merged.id, ID)
      },
      seen: async (on) => ({
        into: (await on.mergedInto(ID)).map(({ id }) => id),
        leadsTo: (await on.getTalk(merged.id))?.talk.id,
      }),
    },
  }

  test('and each store that travels is among them', () => {
    const names = (Object.keys(TRAVELS) as StoreName[]).filter((name) => TRAVELS[name] !== 'local')
    expect(Object.keys(ACTS).sort()).toEqual(names.sort())
  })

  test.each(Object.keys(ACTS))('%s', async (name) => {
    const { act, seen } = ACTS[name] ?? expect.unreachable()
    await exchange(a, b)
    await act(a)
    const wanted = await seen(a)
    await exchange(a, b)
    expect(await seen(b)).toEqual(wanted)
    // And nothing of it comes back as a change of the other's.
    expect(await b.sync(remote)).toMatchObject({ sent: 0 })
    expect(await a.sync(remote)).toMatchObject({ joined: 0, sent: 0 })
  })
})

test('surfaces show what comes from a device whose clock is behind as the newest', async () => {
  const made = { ...(BUILT_IN[0] ?? expect.unreachable()), id: 'own', updatedAt: NOON }
  await a.saveTemplate(made)
  await exchange(a, b)
  await b.saveTemplate({ ...made, name: 'Of another year', updatedAt: '2022-01-01T00:00:00.000Z' })
  await exchange(b, a)
  const [template] = await a.allTemplates()
  expect(template?.name).toBe('Of another year')
  expect((template?.updatedAt ?? '') > NOON).toBe(true)
  expect(await a.sync(remote)).toMatchObject({ sent: 0 })
})

const NOON = '2023-02-06T12:00:00.000Z'

test('typing a point sends nothing before it is one', async () => {
  await a.saveTalk(talkOf())
  await exchange(a, b)
  await a.write(ID, { type: 'draft', text: 'half a th' })
  expect(await a.sync(remote)).toMatchObject({ sent: 0 })
  await b.write(ID, { type: 'points', lines: ['- of b'] })
  await exchange(b, a)
  expect(await a.note(ID)).toMatchObject({ body: '- of b', draft: 'half a th' })
})

test('what both wrote at the same time is on both', async () => {
  await a.saveTalk(talkOf())
  await a.write(ID, { type: 'points', lines: ['- one', '- two'] })
  await exchange(a, b)
  await a.write(ID, { type: 'points', lines: ['- of a'] })
  const base = (await b.note(ID)).body
  await b.write(ID, { type: 'body', base, text: `- zero\n${base}` })
  await exchange(a, b, a)
  for (const device of [a, b])
    expect((await device.note(ID)).body).toBe('- zero\n- one\n- two\n- of a')
})

test('what is typed while an exchange goes on is not lost', async () => {
  await a.saveTalk(talkOf())
  await exchange(a, b)
  await b.write(ID, { type: 'points', lines: ['- of b'] })
  await b.sync(remote)
  const typed: string[] = []
  const busy: Remote = {
    ...remote,
    async get(name, signal) {
      typed.push(`- typed ${typed.length}`)
      await a.write(ID, { type: 'points', lines: typed.slice(-1) })
      return remote.get(name, signal)
    },
  }
  await a.sync(busy)
  await exchange(a, b, a)
  const lines = (await a.note(ID)).body.split('\n')
  expect([...lines].sort()).toEqual(['- of b', ...typed].sort())
  expect(typed.length).toBeGreaterThan(2)
  expect((await b.note(ID)).body).toBe(lines.join('\n'))
})

test('what another device removed is in the bin, and what it took away in the history', async () => {
  const other = talkOf({ id: 'fosdem-2023/other', title: 'Other' })
  await a.saveTalk(talkOf())
  await a.saveTalk(other)
  await a.write(ID, { type: 'points', lines: ['- one', '- two'] })
  await a.write(other.id, { type: 'points', lines: ['- kept in the bin'] })
  await exchange(a, b)
  await b.write(ID, { type: 'body', base: '- one\n- two', text: '- two' })
  await b.removeTalk(other.id)
  await exchange(b, a)
  expect((await a.note(ID)).body).toBe('- two')
  expect((await a.noteVersions(ID)).map(({ note }) => note.body)).toContain('- one\n- two')
  expect(await a.getTalk(other.id)).toBeNull()
  const [binned] = await a.readBin()
  expect(binned?.note?.body).toBe('- kept in the bin')
  // Brought back, it comes back everywhere.
  await a.restoreFromBin([other.id])
  await exchange(a, b)
  expect((await b.note(other.id)).body).toBe('- kept in the bin')
})

test('other surfaces hear of what came in', async () => {
  await exchange(a, b)
  const heard: unknown[] = []
  const channel = new BroadcastChannel('talkmark')
  channel.onmessage = ({ data }) => heard.push(data)
  await a.saveTalk(talkOf())
  await exchange(a, b)
  await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(2))
  channel.close()
  expect(heard).toContainEqual({ type: 'talk', id: ID })
})

test('a record that is none of ours is left out, whoever wrote it', async () => {
  await exchange(a)
  const vault = (await a.store.transaction((tx) => tx.state()))?.vault ?? expect.unreachable()
  const evil = {
    values: new Map<string, never>([
      ['talk', { ...talkOf(), url: 'javascript:alert(1)' } as never],
    ]),
    texts: new Map([['body', ['- evil']]]),
    lists: new Map(),
  }
  const device = 'abcdefabcdef'
  const sent = [
    { key: `talk ${ID}`, update: begun(evil, 1) },
    { key: 'recap x', update: begun({ ...evil, texts: new Map() }, 2) },
    { key: 'later-kind x', update: begun(evil, 3) },
    { key: 'talk broken', update: new Uint8Array([1, 2, 3]) },
  ]
  const bytes = await sealed({ vault, device, name: '00000001', files: 0, sent }, cipherOf(null))
  await remote.put(`d/${device}/00000001`, bytes)
  expect(await a.sync(remote)).toMatchObject({ broken: 1 })
  expect(await a.getTalk(ID)).toBeNull()
  expect(await a.allRecaps()).toEqual([])
})

test('a note that a later version wrote loses nothing by an edit here', async () => {
  await a.saveTalk(talkOf())
  await a.write(ID, { type: 'points', lines: ['- one'] })
  await exchange(a, b)
  // What this version does not know makes the record one that it can't take.
  const verdict = 'splendid' as never
  await a.write(ID, { type: 'verdict', value: verdict })
  await a.write(ID, { type: 'points', lines: ['- of the later version'] })
  await exchange(a, b)
  expect((await b.note(ID)).body).toBe('- one')
  await b.write(ID, { type: 'points', lines: ['- of b'] })
  await exchange(b, a)
  const stored = await a.store.transaction((tx) => tx.document(`talk ${ID}`))
  const lines = partsIn(stored?.state ?? expect.unreachable())?.texts.get('body')
  expect([...(lines ?? [])].sort()).toEqual(['- of b', '- of the later version', '- one'])
})

test('a page that belongs to another talk by now stays with it', async () => {
  const other = talkOf({ id: 'fosdem-2023/other', title: 'Other', links: [] })
  const link = { kind: 'other' as const, url: 'https://example.org/post', label: 'A post' }
  await a.saveTalk(talkOf())
  await a.saveTalk(other)
  await a.write(ID, { type: 'attach', link })
  await exchange(a, b)
  await b.write(other.id, { type: 'attach', link })
  await a.write(ID, { type: 'detach', url: link.url })
  await exchange(a, b)
  expect((await b.findTalkByPage(link.url))?.talk.id).toBe(other.id)
})

test('what could not be taken is remembered, also when everything is told anew', async () => {
  await a.saveTalk(talkOf())
  await exchange(a, b)
  await a.write(ID, { type: 'verdict', value: 'splendid' as never })
  await exchange(a, b)
  await b.store.transaction(async (tx) => {
    const state = (await tx.state()) ?? expect.unreachable()
    tx.setState({ ...state, emitted: '' })
  })
  await b.sync(remote)
  const stored = await b.store.transaction((tx) => tx.document(`talk ${ID}`))
  expect(stored?.refused).toBe('yes')
})
