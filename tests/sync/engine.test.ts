import { describe, expect, test } from 'vitest'
import { run } from '../../src/sync/engine'
import { keyOf } from '../../src/sync/kinds'
import type { Fields } from '../../src/sync/parts'
import type { Answer } from '../../src/sync/question'
import { type Remote, RemoteError } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { change, copyOf, type Disk, emptyDisk, memoryStore } from './memory-store'

const SESSION = { session: 'one', now: 0, look: 'now' } as const

const FEW = { ...SESSION, compactAfter: 3 }

function note(body: string, more: Fields = {}): Fields {
  const talk = { id: 'x', conference: 'fosdem-2023', title: 'X' }
  const own = { tags: [], links: [], sources: [], apart: [], verdict: null, attended: null }
  return { talk, body, ...own, createdAt: '1', updatedAt: '1', ...more }
}

const KEY = keyOf('talk', 'fosdem-2023/x')

function bodyOn(disk: Disk, key = KEY) {
  return disk.records.get(key)?.body
}

test('a note of one device comes to the other, and an edit of both back to both', async () => {
  const remote = memoryRemote()
  const [a, b] = [emptyDisk(), emptyDisk()]
  change(a, KEY, note('- one\n- two'))
  await run(remote, memoryStore(a), SESSION)
  await run(remote, memoryStore(b), SESSION)
  expect(b.records.get(KEY)).toEqual(note('- one\n- two'))
  change(a, KEY, note('- one\n- two\n- of a', { verdict: 'good' }))
  change(b, KEY, note('- zero\n- one\n- two', { tags: ['go'] }))
  await run(remote, memoryStore(a), SESSION)
  await run(remote, memoryStore(b), SESSION)
  await run(remote, memoryStore(a), SESSION)
  const both = note('- zero\n- one\n- two\n- of a', { verdict: 'good', tags: ['go'] })
  expect(a.records.get(KEY)).toEqual(both)
  expect(b.records.get(KEY)).toEqual(both)
})

test('the same note begun on both from one backup has nothing twice', async () => {
  const remote = memoryRemote()
  const [a, b] = [emptyDisk(), emptyDisk()]
  for (const disk of [a, b]) change(disk, KEY, note('- one\n- two'))
  // Neither sees the other's: both look before either writes.
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  await run(memoryRemote(files), memoryStore(a), SESSION)
  await run(remote, memoryStore(b), SESSION)
  a.state = { ...(a.state ?? expect.unreachable()), vault: b.state?.vault ?? null }
  const merged = new Map(files)
  const shared = memoryRemote(merged)
  for (const name of await remote.list('d')) {
    for (const file of await remote.list(`d/${name}`))
      await shared.put(
        `d/${name}/${file}`,
        (await remote.get(`d/${name}/${file}`)) ?? expect.unreachable(),
      )
  }
  await shared.put('f1', (await remote.get('f1')) ?? expect.unreachable())
  for (const disk of [a, b, a]) await run(shared, memoryStore(disk), SESSION)
  expect(bodyOn(a)).toBe('- one\n- two')
  expect(bodyOn(b)).toBe('- one\n- two')
})

test('a removed note goes everywhere, but for lines written meanwhile', async () => {
  const remote = memoryRemote()
  const [a, b] = [emptyDisk(), emptyDisk()]
  const other = keyOf('talk', 'fosdem-2023/y')
  change(a, KEY, note('- one'))
  change(a, other, note('- y'))
  await run(remote, memoryStore(a), SESSION)
  await run(remote, memoryStore(b), SESSION)
  change(a, KEY, null)
  change(b, KEY, note('- one\n- written meanwhile'))
  for (const disk of [a, b, a]) await run(remote, memoryStore(disk), SESSION)
  expect(bodyOn(a)).toBe('- written meanwhile')
  expect(bodyOn(b)).toBe('- written meanwhile')
  expect(a.records.get(KEY)?.talk).toEqual(note('').talk)
  change(b, other, null)
  for (const disk of [b, a]) await run(remote, memoryStore(disk), SESSION)
  expect(a.records.has(other)).toBe(false)
})

test('a note that comes back by such lines has the facts of all pages, and no more of what it had', async () => {
  const remote = memoryRemote()
  const [a, b] = [emptyDisk(), emptyDisk()]
  const sources = [{ url: 'https://media.ccc.de/v/x' }, { url: 'https://slides.example/x.pdf' }]
  change(a, KEY, note('- one', { sources, tags: ['go'], verdict: 'good' }))
  await run(remote, memoryStore(a), SESSION)
  await run(remote, memoryStore(b), SESSION)
  change(a, KEY, null)
  await run(remote, memoryStore(a), SESSION)
  change(b, KEY, note('- one\n- late', { sources, tags: ['go'], verdict: 'good' }))
  for (const disk of [b, a]) await run(remote, memoryStore(disk), SESSION)
  for (const disk of [a, b]) {
    const { talk, body, sources: kept, tags } = disk.records.get(KEY) ?? expect.unreachable()
    expect({ talk, body, kept, tags }).toEqual({
      talk: note('').talk,
      body: '- late',
      kept: sources,
      tags: [],
    })
  }
  // Saved again after a removal, it has the pages that it is saved from.
  for (const fields of [null, note('- anew')]) change(a, KEY, fields)
  for (const disk of [a, b]) await run(remote, memoryStore(disk), SESSION)
  expect(b.records.get(KEY)).toMatchObject({ body: '- anew', sources: [] })
})

