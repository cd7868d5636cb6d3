import { EventEmitter } from 'node:events'
import { couchdbRemote } from '../../src/sync/remotes/couchdb'
import { type CouchdbPlace, couchdbDatabase } from '../../src/sync/remotes/couchdb-database'
import { type Connected, connect } from '../sync/connected'
import { exchange, keyOfNote, linesOn, type Member, memberOf, write } from '../sync/group'
import { startCouchdb } from '../sync/remotes/couchdb-server'
import { median, quantile, rounded } from './clock'

const NOTES = 1000
const DEVICES = 20
const LINES = 20

/** What the background waits for after it was told of a change, in ms (`src/background/sync/schedule.ts`). */
const REST = 300

/**
 * A group that is connected: twenty devices on two databases that replicate both ways, and how long it
 * takes from a line's writing to its being on every other device. The floor is one bare document that is
 * put into the one database, until the waiting `_changes` of the other one answers.
 */
export async function groupBench(): Promise<object[]> {
  EventEmitter.defaultMaxListeners = 100
  const couchdb = await startCouchdb()
  const open: Connected[] = []
  try {
    await couchdb.replicate()
    const floors: number[] = []
    for (let i = 0; i < LINES; i++) floors.push(await bare(couchdb.talks, couchdb.venue, i))
    const arrivals = new Arrivals()
    const members = await group(couchdb)
    for (const one of members) open.push(connect(one, () => arrivals.look(one)))
    const [first] = members
    if (!first) throw new Error('There is nobody.')
    const all: number[] = []
    const last: number[] = []
    for (let i = 0; i < LINES; i++) {
      const line = `- line ${i}`
      const rest = arrivals.of(line, members)
      const began = performance.now()
      write(first, i, line)
      await pause(REST)
      await open[0]?.send()
      const times = (await rest).map((at) => at - began)
      all.push(...times)
      last.push(Math.max(...times))
      await Promise.all(open.map((one) => one.rest()))
    }
    const floor = median(floors)
    return [
      { what: 'a bare document, put until told by the other database', ms: rounded(floor) },
      {
        what: 'a line, written until on another device',
        ms: rounded(median(all)),
        p95: rounded(quantile(all, 0.95)),
        floorMs: rounded(floor),
        ratio: rounded(median(all) / floor),
        ratioWithoutRest: rounded((median(all) - REST) / floor),
        devices: DEVICES,
        notes: NOTES,
      },
      {
        what: 'a line, written until on all devices',
        ms: rounded(median(last)),
        most: rounded(Math.max(...last)),
        ratio: rounded(median(last) / floor),
      },
    ]
  } finally {
    for (const one of open) one.stop()
    await couchdb.stop()
  }
}

/** When which line was first on which device. */
class Arrivals {
  private wanted: {
    line: string
    missing: Set<Member>
    at: number[]
    done: (at: number[]) => void
  }[] = []

  of(line: string, members: readonly Member[]): Promise<number[]> {
    return new Promise((done) => {
      this.wanted.push({ line, missing: new Set(members.slice(1)), at: [], done })
    })
  }

  look(on: Member): void {
    for (const one of this.wanted) {
      const n = Number(one.line.replace(/\D/g, ''))
      if (!one.missing.has(on) || !linesOn(on.disk, keyOfNote(n)).includes(one.line)) continue
      one.missing.delete(on)
      one.at.push(performance.now())
      if (one.missing.size === 0) one.done(one.at)
    }
  }
}

async function group({
  talks,
  venue,
}: Awaited<ReturnType<typeof startCouchdb>>): Promise<Member[]> {
  const members = Array.from({ length: DEVICES }, (_, i) =>
    memberOf(i, couchdbRemote(i % 2 === 0 ? talks : venue)),
  )
  const [first, ...others] = members
  if (first) {
    for (let n = 0; n < NOTES; n++) write(first, n, `- point ${n}`)
    await exchange(first)
  }
  for (const one of others) {
    while ((await one.remote.get('f1')) === null) await pause(20)
    while (one.disk.records.size < NOTES) await exchange(one, { look: 'now' })
  }
  return members
}

async function bare(from: CouchdbPlace, to: CouchdbPlace, i: number): Promise<number> {
  const [here, there] = [couchdbDatabase(from), couchdbDatabase(to)]
  const now = await there.ask('GET', '_changes?since=now&limit=1')
  const { last_seq } = JSON.parse(new TextDecoder().decode(now.bytes)) as { last_seq: number }
  const news = there.ask('GET', `_changes?since=${last_seq}&feed=longpoll`)
  await pause(20)
  const began = performance.now()
  await here.ask('PUT', `bare:${i}`, {
    body: '{}',
    headers: { 'Content-Type': 'application/json' },
  })
  await news
  return performance.now() - began
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
