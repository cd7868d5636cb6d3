import { foldedName } from '../export/filename'
import type { SavedTalk } from '../note/saved'
import { type FilePaths, filePaths } from './file-paths'
import { follow } from './follow'
import { inParallel } from './in-parallel'
import { INDEX, writeIndexes } from './indexes'
import { claim } from './marker'
import type { MirrorEntry, MirrorPlace } from './place'
import { removeFile } from './remove-file'
import { settle } from './settle'
import { stampOf } from './stamp'
import type { FileState, MirrorStore } from './store'

export interface MirrorOptions {
  /** This device's name in the mirror. */
  device: string
  /** In ms. */
  now: number
  /** `all`: also for what was done there; `changed`: for what was done here. */
  look: 'all' | 'changed'
  /** What to do where another device keeps its copies. */
  others?: 'ask' | 'take over'
  /** Whether the run has gone on for as long as it may; the next one goes on from there. */
  isDue?: () => boolean
  /** Hears how many files are done, and of how many. */
  onProgress?: (done: number, of: number) => void
  signal?: AbortSignal
}

/** What a run did, in numbers of files. */
export interface MirrorEnd {
  written: number
  /** Edits that are in their notes now. */
  cameBack: number
  /** Files that were broken, and are whole again. */
  putBack: number
  removed: number
  /** Files that are looked at again before anything is done. */
  waiting: number
  /** Files of talks that are there. */
  files: number
  /** Whether all is done that was to be done. */
  end: 'done' | 'more'
}

/** Files that are worked on at once: most of the time goes into waiting for the place. */
const AT_ONCE = 4

/**
 * Brings the readable copies up to date, once, and what was edited there into the notes. One run at a
 * time: the caller holds a lock. Rejects with `MirrorTaken`, with a `RemoteError`, and with what the
 * store says.
 */
export async function runMirror(
  place: MirrorPlace,
  store: MirrorStore,
  options: MirrorOptions,
): Promise<MirrorEnd> {
  const { device, now, look, others = 'ask', signal } = options
  if ((await claim(place, device, others, signal)) === 'taken over') await store.forgetAll()
  const entries = look === 'all' ? listed(await place.list(signal)) : null
  const [library, files] = await Promise.all([store.library(), store.files()])
  const byId = new Map(library.map((saved) => [saved.talk.id, saved]))
  const missing = entries
    ? await followRenamed(entries, files, byId, place, store, signal)
    : new Set<string>()

  const gone = [...files].filter(([id]) => !byId.has(id) && !id.startsWith(INDEX))
  const due = library.filter((saved) => needsLook(saved, files.get(saved.talk.id), entries))
  const isNew = due.some(({ talk }) => !files.has(talk.id))
  const anotherPath = pathGiver(library, files)
  const to = { place, store, now, signal, anotherPath, isGone: (id: string) => missing.has(id) }
  const did = { written: 0, cameBack: 0, putBack: 0, removed: 0, waiting: 0 }
  const work = workload(due.length + gone.length, options)

  await work.each(due, async ({ talk: { id } }) => {
    const state = files.get(id) ?? { path: await anotherPath(id), tag: null, stamp: '' }
    const { file, note } = await settle(id, state, to)
    if (file === 'written') did.written++
    if (file === 'waits') did.waiting++
    if (note === 'came back') did.cameBack++
    if (note === 'put back') did.putBack++
  })
  await work.each(gone, async ([id, state]) => {
    if ((await removeFile(id, state, place, store, signal)) === 'removed') did.removed++
    files.delete(id)
  })
  if (work.end() === 'done' && (entries !== null || isNew || gone.length > 0))
    did.written += await writeIndexes(library, files, entries, place, store, signal)
  const ours = [...files.keys()].filter((id) => !id.startsWith(INDEX))
  return { ...did, files: ours.length, end: work.end() }
}

interface Workload {
  /** Does the work for each of them, until the run is due to end. */
  each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void>
  end(): MirrorEnd['end']
}

function workload(
  of: number,
  {
    isDue = () => false,
    onProgress,
    signal,
  }: Pick<MirrorOptions, 'isDue' | 'onProgress' | 'signal'>,
): Workload {
  let done = 0
  let end: MirrorEnd['end'] = 'done'
  return {
    end: () => end,
    each: (items, work) =>
      inParallel(items, AT_ONCE, async (item) => {
        signal?.throwIfAborted()
        if (isDue()) {
          end = 'more'
          return 'stop'
        }
        await work(item)
        onProgress?.(++done, of)
        return 'go on'
      }),
  }
}

/** The paths are made when one is needed: that takes a look through the whole library. */
function pathGiver(
  library: readonly SavedTalk[],
  files: Map<string, FileState>,
): (id: string) => Promise<string> {
  let paths: Promise<FilePaths> | null = null
  return async (id) => {
    const taken = [...files.values()].map(({ path }) => path)
    paths ??= filePaths(library, taken)
    const path = (await paths).next(id)
    files.set(id, { path, tag: null, stamp: '' })
    return path
  }
}

function needsLook(saved: SavedTalk, file: FileState | undefined, entries: Listed | null): boolean {
  if (file === undefined || file.tag === null || file.stamp !== stampOf(saved)) return true
  return entries !== null && entries.get(file.path)?.tag !== file.tag
}

/** The place's files by their paths, in whatever capitals and normal form it keeps these. */
interface Listed {
  all: readonly MirrorEntry[]
  get(path: string): MirrorEntry | undefined
}

function listed(all: readonly MirrorEntry[]): Listed {
  const exact = new Map(all.map((entry) => [entry.path, entry]))
  const folded = new Map(all.map((entry) => [foldedName(entry.path), entry]))
  return { all, get: (path) => exact.get(path) ?? folded.get(foldedName(path)) }
}

/** Resolves to the files that are gone. */
async function followRenamed(
  entries: Listed,
  files: Map<string, FileState>,
  byId: ReadonlyMap<string, SavedTalk>,
  place: MirrorPlace,
  store: MirrorStore,
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const missing = new Map(
    [...files].filter(([id, { path }]) => byId.has(id) && entries.get(path) === undefined),
  )
  if (missing.size === 0) return new Set()
  const ours = new Set([...files.values()].map(({ path }) => foldedName(path)))
  const strangers = entries.all.filter(
    ({ path }) => path.endsWith('.md') && !ours.has(foldedName(path)),
  )
  for (const [id, state] of await follow(missing, strangers, byId, place, store, signal)) {
    files.set(id, state)
    missing.delete(id)
  }
  return new Set(missing.keys())
}
