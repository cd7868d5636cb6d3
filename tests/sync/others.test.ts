import { expect, test } from 'vitest'
import { run } from '../../src/sync/engine'
import { keyOf } from '../../src/sync/kinds'
import type { Fields } from '../../src/sync/parts'
import { type Remote, RemoteError } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { chance } from './chance'
import { change, type Disk, emptyDisk, memoryStore } from './memory-store'

/** Ways in which other programs have lost notes, each as what happens here instead. */

const SESSION = { session: 'one', now: 0, look: 'now' } as const
const KEY = keyOf('talk', 'fosdem-2023/x')

function note(lines: string[], updatedAt = '2026-01-31T10:00:00.000Z'): Fields {
  const talk = { id: 'x', conference: 'fosdem-2023', title: 'X' }
  const own = { draft: '', tags: [], links: [], verdict: null, attended: null }
  return { talk, body: lines.join('\n'), ...own, createdAt: updatedAt, updatedAt }
}

function linesOn(disk: Disk, key = KEY): string[] {
  return String(disk.records.get(key)?.body).split('\n')
}

async function exchange(remote: Remote, ...disks: Disk[]): Promise<void> {
  for (const disk of disks) await run(remote, memoryStore(disk), SESSION)
}

/** Two devices that have the same note. */
async function two(remote: Remote, lines: string[]): Promise<[Disk, Disk]> {
  const [a, b] = [emptyDisk(), emptyDisk()]
  change(a, KEY, note(lines))
  // Who began the vault is sure of it at the second look.
  await exchange(remote, a, b, a)
  return [a, b]
}

test('floccus, a lock overridden after a while: two runs at once on a profile lose nothing', async () => {
  const sound = memoryRemote()
  const [a, b] = await two(sound, ['- one'])
  const contents = new Map<string, Set<string>>()
  const typed: string[] = []
  let calls = 0
  /** Answers take their time, and the user types meanwhile. */
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, chance('ms', ++calls) * 3))
    if (chance('types', calls) < 0.3) type()
  }
  const type = () => {
    typed.push(`- of a ${typed.length}`)
    change(a, KEY, note([...linesOn(a), typed.at(-1) ?? '']))
  }
  const remote: Remote = {
    ...sound,
    get: (name) => slow().then(() => sound.get(name)),
    list: (name) => slow().then(() => sound.list(name)),
    put: async (name, bytes) => {
      contents.set(name, (contents.get(name) ?? new Set()).add(bytes.join()))
      await slow()
      await sound.put(name, bytes)
    },
  }
  const store = memoryStore(a)
  for (let round = 0; round < 20; round++) {
    change(b, KEY, note([...linesOn(b), `- of b ${round}`]))
    type()
    const options = { ...SESSION, compactAfter: 3 }
    await Promise.all([
      run(remote, store, options),
      slow().then(() => run(remote, store, options)),
      exchange(sound, b),
    ])
  }
  const newcomer = emptyDisk()
  await exchange(sound, a, b, a, newcomer)
  // A file never had one content and then another, which is what others rely on.
  for (const [name, all] of contents)
    if (/\/\d{8}$/.test(name)) expect([name, all.size]).toEqual([name, 1])
  const all = ['- one', ...typed, ...Array.from({ length: 20 }, (_, i) => `- of b ${i}`)]
  for (const disk of [a, b, newcomer]) expect(linesOn(disk).toSorted()).toEqual(all.toSorted())
})

test.each(['emptied', 'another'] as const)(
  'Joplin, a target that is %s: nothing goes, here or there, before the user was asked',
  async (what) => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>()
    const [a] = await two(memoryRemote(files), ['- one'])
    const place = new Map<string, Uint8Array<ArrayBuffer>>()
    if (what === 'another') await two(memoryRemote(place), ['- of somebody else'])
    const before = new Map(place)
    change(a, KEY, note(['- one', '- two']))
    for (const look of ['now', 'when due'] as const)
      await expect(
        run(memoryRemote(place), memoryStore(a), { ...SESSION, look }),
      ).rejects.toMatchObject({
        question: { about: what === 'emptied' ? 'vault-gone' : 'vault-other' },
      })
    expect(place).toEqual(before)
    expect(linesOn(a)).toEqual(['- one', '- two'])
  },
)

test.each(['the newer first', 'the older first'] as const)(
  'remotely-save, newer or larger wins: a clock days ahead and a longer note win over no line, %s',
  async (order) => {
    const remote = memoryRemote()
    const [a, b] = await two(remote, ['- one'])
    change(a, KEY, note(['- one', '- short'], '2019-01-01T00:00:00.000Z'))
    const long = Array.from({ length: 50 }, (_, i) => `- long ${i}`)
    change(b, KEY, note([...long, '- one'], '2099-01-01T00:00:00.000Z'))
    const ahead = { ...SESSION, now: Date.parse('2099-01-01') }
    const runs = [
      () => run(remote, memoryStore(b), ahead),
      () => run(remote, memoryStore(a), SESSION),
    ]
    if (order === 'the older first') runs.reverse()
    for (const each of [...runs, ...runs]) await each()
    for (const disk of [a, b]) expect(linesOn(disk)).toEqual([...long, '- one', '- short'])
  },
)

test('Logseq, the last writer wins: of a line that both changed, both stay, whoever was last', async () => {
  for (const order of ['a', 'b']) {
    const remote = memoryRemote()
    const [a, b] = await two(remote, ['- one', '- two', '- three'])
    change(a, KEY, note(['- one', '- two, says a', '- three']))
    change(b, KEY, note(['- one', '- two, says b', '- three']))
    await exchange(remote, ...(order === 'a' ? [b, a, b] : [a, b, a]))
    expect(linesOn(a)).toEqual(linesOn(b))
    expect(linesOn(a).toSorted()).toEqual(['- one', '- three', '- two, says a', '- two, says b'])
  }
})

test('xBrowserSync, local changes dropped on conflict: they stay, and go out when that is possible', async () => {
  const sound = memoryRemote()
  const [a, b] = await two(sound, ['- one'])
  let isFull = true
  const remote: Remote = {
    ...sound,
    put: (name, bytes) =>
      isFull ? Promise.reject(new RemoteError('full')) : sound.put(name, bytes),
  }
  change(a, KEY, note(['- of a', '- one']))
  for (const line of ['- of b', '- of b again']) {
    change(b, KEY, note([...linesOn(b), line]))
    await exchange(sound, b)
    await expect(run(remote, memoryStore(a), SESSION)).rejects.toMatchObject({ problem: 'full' })
  }
  const all = ['- of a', '- one', '- of b', '- of b again']
  expect(linesOn(a)).toEqual(all)
  isFull = false
  await exchange(remote, a, b)
  for (const disk of [a, b]) expect(linesOn(disk)).toEqual(all)
})
