import { expect, test } from 'vitest'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { exchange, keyOfNote, linesOn, type Member, memberOf, write } from './group'

const QUARTER = 16 * 60_000

type Files = Map<string, Uint8Array<ArrayBuffer>>

/** Devices that have all written something, and have all of each other. */
async function group(size: number, files: Files = new Map()): Promise<Member[]> {
  const members = Array.from({ length: size }, (_, i) => memberOf(i, memoryRemote(files)))
  for (const [i, member] of members.entries()) {
    await exchange(member)
    write(member, i, `- of ${i}`)
    await exchange(member)
  }
  for (const member of members) await exchange(member, { look: 'now' })
  forget(members)
  return members
}

function forget(members: readonly Member[]): void {
  for (const { asked } of members) asked.length = 0
}

function asked(members: readonly Member[]): number {
  return members.reduce((sum, one) => sum + one.asked.length, 0)
}

test('while nothing happens each device asks once, however many there are', async () => {
  const counts: [size: number, polls: number, looks: number][] = []
  for (const size of [5, 10, 20]) {
    const members = await group(size)
    for (const member of members) await exchange(member)
    const polls = asked(members)
    forget(members)
    for (const member of members) await exchange(member, { now: QUARTER })
    counts.push([size, polls, asked(members)])
  }
  expect(counts).toEqual([
    [5, 5, 25],
    [10, 10, 50],
    [20, 20, 100],
  ])
})

test('who has something new is asked, and nobody else', async () => {
  const [a, b, ...rest] = await group(5)
  if (!a || !b) expect.unreachable()
  write(a, 0, '- and more')
  await exchange(a)
  await exchange(b)
  expect(b.asked).toEqual(['list n', `get d/${a.disk.state?.device}/00000002`])
  expect(linesOn(b.disk, keyOfNote(0))).toEqual(['- of 0', '- and more'])
  expect(rest.flatMap((one) => one.asked)).toEqual([])
})

test('a watch that tells who has news spares the question', async () => {
  const [a, b] = await group(3)
  if (!a || !b) expect.unreachable()
  write(a, 0, '- and more')
  await exchange(a)
  const device = a.disk.state?.device ?? ''
  b.disk.state = { ...(b.disk.state ?? expect.unreachable()), since: '1' }
  await exchange(b, { news: { devices: new Set([device, b.disk.state.device]), since: '2' } })
  expect(b.asked).toEqual([`get d/${device}/00000002`, `get d/${device}/00000003`])
  expect(b.disk.state?.since).toBe('2')
})

test('a change takes three requests: the signs, the file, and the own sign', async () => {
  const [a] = await group(2)
  if (!a) expect.unreachable()
  write(a, 0, '- and more')
  await exchange(a)
  const device = a.disk.state?.device
  expect(a.asked).toEqual(['list n', `put d/${device}/00000002`, `put n/${device}00000002`])
})

test('so does the first change of a device that has only read', async () => {
  const files: Files = new Map()
  await group(2, files)
  const newcomer = memberOf(9, memoryRemote(files))
  await exchange(newcomer, { look: 'now' })
  forget([newcomer])
  write(newcomer, 9, '- of the newcomer')
  await exchange(newcomer)
  const device = newcomer.disk.state?.device
  expect(newcomer.asked).toEqual(['list n', `put d/${device}/00000001`, `put n/${device}00000001`])
})

test('who misses its own sign looks at the mark before it sends anything', async () => {
  const files: Files = new Map()
  const [a] = await group(2, files)
  if (!a) expect.unreachable()
  files.clear()
  write(a, 0, '- and more')
  await expect(exchange(a)).rejects.toMatchObject({ question: { about: 'vault-gone' } })
  expect([...files.keys()]).toEqual([])
})

test('there is one sign of each device after a look', async () => {
  const files: Files = new Map()
  const [a] = await group(2, files)
  if (!a) expect.unreachable()
  for (const line of ['- one', '- two', '- three']) {
    write(a, 0, line)
    await exchange(a)
  }
  const device = a.disk.state?.device
  const signs = () => [...files.keys()].filter((name) => name.startsWith(`n/${device}`))
  expect(signs()).toHaveLength(4)
  await exchange(a, { now: QUARTER })
  expect(signs()).toEqual([`n/${device}00000004`])
})

test('who has no sign is asked by itself, and leaves one again at the next look', async () => {
  const files: Files = new Map()
  const [a, b] = await group(3, files)
  if (!a || !b) expect.unreachable()
  write(a, 0, '- and more')
  await exchange(a)
  for (const name of files.keys()) if (name.startsWith('n/')) files.delete(name)
  await exchange(b)
  expect(linesOn(b.disk, keyOfNote(0))).toEqual(['- of 0', '- and more'])
  await exchange(a, { now: QUARTER })
  expect([...files.keys()]).toContain(`n/${a.disk.state?.device}00000002`)
})

test('a sign without its file is asked for again, and what is not one is passed over', async () => {
  const files: Files = new Map()
  const [a, b] = await group(2, files)
  if (!a || !b) expect.unreachable()
  const device = a.disk.state?.device ?? ''
  for (const name of [`${device}00000009`, 'x', `${device}`, `${device}0000000x`, 'zzzzzzzzzzzz1'])
    files.set(`n/${name}`, new Uint8Array())
  for (let i = 0; i < 2; i++) await exchange(b)
  const expected = ['list n', `get d/${device}/00000002`, `list d/${device}`]
  expect(b.asked).toEqual([...expected, ...expected])
})

test('files that became a snapshot meanwhile are read from that', async () => {
  const [a, b] = await group(2)
  if (!a || !b) expect.unreachable()
  for (let i = 0; i < 6; i++) {
    write(a, 0, `- more ${i}`)
    await exchange(a, { compactAfter: 3 })
  }
  await exchange(b)
  expect(linesOn(b.disk, keyOfNote(0))).toHaveLength(7)
})

test('of a sign in another vault nothing is read before the user was asked', async () => {
  const [a] = await group(2)
  const other: Files = new Map()
  await group(2, other)
  if (!a) expect.unreachable()
  const moved = { ...a, remote: memoryRemote(other) }
  await expect(exchange(moved)).rejects.toMatchObject({ question: { about: 'vault-other' } })
})
