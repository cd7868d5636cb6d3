import { EventEmitter } from 'node:events'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writersOfLines } from '../../src/note/credits'
import { couchdbRemote } from '../../src/sync/remotes/couchdb'
import { type Connected, connect } from './connected'
import { exchange, keyOfNote, linesOn, type Member, memberOf, write } from './group'
import { startCouchdb } from './remotes/couchdb-server'

const NOTES = 1000
/** Of each device, in as many notes, the first of which all of them write in. */
const LINES = 5
const PATIENT = { timeout: 60_000, interval: 50 }

let couchdb: Awaited<ReturnType<typeof startCouchdb>>
const open: Connected[] = []

// More devices listen at once than Node thinks right.
EventEmitter.defaultMaxListeners = 100

beforeAll(async () => {
  couchdb = await startCouchdb()
  await couchdb.replicate()
})
afterAll(async () => {
  for (const one of open) one.stop()
  await couchdb?.stop()
})

/** What was asked of the databases, by whoever. */
const asked: string[] = []

/** Every other one is at the venue. */
function member(i: number): Member {
  const place = i % 2 === 0 ? couchdb.talks : couchdb.venue
  const counting: typeof fetch = (input, init) => {
    asked.push(`${init?.method} ${input}`)
    return fetch(input, init)
  }
  return memberOf(i, couchdbRemote({ ...place, fetch: counting }))
}

/** Has all that the others have put, also what is on its way between the two databases. */
async function hasAll(one: Member, files: ReadonlyMap<string, number>): Promise<void> {
  await vi.waitFor(async () => {
    await exchange(one)
    for (const [device, next] of files)
      if (device !== one.disk.state?.device) expect(one.disk.state?.peers[device]).toBe(next)
  }, PATIENT)
}

function filesOf(members: readonly Member[]): Map<string, number> {
  const states = members.map(({ disk }) => disk.state ?? expect.unreachable())
  return new Map(states.map(({ device, next }) => [device, next]))
}

/** How many requests all of them made while `work` went on; what waits for news since before is none. */
async function requests(work: () => Promise<void>): Promise<number> {
  asked.length = 0
  await work()
  return asked.length
}

test('twenty devices on two databases: every line is everywhere, and whose it is', async () => {
  const members = Array.from({ length: 20 }, (_, i) => member(i))
  const [first, ...others] = members
  if (!first) expect.unreachable()
  for (let n = 0; n < NOTES; n++) write(first, n, `- of the first, ${n}`)
  await exchange(first)
  const idle: Record<number, number> = {}
  for (const [i, one] of others.entries()) {
    await vi.waitFor(async () => expect(await one.remote.get('f1')).not.toBeNull(), PATIENT)
    await exchange(one)
    await hasAll(one, filesOf([first]))
    const size = i + 2
    if (size !== 5 && size !== 10 && size !== 20) continue
    const there = members.slice(0, size)
    // Once more, for what the newest have told meanwhile.
    for (const each of there) await exchange(each)
    idle[size] = await requests(async () => {
      for (const each of there) await exchange(each)
    })
  }
  // One question of each, however many others there are.
  expect(idle).toEqual({ 5: 5, 10: 10, 20: 20 })

  const writers = new Map<string, string>()
  for (const [i, one] of members.entries())
    for (let line = 0; line < LINES; line++) {
      const text = `- of ${one.writer}, ${line}`
      writers.set(text, one.writer)
      write(one, line === 0 ? 0 : i * LINES + line, text)
    }
  for (const one of members) open.push(connect(one))
  const sent = await requests(async () => {
    await Promise.all(open.map((one) => one.send()))
    await vi.waitFor(() => {
      for (const { disk } of members) {
        const lines = new Set([...disk.records.keys()].flatMap((key) => linesOn(disk, key)))
        for (const text of writers.keys()) expect(lines).toContain(text)
      }
    }, PATIENT)
    await Promise.all(open.map((one) => one.rest()))
  })
  // Everybody reads everybody's file, which takes one request for each pair, and hears of it.
  expect(sent).toBeLessThan(4 * members.length ** 2)

  for (const { disk, writer } of members) {
    expect(disk.records.size).toBe(NOTES)
    for (const key of disk.records.keys()) {
      const lines = linesOn(disk, key)
      const found = writersOfLines(lines.join('\n'), disk.credits.get(key) ?? [])
      for (const [i, text] of lines.entries()) {
        const of = writers.get(text) ?? first.writer
        expect([text, found[i] ?? writer]).toEqual([text, of])
      }
    }
  }

  const quiet = await requests(() => new Promise((resolve) => setTimeout(resolve, 1000)))
  expect(quiet).toBe(0)
  // A line of one: it looks at the mark and puts a file. Each hears of it, and each other reads that and
  // asks for the next.
  const one = await requests(async () => {
    write(first, 1, '- the last')
    await open[0]?.send()
    await vi.waitFor(() => {
      for (const { disk } of members) expect(linesOn(disk, keyOfNote(1))).toContain('- the last')
    }, PATIENT)
    await Promise.all(open.map((each) => each.rest()))
  })
  expect(one).toBeLessThanOrEqual(2 + members.length + 2 * others.length)
}, 90_000)
