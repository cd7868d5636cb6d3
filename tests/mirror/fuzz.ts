import type { MirrorEntry, MirrorPlace } from '../../src/mirror/place'
import { runMirror } from '../../src/mirror/run'
import { printOf } from '../../src/mirror/stamp'
import type { MirrorStore } from '../../src/mirror/store'
import { applyChange } from '../../src/note/change'
import { savedTalk } from '../export/saved'
import { below, chance } from '../sync/chance'
import { type MemoryPlace, memoryPlace } from './memory-place'
import { type MemoryStore, memoryStore } from './memory-store'

const STEPS = 40
const LINES = 14
const NOW = '2026-01-01T00:00:00.000Z'
const MINUTE = 60_000

/**
 * A person at the notes and one at their files, and a mirror that is stopped at any of its steps. Every
 * line is written once: at the end those that nobody took away are on both sides, and no others.
 * Resolves to what is wrong.
 */
export async function fuzzMirror(seed: number): Promise<string[]> {
  const dice = (...words: (string | number)[]) => chance('mirror', seed, ...words)
  const pick = (limit: number, ...words: (string | number)[]) =>
    below(limit, 'mirror', seed, ...words)
  const ids = ['a', 'b', 'c'].map((name) => `fosdem-2023/${name}`)
  let made = 0
  const line = () => `- w${++made}x`
  const alive = new Map(ids.map((id) => [id, new Set<string>()]))
  const dead = new Map(ids.map((id) => [id, new Set<string>()]))
  const store = memoryStore(
    ids.map((id) => {
      const lines = Array.from({ length: LINES }, line)
      for (const one of lines) alive.get(id)?.add(one)
      const name = id.slice(-1)
      return savedTalk(
        { id, title: `Talk ${name}`, url: `https://example.org/${name}` },
        { body: lines.join('\n') },
      )
    }),
  )
  const place = memoryPlace()
  let now = Date.parse(NOW)
  let [wasOld, lastList] = [false, [] as MirrorEntry[]]
  /** Taken away in the file, since the last run that was not stopped. */
  const cuts = new Map<string, number>()
  /** Written in a note since then: nobody can tell a file that lacks one from a file without it yet. */
  const unsure = new Set<string>()
  /** Edited since the last run, and not before that: a writing does not go on for that long. */
  const half = new Set<string>()
  let wasHalf: ReadonlySet<string> = new Set()

  const linesOf = (id: string) => (store.talks.get(id)?.note.body ?? '').split('\n')
  const change = (id: string, text: string) => {
    const saved = store.talks.get(id)
    if (!saved) return
    const change = { type: 'body', base: saved.note.body, text } as const
    store.talks.set(id, { ...saved, note: applyChange(saved.note, change, NOW) })
  }
  const bury = (id: string, one: string) => {
    alive.get(id)?.delete(one)
    dead.get(id)?.add(one)
  }
  const fileOf = (id: string) =>
    [...place.files].find(([, text]) =>
      new RegExp(`^url: https://example.org/${id.slice(-1)}\\r?$`, 'm').test(text),
    )

  for (let step = 0; step < STEPS; step++) {
    now += MINUTE * (1 + pick(8, step, 'time'))
    const id = ids[pick(ids.length, step, 'id')] ?? ''
    const what = dice(step, 'what')
    if (what < 0.2) {
      const lines = linesOf(id)
      const fresh = line()
      lines.splice(pick(lines.length + 1, step, 'at'), 0, fresh)
      alive.get(id)?.add(fresh)
      unsure.add(fresh)
      change(id, lines.join('\n'))
    } else if (what < 0.28) {
      const lines = linesOf(id)
      const [one = ''] = lines.splice(pick(lines.length, step, 'at'), 1)
      bury(id, one)
      change(id, lines.join('\n'))
    } else if (what < 0.6) {
      const [path, text] = fileOf(id) ?? ['', '']
      if (path === '') continue
      const lines = text.trimEnd().split(/\r?\n/)
      const own = lines.flatMap((one, i) => (one.startsWith('- w') ? [i] : []))
      const isWhole = own.length > 4
      // Not the last: a file without its end is waited for, or put back.
      const at = own[pick(own.length - 1, step, 'at')] ?? lines.length
      if (dice(step, 'cut') < 0.35 && isWhole && (cuts.get(id) ?? 0) < 3) {
        const [one = ''] = lines.splice(at, 1)
        if (unsure.has(one)) alive.get(id)?.delete(one)
        else bury(id, one)
        cuts.set(id, (cuts.get(id) ?? 0) + 1)
      } else if (own.length > 0) {
        const fresh = line()
        lines.splice(at, 0, fresh)
        alive.get(id)?.add(fresh)
      }
      const end = dice(step, 'end') < 0.2 ? '\r\n' : '\n'
      place.files.set(path, lines.join(end) + end)
      if (!wasHalf.has(path)) half.add(path)
    } else if (what < 0.64) {
      const [path, text] = fileOf(id) ?? ['', '']
      if (path === '') continue
      place.files.delete(path)
      place.files.set(`moved/${step} ${path.slice(path.lastIndexOf('/') + 1)}`, text)
    } else {
      // A list may be as old as the last run, or a file half there; but only one thing is wrong at
      // once, and nothing stays so.
      const there = place.entries()
      const isOld = !wasOld && wasHalf.size === 0 && dice(step, 'old') < 0.3
      const list = isOld ? lastList : there
      const wasOldBefore = wasOld
      ;[wasOld, lastList] = [isOld, there]
      const stop = dice(step, 'stop') < 0.6 ? pick(60, step, 'stop at') : Number.POSITIVE_INFINITY
      const end = await attempt(place, store, {
        now,
        stop,
        seed,
        step,
        list,
        half: isOld || wasOldBefore ? new Set() : half,
      })
      wasHalf = isOld ? new Set() : new Set(half)
      half.clear()
      if (end === 'whole') for (const kept of [cuts, unsure]) kept.clear()
    }
  }
  for (let round = 0; round < 4; round++) {
    now += 20 * MINUTE
    await runMirror(place, store, { device: 'me', now, look: 'all' })
  }
  return [
    ...(await unsettled(place, store, now)),
    ...ids.flatMap((id) => {
      const text = fileOf(id)?.[1] ?? ''
      const sides = [linesOf(id), text.split(/\r?\n/).filter((one) => one.startsWith('- w'))]
      return sides.flatMap((lines, i) => {
        const side = `${id} ${i === 0 ? 'note' : 'file'}`
        const lost = [...(alive.get(id) ?? [])].filter((one) => !lines.includes(one))
        const back = lines.filter((one) => dead.get(id)?.has(one))
        const twice = lines.filter((one, at) => lines.indexOf(one) !== at)
        return [
          ...lost.map((one) => `${side} lost ${one}`),
          ...back.map((one) => `${side} has ${one} again`),
          ...twice.map((one) => `${side} has ${one} twice`),
        ]
      })
    }),
  ]
}

