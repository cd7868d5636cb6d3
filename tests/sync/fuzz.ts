import { writersOfLines } from '../../src/note/credits'
import { run } from '../../src/sync/engine'
import { changePassphrase, newKey, unlock } from '../../src/sync/keys'
import { KINDS, keyOf } from '../../src/sync/kinds'
import { planMove } from '../../src/sync/move'
import type { Fields } from '../../src/sync/parts'
import type { Answer, NeedsAnswer } from '../../src/sync/question'
import type { Remote } from '../../src/sync/remote'
import type { SyncStore } from '../../src/sync/store'
import { below, chance } from './chance'
import { Crash } from './faulty-remote'
import { memoryPlace, type Place } from './fuzz-place'
import { change, copyOf, type Disk, emptyDisk, memoryStore } from './memory-store'
import { seedRandom } from './seed-random'

export interface FuzzOptions {
  steps?: number
  rate?: number
  /** How many devices there are; by chance three to five. */
  devices?: number
  /** What the devices meet in. */
  place?: Place
  /** Whether profiles are set back to a copy of an earlier day. */
  restores?: 'yes' | 'no' | 'often'
  /** Whether devices encrypt the vault, change its key, and take its encryption away. */
  encrypts?: 'yes' | 'no'
  /** What is tried out. */
  engine?: typeof run
}

/** What a user did to a line, as far as it must be seen everywhere in the end. */
interface Act {
  kind: 'wrote' | 'removed'
  line: string
}

interface Device {
  name: string
  disk: Disk
  session: number
  /** A copy of the profile, as a backup program takes it. */
  copy: Disk | null
  /** What was done since the last run that ended well; and what of that the copy has. */
  copied: Act[]
  unsent: Act[]
  /** What went with a file that was not read back: a server that kept it in part may have said yes. */
  unproven: { number: number; line: string }[]
  answer: Answer | null
  /** How often it was asked since the last run that ended well. */
  asked: number
  /** Whether the vault wants a passphrase of it. */
  isLocked: 'no' | 'yes'
}

/** What is wrong after everybody has heard of everything; nothing, if all is well. */
export interface Verdict {
  lost: string[]
  risen: string[]
  apart: string[]
  /** Lines of which a device says that somebody else wrote them, or nobody. */
  misnamed: string[]
  runs: number
  /** How many lines were written. */
  lines: number
}

/**
 * A few hundred things that users and the world do to three to five devices, then quiet: every line
 * that was written and not removed must be on every device and on a newcomer's, and no line that was
 * removed; and each says of all lines who wrote them.
 */
export async function fuzz(seed: number, options: FuzzOptions = {}): Promise<Verdict> {
  const endOfSeed = seedRandom(seed)
  try {
    return await seeded(seed, options)
  } finally {
    endOfSeed()
  }
}