test('of a profile and its copy that both go on, nothing is lost', async () => {
  const remote = memoryRemote()
  const a = emptyDisk()
  change(a, KEY, note('- one'))
  await run(remote, memoryStore(a), SESSION)
  const copy = copyOf(a)
  const broken: Remote = { ...remote, put: () => Promise.reject(new RemoteError('busy')) }
  change(copy, KEY, note('- one\n- of the copy'))
  await expect(run(broken, memoryStore(copy), SESSION)).rejects.toThrow('busy')
  change(a, KEY, note('- one\n- of the first'))
  await run(remote, memoryStore(a), SESSION)
  // Both have made a file of the same number by now.
  await run(remote, memoryStore(copy), SESSION)
  expect(copy.state?.device).not.toBe(a.state?.device)
  const third = emptyDisk()
  for (const disk of [a, copy, third]) await run(remote, memoryStore(disk), SESSION)
  for (const disk of [a, copy, third])
    expect(String(bodyOn(disk)).split('\n').sort()).toEqual([
      '- of the copy',
      '- of the first',
      '- one',
    ])
})

test('a line that is there twice stays when each device takes away another copy', async () => {
  const remote = memoryRemote()
  const [a, b] = [emptyDisk(), emptyDisk()]
  change(a, KEY, note('- twice\n- one\n- twice'))
  for (const disk of [a, b]) await run(remote, memoryStore(disk), SESSION)
  change(a, KEY, note('- one\n- twice'))
  change(b, KEY, note('- twice\n- one'))
  for (const disk of [a, b, a]) await run(remote, memoryStore(disk), SESSION)
  expect(bodyOn(a)).toBe('- one\n- twice')
  expect(bodyOn(b)).toBe('- one\n- twice')
  change(a, KEY, note('- one'))
  for (const disk of [a, b]) await run(remote, memoryStore(disk), SESSION)
  expect(bodyOn(b)).toBe('- one')
})

test('of a restored profile nothing is lost where its newest file is not to be seen for a moment', async () => {
  const sound = memoryRemote()
  const [a, b] = [emptyDisk(), emptyDisk()]
  change(a, KEY, note('- one'))
  await run(sound, memoryStore(a), SESSION)
  const copy = copyOf(a)
  change(a, KEY, note('- one\n- sent since'))
  for (const disk of [a, b]) await run(sound, memoryStore(disk), SESSION)
  const old: Remote = {
    ...sound,
    list: async (folder) => (await sound.list(folder)).filter((name) => name !== '00000002'),
    get: async (name) => (name.endsWith('/00000002') && asked++ < 1 ? null : sound.get(name)),
  }
  let asked = 0
  change(copy, KEY, note('- of the copy\n- one'))
  await run(old, memoryStore(copy), SESSION)
  for (const disk of [b, copy]) await run(sound, memoryStore(disk), SESSION)
  for (const disk of [b, copy]) expect(bodyOn(disk)).toBe('- of the copy\n- one\n- sent since')
})

describe('many files become one snapshot', () => {
  async function written(remote: Remote, lines: number): Promise<Disk> {
    const disk = emptyDisk()
    for (let i = 1; i <= lines; i++) {
      change(disk, KEY, note(Array.from({ length: i }, (_, n) => `- ${n}`).join('\n')))
      await run(remote, memoryStore(disk), FEW)
    }
    return disk
  }

  test('of which a newcomer makes the same', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>()
    const remote = memoryRemote(files)
    const a = await written(remote, 9)
    const names = [...files.keys()].filter((name) => !name.startsWith('n/'))
    expect(names.map((name) => name.split('/')[2] ?? name)).toEqual([
      'f1',
      '00000008',
      's00000008p0001',
      's00000008',
      '00000009',
    ])
    const b = emptyDisk()
    await run(remote, memoryStore(b), SESSION)
    expect(b.records).toEqual(a.records)
  })

  test('and the files stay where the server kept it in part', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>()
    const sound = memoryRemote(files)
    const remote: Remote = {
      ...sound,
      // Of snapshots alone; a device's name can begin with an s as well.
      put: (name, bytes) =>
        sound.put(name, /\/s\d+(p\d+)?$/.test(name) ? bytes.slice(0, bytes.length >> 1) : bytes),
    }
    const a = await written(remote, 9)
    const b = emptyDisk()
    await run(remote, memoryStore(b), SESSION)
    expect(b.records).toEqual(a.records)
  })

  test('one whose next files are gone goes on from it', async () => {
    const remote = memoryRemote()
    const a = await written(remote, 1)
    const b = emptyDisk()
    await run(remote, memoryStore(b), SESSION)
    for (let i = 2; i <= 9; i++) {
      change(a, KEY, note(`- line ${i}`))
      await run(remote, memoryStore(a), FEW)
    }
    await run(remote, memoryStore(b), SESSION)
    expect(bodyOn(b)).toBe('- line 9')
  })
})

