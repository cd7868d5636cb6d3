import { expect, test } from 'vitest'
import { run } from '../../src/sync/engine'
import { keyOf } from '../../src/sync/kinds'
import type { Remote } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { change, type Disk, emptyDisk, memoryStore } from './memory-store'

/* A folder that Syncthing, Dropbox or the like carries: late, out of order, and with copies of their own. */
const KEY = keyOf('talk', 'fosdem-2023/x')
const NOW = { session: 'one', now: 0, look: 'now' } as const

function write(disk: Disk, body: string): void {
  const talk = { id: 'x', conference: 'fosdem-2023', title: 'X' }
  change(disk, KEY, { talk, body, tags: [], links: [] })
}

const bodyOn = (disk: Disk) => disk.records.get(KEY)?.body

test('copies that a carrier makes of a conflict are passed over, wherever they lie', async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const [a, b] = [emptyDisk(), emptyDisk()]
  write(a, '- one')
  await run(memoryRemote(files), memoryStore(a), NOW)
  for (const [name, bytes] of [...files]) {
    const [top = '', device = '', ...rest] = name.split('/')
    for (const mark of [' (conflicted copy 2023-02-04)', '.sync-conflict-20230204', ' 2', '.tmp']) {
      files.set(`${name}${mark}`, bytes)
      if (rest.length > 0) files.set(`${top}/${device}${mark}/${rest.join('/')}`, bytes)
    }
  }
  const read: string[] = []
  const remote: Remote = {
    ...memoryRemote(files),
    get: (name) => {
      read.push(name)
      return memoryRemote(files).get(name)
    },
  }
  await run(remote, memoryStore(b), NOW)
  expect(bodyOn(b)).toBe('- one')
  expect(Object.keys(b.state?.peers ?? {})).toEqual([a.state?.device])
  expect(read.filter((name) => !/^[a-z0-9/]+$/.test(name))).toEqual([])
})

test('two marks that were made before either was carried end in one place, with both notes', async () => {
  const [near, far] = [new Map(), new Map()] as Map<string, Uint8Array<ArrayBuffer>>[]
  const [a, b] = [emptyDisk(), emptyDisk()]
  write(a, '- of a')
  write(b, '- of b')
  await run(memoryRemote(near), memoryStore(a), NOW)
  await run(memoryRemote(far), memoryStore(b), NOW)
  const both = new Map([...(far ?? []), ...(near ?? [])])
  both.set('f1.sync-conflict-20230204', far?.get('f1') ?? expect.unreachable())
  for (const disk of [a, b, a]) await run(memoryRemote(both), memoryStore(disk), NOW)
  for (const disk of [a, b])
    expect(String(bodyOn(disk)).split('\n').sort()).toEqual(['- of a', '- of b'])
})

test('what arrives out of order is read once it is in order', async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const [a, b] = [emptyDisk(), emptyDisk()]
  for (const body of ['- one', '- one\n- two', '- one\n- two\n- three']) {
    write(a, body)
    await run(memoryRemote(files), memoryStore(a), NOW)
  }
  const second = `d/${a.state?.device}/00000002`
  const late = new Map([...files].filter(([name]) => name !== second))
  await run(memoryRemote(late), memoryStore(b), NOW)
  expect(bodyOn(b)).toBe('- one')
  late.set(second, files.get(second) ?? expect.unreachable())
  await run(memoryRemote(late), memoryStore(b), NOW)
  expect(bodyOn(b)).toBe('- one\n- two\n- three')
})