async function seeded(
  seed: number,
  {
    steps = 200,
    rate = 0.25,
    devices: howMany = 3 + below(3, seed, 'devices'),
    place = memoryPlace(),
    restores = 'yes',
    encrypts = 'no',
    engine = run,
  }: FuzzOptions,
): Promise<Verdict> {
  const devices = Array.from({ length: howMany }, (_, i) => device(`${i}`, writerOf(i)))
  const written = new Set<string>()
  const writers = new Map<string, string | null>()
  const removed = new Set<string>()
  /** Went with a profile, or may have: such lines may be there or not. */
  const open = new Set<string>()
  /** A line that goes to another place is written there anew: another's removal does not know of it. */
  const moved = new Set<string>()
  const phrases = new Set<string>()
  let count = 0
  let runs = 0

  function act(on: Device, step: string): void {
    const key = keyOf('talk', `fosdem-2023/${below(6, seed, step, 'note')}`)
    const lines = linesOn(on.disk, key)
    const what = chance(seed, step, 'what')
    const fresh = `- line ${++count}`
    const at = below(lines.length + 1, seed, step, 'at')
    if (what < 0.55 || at === lines.length) set(on, key, lines.toSpliced(at, 0, fresh))
    else if (what < 0.7) set(on, key, lines.toSpliced(at, 1))
    else if (what < 0.85) set(on, key, lines.toSpliced(at, 1, fresh))
    else if (what < 0.9) set(on, key, null)
    else {
      for (const line of lines) moved.add(line)
      set(on, key, [...lines.slice(at), ...lines.slice(0, at)])
    }
  }

  function set(on: Device, key: string, lines: string[] | null): void {
    const before = linesOn(on.disk, key)
    if (lines === null && !on.disk.records.has(key)) return
    const after = lines ?? []
    const done: Act[] = [
      ...after
        .filter((line) => !before.includes(line))
        .map((line) => ({ kind: 'wrote' as const, line })),
      ...before
        .filter((line) => !after.includes(line))
        .map((line) => ({ kind: 'removed' as const, line })),
    ]
    for (const { kind, line } of done) {
      ;(kind === 'wrote' ? written : removed).add(line)
      if (kind === 'wrote' && !writers.has(line)) writers.set(line, on.disk.writer)
    }
    on.unsent.push(...done)
    change(on.disk, key, lines && note(lines))
  }

  /** What was not sent is gone. What the copy has waiting is sent again, whatever became of it since. */
  function restore(on: Device): void {
    if (on.copy === null) return
    for (const { line } of [...on.unsent, ...on.unproven]) open.add(line)
    for (const { line } of on.copied) moved.add(line)
    on.unsent = [...on.copied]
    on.unproven = []
    on.disk = copyOf(on.copy)
    on.session += 1
  }

  /** The user knows every passphrase there ever was. */
  async function tryKeys(on: Device, remote: Remote, store: SyncStore): Promise<void> {
    for (const phrase of phrases)
      if ((await unlock(remote, store, phrase)) === 'opened') {
        on.isLocked = 'no'
        return
      }
  }

  /** What the user wants of the vault; the next run does it. */
  async function wish(on: Device, step: string): Promise<void> {
    const store = memoryStore(on.disk)
    const what = chance(seed, step, 'wish')
    const phrase = `phrase ${below(3, seed, step, 'phrase')}`
    phrases.add(phrase)
    if (what < 0.25) await planMove(store, null)
    else if (what < 0.5) await changePassphrase(store, phrase, 1)
    else await planMove(store, await newKey(phrase, 1))
  }

  async function sync(on: Device, step: string, faults: number): Promise<void> {
    runs += 1
    // What is from before anything was synchronised need not be marked.
    if (on.disk.state === null) on.disk.dirty.clear()
    let meanwhile = 0
    let isOver = false
    const typing = () => {
      // Calls that go on behind one that failed are over with their run.
      if (isOver) return
      const word = `${step}.${++meanwhile}`
      if (chance(seed, word, 'types') < 0.1) typed.push(store.between(() => act(on, word)))
    }
    const typed: Promise<void>[] = []
    const remote =
      faults === 0
        ? place.sound()
        : place.faulty({ seed: seed * 1000 + runs, rate: faults, meanwhile: typing })
    let commits = 0
    const store = memoryStore(on.disk, () => {
      if (chance(seed, runs, 'commit', ++commits) < faults / 20) throw new Crash('commit')
    })
    const sentBefore = [...on.unsent]
    try {
      if (on.isLocked === 'yes') await tryKeys(on, remote, store)
      // A clock may be wrong by days.
      const now = below(10 ** 9, seed, step, 'clock')
      const look = faults === 0 || chance(seed, step, 'look') < 0.3 ? 'now' : 'when due'
      const session = `${on.name}.${on.session}`
      await engine(remote, store, {
        session,
        now,
        look,
        compactAfter: 3,
        answer: on.answer,
      })
      on.answer = null
      on.asked = 0
      on.unsent = on.unsent.filter((one) => !sentBefore.includes(one))
      const { next = 1, proven = 0 } = on.disk.state ?? {}
      on.unproven.push(...sentBefore.map(({ line }) => ({ number: next - 1, line })))
      on.unproven = on.unproven.filter(({ number }) => number > proven)
    } catch (error) {
      if (error instanceof Crash) on.session += chance(seed, step, 'browser') < 0.5 ? 1 : 0
      else if (asks(error)) on.answer = answerTo(error, on.asked++)
      else if (isNamed(error, 'VaultError')) on.isLocked = 'yes'
      else if (!isNamed(error, 'RemoteError')) throw error
    } finally {
      isOver = true
      await Promise.all(typed)
    }
  }

  for (let step = 0; step < steps; step++) {
    const on = devices[below(devices.length, seed, step, 'who')]
    if (!on) continue
    const what = chance(seed, step, 'does')
    if (encrypts === 'yes' && chance(seed, step, 'wishes') < 0.03) await wish(on, `${step}`)
    else if (what < (restores === 'often' ? 0.45 : 0.55)) act(on, `${step}`)
    else if (what < (restores === 'often' ? 0.8 : 0.95) || restores === 'no')
      await sync(on, `${step}`, rate)
    else if (what < (restores === 'often' ? 0.9 : 0.98)) {
      on.copy = copyOf(on.disk)
      on.copied = [...on.unsent]
    } else restore(on)
  }

  const newcomer = device('new', writerOf(howMany))
  for (let round = 0; round < (encrypts === 'yes' ? 8 : 4); round++)
    for (const on of [...devices, newcomer])
      for (let tries = 0; tries < 2; tries++) await sync(on, `end ${round} ${tries}`, 0)

  const seen = [...devices, newcomer].map(({ disk }) => new Set(allLines(disk)))
  const firm = (line: string) => !open.has(line)
  return {
    lost: [...written].filter(
      (line) => firm(line) && !removed.has(line) && seen.some((lines) => !lines.has(line)),
    ),
    risen: [...removed].filter(
      (line) => firm(line) && !moved.has(line) && seen.some((lines) => lines.has(line)),
    ),
    apart: devices
      .filter(({ disk }) => textOf(disk) !== textOf(newcomer.disk))
      .map(({ name }) => name),
    misnamed: [...devices, newcomer].flatMap(({ disk }) =>
      namedOn(disk)
        .filter(([line, writer]) => firm(line) && writer !== otherThan(disk, writers.get(line)))
        .map(([line]) => line),
    ),
    runs,
    lines: written.size,
  }
}

