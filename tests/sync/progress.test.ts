import { describe, expect, test } from 'vitest'
import { run } from '../../src/sync/engine'
import { keyOf } from '../../src/sync/kinds'
import type { Progress } from '../../src/sync/progress'
import type { Remote } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { change, type Disk, emptyDisk, memoryStore } from './memory-store'

const NOW = { session: 'one', now: 0, look: 'now' } as const

/** Notes that fill some files. */
function written(count: number): Disk {
  const disk = emptyDisk()
  const line = () => crypto.getRandomValues(new Uint8Array(5000)).join(' ')
  for (let i = 0; i < count; i++) {
    const talk = { id: `${i}`, conference: 'fosdem-2023', title: `${i}` }
    change(disk, keyOf('talk', `fosdem-2023/${i}`), { talk, body: line(), tags: [], links: [] })
  }
  return disk
}

async function stepsOf(remote: Remote, disk: Disk): Promise<Progress[]> {
  const steps: Progress[] = []
  await run(remote, memoryStore(disk), { ...NOW, onProgress: (step) => steps.push(step) })
  return steps
}

function phases(steps: readonly Progress[]): string[] {
  return steps.map(({ phase }) => phase).filter((phase, i, all) => phase !== all[i - 1])
}

describe('how far a run is', () => {
  test('is told in the order of its work, and never beyond the end', async () => {
    const remote = memoryRemote()
    const [a, b] = [written(160), emptyDisk()]
    const first = await stepsOf(remote, a)
    expect(phases(first)).toEqual(['looking', 'preparing', 'sending'])
    expect(phases(await stepsOf(remote, b))).toEqual(['looking', 'reading', 'joining'])
    expect(phases(await stepsOf(remote, a))).toEqual(['looking', 'checking'])
    for (const phase of ['preparing', 'sending'] as const) {
      const of = first.filter((step) => step.phase === phase)
      for (const [i, { done, of: all }] of of.entries()) {
        expect(done).toBeLessThanOrEqual(all ?? expect.unreachable())
        expect(done).toBeGreaterThanOrEqual(of[i - 1]?.done ?? 0)
      }
    }
  })

  test('of files and notes, with how many there are', async () => {
    const remote = memoryRemote()
    const [a, b] = [written(160), emptyDisk()]
    const sending = (await stepsOf(remote, a)).filter(({ phase }) => phase === 'sending')
    const files = sending.length
    expect(files).toBeGreaterThan(2)
    expect(sending.at(-1)).toEqual({ phase: 'sending', done: files - 1, of: files })
    expect(sending[0]?.of).toBe(files)
    const steps = await stepsOf(remote, b)
    const reading = steps.filter(({ phase }) => phase === 'reading')
    expect(reading.at(-1)).toEqual({ phase: 'reading', done: files, of: files })
    expect(reading[0]?.of).toBe(files)
    const joining = steps.filter(({ phase }) => phase === 'joining')
    expect(joining.every(({ of }) => of !== null && of <= 160)).toBe(true)
  })

  test('and a snapshot with its parts is counted as what is read of it', async () => {
    const remote = memoryRemote()
    const a = written(120)
    await run(remote, memoryStore(a), { ...NOW, compactAfter: 0 })
    const steps = await stepsOf(remote, emptyDisk())
    const reading = steps.filter(({ phase }) => phase === 'reading')
    expect(reading[0]?.of).toBe(reading.length)
  })
})

test('a run that is ended at any step goes on from there, and nothing is lost or twice', async () => {
  const count = 60
  const sound = memoryRemote()
  const [a, b] = [written(count), emptyDisk()]
  const all = new Map(a.records)
  let stops = 0
  for (const disk of [a, b, a]) {
    for (let at = 0; ; at++) {
      const stop = new AbortController()
      let calls = 0
      const counted = () => {
        if (calls++ === at) stop.abort('enough')
      }
      const ends = await run(heard(sound, counted), memoryStore(disk), {
        ...NOW,
        compactAfter: 1,
        signal: stop.signal,
        onProgress: counted,
      }).then(
        () => 'done',
        (reason) => reason,
      )
      if (ends === 'done') break
      expect(ends).toBe('enough')
      stops += 1
    }
  }
  expect(stops).toBeGreaterThan(20)
  for (const disk of [a, b]) {
    expect([...disk.records.keys()].sort()).toEqual([...all.keys()].sort())
    for (const [key, record] of all) expect(disk.records.get(key)?.body).toBe(record?.body)
  }
})

/** Tells of each call before it is made. */
function heard(remote: Remote, onCall: () => void): Remote {
  const told =
    <A extends unknown[], T>(verb: (...args: A) => Promise<T>) =>
    (...args: A) => {
      onCall()
      return verb(...args)
    }
  return {
    put: told(remote.put),
    get: told(remote.get),
    list: told(remote.list),
    del: told(remote.del),
  }
}
