import { describe, expect, test } from 'vitest'
import { run } from '../../src/sync/engine'
import { erase, isBegun, isReadWhole } from '../../src/sync/erase'
import { keyOf } from '../../src/sync/kinds'
import { segmentName } from '../../src/sync/layout'
import type { Progress } from '../../src/sync/progress'
import type { Answer } from '../../src/sync/question'
import { type Remote, RemoteError } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { change, copyOf, type Disk, emptyDisk, memoryStore } from './memory-store'

type Files = Map<string, Uint8Array<ArrayBuffer>>

const NOW = { session: 'one', now: 0, look: 'now', compactAfter: 3 } as const
const USE: Answer = { about: 'vault-gone', say: 'use it' }
const IDS = Array.from({ length: 9 }, (_, i) => `${i}`)

function write(disk: Disk, id: string, body: string): void {
  const talk = { id, conference: 'fosdem-2023', title: id }
  change(disk, keyOf('talk', `fosdem-2023/${id}`), { talk, body, tags: [], links: [] })
}

function notesOn(disk: Disk): string[] {
  return [...disk.records.values()].map((record) => String(record?.body)).sort()
}

const ALL = IDS.map((id) => `- note ${id}`)

/** Two devices with all notes, each of which wrote some of them, in files and a snapshot. */
async function twoDevices(): Promise<{ files: Files; a: Disk; b: Disk }> {
  const files: Files = new Map()
  const [a, b] = [emptyDisk(), emptyDisk()]
  for (const [i, id] of IDS.entries()) {
    write(i % 3 === 0 ? b : a, id, `- note ${id}`)
    for (const disk of [a, b]) await run(memoryRemote(files), memoryStore(disk), NOW)
  }
  await run(memoryRemote(files), memoryStore(a), NOW)
  return { files, a, b }
}

/** How a run ends: `done`, or what it asks. */
async function runOn(files: Files, disk: Disk, answer: Answer | null = null): Promise<string> {
  return run(memoryRemote(files), memoryStore(disk), { ...NOW, answer }).then(
    () => 'done',
    (error) => error.question?.about ?? Promise.reject(error),
  )
}

/** The process ends at this call. */
function endingAt(files: Files, at: number): Remote {
  const sound = memoryRemote(files)
  let calls = 0
  const counted =
    <A extends unknown[], T>(verb: (...args: A) => Promise<T>) =>
    async (...args: A) => {
      if (calls++ >= at) throw new Error('ended')
      return verb(...args)
    }
  const { put, get, list, del } = sound
  return { put: counted(put), get: counted(get), list: counted(list), del: counted(del) }
}

/** The place after each step of the erasing, and whether that was its end. */
async function* steps(): AsyncGenerator<{ files: Files; a: Disk; b: Disk; ended: string }> {
  const { files, a, b } = await twoDevices()
  for (let at = 0; ; at++) {
    const then = new Map(files)
    const own = copyOf(a)
    const ended = await erase(endingAt(then, at), memoryStore(own)).then(
      () => 'whole',
      () => 'half',
    )
    yield { files: then, a: own, b: copyOf(b), ended }
    if (ended === 'whole') return
  }
}

test('all that devices left is gone afterwards, and nothing else', async () => {
  const { files, a } = await twoDevices()
  const device = a.state?.device ?? expect.unreachable()
  const foreign = [
    'f1.txt',
    'photos/00000001',
    'd/readme',
    `d/${device}/readme`,
    `d/${device}/00000001.tmp`,
    'd/short/00000001',
    't/notes',
    'md/fosdem/a',
    'k/readme',
  ]
  for (const name of foreign) files.set(name, new Uint8Array([1]))
  files.set(`t/${'0'.repeat(32)}`, new Uint8Array([1]))
  const told: Progress[] = []
  await erase(memoryRemote(files), memoryStore(a), undefined, (step) => told.push(step))
  expect([...files.keys()].sort()).toEqual(foreign.sort())
  const last = told.at(-1) ?? expect.unreachable()
  expect(last.phase).toBe('erasing')
  expect(last.done).toBe(last.of)
  expect(last.of).toBeGreaterThan(5)
  expect(notesOn(a)).toEqual(ALL)
})

describe('a device that meets the place at any step of the erasing', () => {
  test('goes on as before or asks, and keeps all it has', async () => {
    const seen = new Set<string>()
    for await (const { files, b } of steps()) {
      const left = [...files.keys()].sort()
      const end = await runOn(files, b)
      seen.add(end)
      expect(['done', 'vault-gone']).toContain(end)
      expect(notesOn(b)).toEqual(ALL)
      // Who asks has changed nothing there.
      if (end === 'vault-gone') expect([...files.keys()].sort()).toEqual(left)
      else expect(left.filter((name) => name.startsWith('d/')).length).toBeGreaterThan(2)
    }
    expect([...seen].sort()).toEqual(['done', 'vault-gone'])
  })

  test('goes on there when its user says so, with all notes, for a newcomer as well', async () => {
    for await (const { files, b } of steps()) {
      if ((await runOn(files, b)) === 'done') continue
      expect(await runOn(files, b, USE)).toBe('done')
      const newcomer = emptyDisk()
      expect(await runOn(files, newcomer)).toBe('done')
      for (const disk of [b, newcomer]) expect(notesOn(disk)).toEqual(ALL)
      // What the erasing had left is gone as well.
      const within = [...files.keys()].flatMap((name) => name.split('/')[1] ?? [])
      const owners = new Set(within.map((name) => name.slice(0, 12)))
      expect([...owners]).toEqual([b.state?.device])
    }
  })

  test('for the first time has all of it or nothing', async () => {
    for await (const { files } of steps()) {
      const newcomer = emptyDisk()
      const end = await runOn(files, newcomer)
      if (end === 'done') expect([[], ALL]).toContainEqual(notesOn(newcomer))
      else expect([end, notesOn(newcomer)]).toEqual(['vault-gone', []])
    }
  })

  test('asks as well where it is the one that began it', async () => {
    for await (const { files, a, ended } of steps()) {
      const isMarked = await isBegun(memoryRemote(files))
      const end = await runOn(files, a)
      if (isMarked || ended === 'whole') expect(end).toBe('vault-gone')
      expect(notesOn(a)).toEqual(ALL)
    }
  })
})

