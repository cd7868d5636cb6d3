import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Credit, writersOfLines } from '../../src/note/credits'
import { begun } from '../../src/sync/document'
import { run } from '../../src/sync/engine'
import { keyOf } from '../../src/sync/kinds'
import type { Fields, Parts } from '../../src/sync/parts'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { change, type Disk, emptyDisk, memoryStore } from './memory-store'

const KEY = keyOf('talk', 'fosdem-2023/x')
const [ADA, TOM] = ['aaaaaaaa', 'tttttttt']

function note(...lines: string[]): Fields {
  const talk = { id: 'x', conference: 'fosdem-2023', title: 'X' }
  const own = { tags: [], links: [], verdict: null, attended: null }
  return { talk, body: lines.join('\n'), ...own, createdAt: '1', updatedAt: '1' }
}

function device(writer: string | null): Disk {
  return { ...emptyDisk(), writer }
}

function write(disk: Disk, ...lines: string[]): void {
  change(disk, KEY, note(...lines))
}

async function exchange(remote: ReturnType<typeof memoryRemote>, ...disks: Disk[]): Promise<void> {
  for (const disk of disks)
    await run(remote, memoryStore(disk), { session: 'one', now: 0, look: 'now' })
}

/** Each line with who wrote it, where that is another. */
function named(disk: Disk): [string, string | null][] {
  const body = String(disk.records.get(KEY)?.body ?? '')
  const writers = writersOfLines(body, disk.credits.get(KEY) ?? [])
  return body.split('\n').map((line, i) => [line, writers[i] ?? null])
}

/** A vault in which Ada has written two lines, and Tom has read them. */
async function shared(ada: string | null = ADA, tom: string | null = TOM) {
  const remote = memoryRemote()
  const [a, b] = [device(ada), device(tom)]
  write(a, '- one', '- two')
  await exchange(remote, a, b, a)
  return { remote, a, b }
}

test('a line is of who wrote it, on every device but their own', async () => {
  const { remote, a, b } = await shared()
  write(b, '- one', '- of Tom', '- two')
  await exchange(remote, b, a)
  expect(named(a)).toEqual([
    ['- one', null],
    ['- of Tom', TOM],
    ['- two', null],
  ])
  expect(named(b)).toEqual([
    ['- one', ADA],
    ['- of Tom', null],
    ['- two', ADA],
  ])
})

test('who moves a line has not written it, nor who brings one back that was removed', async () => {
  const { remote, a, b } = await shared()
  write(b, '- two', '- one')
  await exchange(remote, b, a)
  write(b, '- two')
  await exchange(remote, b, a)
  write(b, '- two', '- one')
  await exchange(remote, b, a)
  const newcomer = device('nnnnnnnn')
  await exchange(remote, newcomer)
  expect(named(newcomer)).toEqual([
    ['- two', ADA],
    ['- one', ADA],
  ])
  expect(named(a).map(([, writer]) => writer)).toEqual([null, null])
})

test('who changes a line has written it', async () => {
  const { remote, a, b } = await shared()
  write(b, '- one, says Tom', '- two')
  await exchange(remote, b, a)
  expect(named(a)).toEqual([
    ['- one, says Tom', TOM],
    ['- two', null],
  ])
})

test('the same words of two are each of their own', async () => {
  const { remote, a, b } = await shared()
  write(b, '- one', '- two', '- yes')
  await exchange(remote, b, a)
  write(a, '- yes', '- one', '- two', '- yes')
  await exchange(remote, a, b)
  expect(named(a).map(([, writer]) => writer)).toEqual([null, null, null, TOM])
  expect(named(b).map(([, writer]) => writer)).toEqual([ADA, ADA, ADA, null])
})

test('a removed note that somebody has written on comes back with who wrote what', async () => {
  const { remote, a, b } = await shared()
  change(a, KEY, null)
  write(b, '- one', '- two', '- of Tom')
  await exchange(remote, a, b, a)
  expect(named(a)).toEqual([['- of Tom', TOM]])
})

test('who has no name leaves no trace of one, and pays nothing for it', async () => {
  const { a, b } = await shared(null, null)
  write(b, '- two', '- one')
  expect(a.credits.size + b.credits.size).toBe(0)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, a.documents.get(KEY)?.state ?? new Uint8Array())
  expect([...doc.share.keys()]).not.toContain('by')
})

test('devices that begin one record make the same bytes, whoever they are', async () => {
  const parts: Parts = {
    values: new Map(),
    texts: new Map([['body', ['- one']]]),
    lists: new Map(),
  }
  const seed = 2 ** 33 + 5
  const states = [ADA, TOM].map((me) => begun(parts, seed, { text: 'body', me, known: [] }))
  const docs = [states, states.toReversed(), [begun(parts, seed), ...states]].map((order) => {
    const doc = new Y.Doc()
    for (const state of order) Y.applyUpdate(doc, state)
    return doc
  })
  const [first, ...rest] = docs.map((doc) => doc.toJSON())
  for (const other of rest) expect(other).toEqual(first)
  for (const doc of docs) expect(doc.getArray('tbody').toArray()).toEqual(['- one'])
})

test.each<[string, (doc: Y.Doc) => void]>([
  ['a type', (doc) => doc.getMap('by').set('1', new Y.Array())],
  ['a list', (doc) => doc.getArray('by').push(['x'])],
  ['a long word', (doc) => doc.getMap('by').set('1', 'x'.repeat(1_000_000))],
  ['a number', (doc) => doc.getMap('by').set('1', 5)],
])('%s in the place of a name is passed over', async (_name, mischief) => {
  const { remote, a, b } = await shared()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, a.documents.get(KEY)?.state ?? new Uint8Array())
  doc.clientID = 1
  doc.getArray('tbody').push(['- odd'])
  mischief(doc)
  const update = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
  a.queue.set(1000, { key: KEY, update })
  await exchange(remote, a, b)
  const credits: Credit[] = b.credits.get(KEY) ?? []
  expect(credits.find(([line]) => line === '- odd')?.[1] ?? '?').toBe('?')
  expect(named(b).map(([line]) => line)).toContain('- odd')
})