/** The first has given no name. */
function writerOf(i: number): string | null {
  return i === 0 ? null : `writer${'abcdefghijklmnopqrstuvwxyz'[i]}a`
}

function device(name: string, writer: string | null): Device {
  return {
    name,
    disk: { ...emptyDisk(), writer },
    session: 0,
    copy: null,
    copied: [],
    unsent: [],
    unproven: [],
    answer: null,
    asked: 0,
    isLocked: 'no',
  }
}

/** The engine that is tried out may be a copy, with types of its own. */
function asks(error: unknown): error is NeedsAnswer {
  return isNamed(error, 'NeedsAnswer')
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}

/** Removals are meant, here; a place that looks empty for a moment is looked at again. */
function answerTo({ question }: NeedsAnswer, asked: number): Answer | null {
  if (question.about === 'removals-here' || question.about === 'removals-there')
    return { about: question.about, say: 'go on', upTo: Number.POSITIVE_INFINITY }
  if (asked < 3) return null
  if (question.about === 'vault-open')
    return { about: question.about, say: asked % 2 === 0 ? 'use it' : 'encrypt' }
  return { about: question.about, say: 'use it' }
}

function note(lines: string[]): Fields {
  const talk = { id: 'x', conference: 'fosdem-2023', title: 'X' }
  // As every device has what it has read: with all lists, empty ones too.
  const lists = Object.keys(KINDS.talk.shape).flatMap((name) =>
    name === 'body' ? [] : [[name, []]],
  )
  const own = { verdict: null, attended: null, createdAt: '1', updatedAt: '1' }
  return { talk, body: lines.join('\n'), ...Object.fromEntries(lists), ...own }
}

function linesOn(disk: Disk, key: string): string[] {
  const body = disk.records.get(key)?.body
  return typeof body === 'string' && body !== '' ? body.split('\n') : []
}

function allLines(disk: Disk): string[] {
  return [...disk.records.keys()].flatMap((key) => linesOn(disk, key))
}

/** What a device says of a line of its own, as of one whose writer has no name, is nothing. */
function otherThan(disk: Disk, writer: string | null | undefined): string | null {
  return writer === disk.writer ? null : (writer ?? null)
}

/** Each line with who wrote it, as this device has it. */
function namedOn(disk: Disk): [line: string, writer: string | null][] {
  return [...disk.records.keys()].flatMap((key) => {
    const lines = linesOn(disk, key)
    const credits = disk.credits.get(key) ?? []
    const others = writersOfLines(lines.join('\n'), credits)
    return lines.map((line, i): [string, string | null] => [line, others[i] ?? null])
  })
}

function textOf(disk: Disk): string {
  const inOrder = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, one]) => [name, inOrder(one)])
      : value
  return JSON.stringify(inOrder(Object.fromEntries(disk.records)))
}