test('what was broken off is ended by doing it again', async () => {
  for await (const { files, a } of steps()) {
    await erase(memoryRemote(files), memoryStore(a))
    expect([...files.keys()]).toEqual([])
  }
})

test('a device that was in the middle of a run asks at the next one, though it left a file', async () => {
  const { files, a, b } = await twoDevices()
  write(b, '0', '- note 0\n- and more')
  const sound = memoryRemote(files)
  const late: Remote = {
    ...sound,
    async put(name, bytes) {
      if (name.startsWith('d/')) await erase(sound, memoryStore(a))
      await sound.put(name, bytes)
    },
  }
  await run(late, memoryStore(b), NOW)
  expect([...files.keys()].filter((name) => name.startsWith('d/'))).toHaveLength(1)
  expect(await runOn(files, b)).toBe('vault-gone')
  expect(await runOn(files, b, USE)).toBe('done')
  const newcomer = emptyDisk()
  await runOn(files, newcomer)
  expect(notesOn(newcomer)).toEqual(notesOn(b))
  expect(notesOn(newcomer)).toContain('- note 0\n- and more')
})

test('and so it does where another has begun anew meanwhile', async () => {
  const { files, a, b } = await twoDevices()
  const c = emptyDisk()
  await runOn(files, c)
  write(b, '0', '- note 0\n- of b')
  const sound = memoryRemote(files)
  let isErased = false
  await run(
    {
      ...sound,
      async put(name, bytes) {
        if (name.startsWith('d/') && !isErased) {
          isErased = true
          await erase(sound, memoryStore(a))
          await runOn(files, c, USE)
        }
        await sound.put(name, bytes)
      },
    },
    memoryStore(b),
    NOW,
  )
  expect(await runOn(files, b)).toBe('vault-other')
  await runOn(files, b, { about: 'vault-other', say: 'use it' })
  await runOn(files, c)
  expect(notesOn(c)).toEqual(notesOn(b))
  expect(notesOn(c)).toContain('- note 0\n- of b')
})

test('folders that stay, as servers and disks have them, are no devices', async () => {
  const { files, a, b } = await twoDevices()
  const folders = [...new Set([...files.keys()].filter((name) => name.startsWith('d/')))].map(
    (name) => name.split('/')[1] ?? '',
  )
  const sound = memoryRemote(files)
  const keeping: Remote = {
    ...sound,
    list: async (folder) =>
      folder === 'd' ? [...new Set([...folders, ...(await sound.list('d'))])] : sound.list(folder),
  }
  await erase(keeping, memoryStore(a))
  await expect(run(keeping, memoryStore(b), NOW)).rejects.toMatchObject({
    question: { about: 'vault-gone' },
  })
  const newcomer = emptyDisk()
  await run(keeping, memoryStore(newcomer), NOW)
  expect(files.has('f1')).toBe(true)
})

test('where files come again and again it is not said to be done, and the mark stays', async () => {
  const { files, a, b } = await twoDevices()
  const sound = memoryRemote(files)
  const stubborn: Remote = { ...sound, del: async () => {} }
  await expect(erase(stubborn, memoryStore(a))).rejects.toMatchObject({ problem: 'busy' })
  expect(await isBegun(sound)).toBe(true)
  expect(await runOn(files, b)).toBe('vault-gone')
})

test('what cannot be deleted ends it with the reason', async () => {
  const { files, a } = await twoDevices()
  const readable: Remote = {
    ...memoryRemote(files),
    del: () => Promise.reject(new RemoteError('forbidden')),
  }
  await expect(erase(readable, memoryStore(a))).rejects.toMatchObject({ problem: 'forbidden' })
  expect(await isBegun(readable)).toBe(true)
})

test('another vault in the place of this one is left alone', async () => {
  const { a } = await twoDevices()
  const { files } = await twoDevices()
  const before = new Map(files)
  await expect(erase(memoryRemote(files), memoryStore(a))).rejects.toMatchObject({
    question: { about: 'vault-other' },
  })
  expect(files).toEqual(before)
})

test('what others wrote and nobody read here is noticed, also where it is not whole', async () => {
  const { files, a, b } = await twoDevices()
  const remote = memoryRemote(files)
  expect(await isReadWhole(remote, memoryStore(a))).toBe(true)
  write(b, '0', '- note 0\n- and more')
  await run(remote, memoryStore(b), { ...NOW, compactAfter: 99 })
  expect(await isReadWhole(remote, memoryStore(a))).toBe(false)
  const last = `d/${b.state?.device}/${segmentName((b.state?.next ?? 1) - 1)}`
  const whole = files.get(last) ?? expect.unreachable()
  files.set(last, whole.slice(0, 20))
  await runOn(files, a)
  expect(await isReadWhole(remote, memoryStore(a))).toBe(false)
  files.set(last, whole)
  await runOn(files, a)
  expect(await isReadWhole(remote, memoryStore(a))).toBe(true)
})