async function unsettled(place: MemoryPlace, store: MemoryStore, now: number): Promise<string[]> {
  place.written.length = 0
  const bodies = [...store.talks.values()].map(({ note }) => printOf(note.body))
  const end = await runMirror(place, store, { device: 'me', now, look: 'all' })
  const after = [...store.talks.values()].map(({ note }) => printOf(note.body))
  const isSame = bodies.join() === after.join()
  const markdown = [...place.files.keys()].filter((path) => path.endsWith('.md'))
  return [
    ...place.written.map((path) => `${path} was written again`),
    ...(isSame ? [] : ['a note was changed again']),
    ...(end.waiting > 0 ? ['something waits'] : []),
    ...(markdown.length === 4 ? [] : [`there are ${markdown.length} files`]),
  ]
}

interface Attempt {
  now: number
  /** The step at which everything ends. */
  stop: number
  seed: number
  step: number
  /** What the place says that is there. */
  list: MirrorEntry[]
  /** Files that somebody may just be writing. */
  half: ReadonlySet<string>
}

class Stopped extends Error {}

async function attempt(
  place: MemoryPlace,
  store: MemoryStore,
  { now, stop, seed, step, list, half }: Attempt,
): Promise<'whole' | 'stopped'> {
  let count = 0
  let isOver = false
  const at = async <T>(work: () => Promise<T>, half?: () => void): Promise<T> => {
    if (isOver) throw new Stopped()
    if (count++ < stop) return work()
    isOver = true
    const how = chance('stop', seed, step)
    if (how < 0.4) await work()
    else if (how < 0.7) half?.()
    throw new Stopped()
  }
  const stopping: MirrorPlace = {
    list: () => at(async () => list),
    read: (path) =>
      at(async () => {
        const whole = await place.read(path)
        // Somebody is just writing there.
        const isHalf = half.has(path) && chance('half', seed, step, path) < 0.5
        const end = below(whole?.text.length ?? 0, 'half', seed, step, path)
        return whole && isHalf ? { text: whole.text.slice(0, end), tag: null } : whole
      }),
    write: (path, text) =>
      at(
        () => place.write(path, text),
        () => place.files.set(path, text.slice(0, below(text.length, 'torn', seed, step))),
      ),
    remove: (path) => at(() => place.remove(path)),
  }
  const keeping: MirrorStore = {
    library: () => at(() => store.library()),
    saved: (id) => at(() => store.saved(id)),
    files: () => at(() => store.files()),
    memory: (id) => at(() => store.memory(id)),
    keep: (...args) => at(() => store.keep(...args)),
    change: (...args) => at(() => store.change(...args)),
    forget: (id) => at(() => store.forget(id)),
    forgetAll: () => at(() => store.forgetAll()),
  }
  try {
    await runMirror(stopping, keeping, { device: 'me', now, look: 'all' })
    return 'whole'
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return 'stopped'
  }
}