describe('stops and asks', () => {
  const keys = Array.from({ length: 10 }, (_, i) => keyOf('talk', `fosdem-2023/${i}`))

  async function two(remote: Remote, conferenceOf = (i: number) => `fosdem-${2014 + (i % 5)}`) {
    const [a, b] = [emptyDisk(), emptyDisk()]
    for (const [i, key] of keys.entries())
      change(a, key, note(`- ${i}`, { talk: { id: key, conference: conferenceOf(i), title: 'T' } }))
    for (const disk of [a, b, a]) await run(remote, memoryStore(disk), SESSION)
    return { a, b }
  }
  const runOn = (remote: Remote, disk: Disk, answer: Answer | null = null) =>
    run(remote, memoryStore(disk), { ...SESSION, answer })

  test('before more than a fifth of the talks goes, here', async () => {
    const remote = memoryRemote()
    const { a, b } = await two(remote, () => 'fosdem-2023')
    for (const key of keys.slice(0, 3)) change(a, key, null)
    const question = { about: 'removals-here', count: 3, of: 10, conference: null }
    await expect(runOn(remote, a)).rejects.toMatchObject({ question })
    await runOn(remote, b)
    expect(b.records.size).toBe(10)
    // What was removed since is not meant by the answer.
    change(a, keys[3] ?? '', null)
    await expect(
      runOn(remote, a, { about: 'removals-here', say: 'go on', upTo: 3 }),
    ).rejects.toMatchObject({ question: { ...question, count: 4 } })
    await runOn(remote, a, { about: 'removals-here', say: 'keep', upTo: 4 })
    expect(a.records.size).toBe(10)
    await runOn(remote, b)
    expect(b.records.size).toBe(10)
  })

  test.each([
    ['go on', 7],
    ['keep', 10],
  ] as const)('and there: %s', async (say, left) => {
    const remote = memoryRemote()
    const { a, b } = await two(remote, () => 'fosdem-2023')
    for (const key of keys.slice(0, 3)) change(a, key, null)
    await runOn(remote, a, { about: 'removals-here', say: 'go on', upTo: 3 })
    const question = { about: 'removals-there', count: 3, of: 10, conference: null }
    await expect(runOn(remote, b)).rejects.toMatchObject({ question })
    expect(b.records.size).toBe(10)
    await runOn(remote, b, { about: 'removals-there', say, upTo: 3 })
    expect(b.records.size).toBe(left)
    await runOn(remote, a)
    expect(a.records.size).toBe(left)
  })

  test('before all of a conference goes', async () => {
    const remote = memoryRemote()
    const { a, b } = await two(remote)
    for (const key of [keys[1] ?? '', keys[6] ?? '']) change(a, key, null)
    await expect(runOn(remote, a)).rejects.toMatchObject({
      question: { about: 'removals-here', count: 2, conference: 'fosdem-2015' },
    })
    await runOn(remote, a, { about: 'removals-here', say: 'go on', upTo: 2 })
    await expect(runOn(remote, b)).rejects.toMatchObject({
      question: { about: 'removals-there', count: 2, conference: 'fosdem-2015' },
    })
  })

  test('but not for a single talk', async () => {
    const remote = memoryRemote()
    const { a, b } = await two(remote, (i) => `conference-${i}`)
    change(a, keys[0] ?? '', null)
    for (const disk of [a, b]) await runOn(remote, disk)
    expect(b.records.size).toBe(9)
  })

  test('where the place was emptied; then everything goes there, and nothing from here', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>()
    const remote = memoryRemote(files)
    const { a, b } = await two(remote)
    files.clear()
    change(a, keys[0] ?? '', note('- more'))
    const session = { ...SESSION, look: 'when due' } as const
    await expect(run(remote, memoryStore(a), session)).rejects.toMatchObject({
      question: { about: 'vault-gone' },
    })
    expect([...files]).toEqual([])
    expect(a.records.size).toBe(10)
    await runOn(remote, a, { about: 'vault-gone', say: 'use it' })
    await expect(runOn(remote, b)).rejects.toMatchObject({ question: { about: 'vault-other' } })
    await runOn(remote, b, { about: 'vault-other', say: 'use it' })
    expect(b.records).toEqual(a.records)
    expect(b.records.size).toBe(10)
  })
})
