import { StorageError, storageError } from './errors'
import { type Journal, type JournalEntry, newSession } from './journal'
import { holdSession } from './session-lock'
import type { Durability } from './transaction'

/** How the user's text stands; `journaled`: it is kept aside and survives the closing of the page. */
export type SaveState =
  | { state: 'saved' }
  | { state: 'saving' }
  | { state: 'failed'; error: StorageError; journaled: boolean }

/** Writes what the user types on this surface. */
export interface Writer<Change, Made> {
  /**
   * Takes one change. Before it returns the change is in the journal; the promise gives what is
   * stored after it. It waits as long as the database fails, and rejects only after `close`.
   */
  write(id: string, change: Change): Promise<Made>
  /** Resolves when every change so far is committed. */
  settled(): Promise<void>
  /** Tries at once what has failed. */
  retry(): void
  /** Takes no more changes; those it has are still written. */
  close(): void
}

/** What is written, and how. */
export interface Written<Change, Made> {
  journal: Journal<Change>
  /** Applies the entries in one transaction, each exactly once; gives what is stored after it, by id. */
  apply(
    session: string,
    entries: readonly JournalEntry<Change>[],
    durability: Durability,
  ): Promise<{ made: Map<string, Made> }>
  /** One change that does what the two do, or `null`: typing on needs no entry for every key. */
  coalesce(first: Change, second: Change): Change | null
  /** Typing is committed to the system; what the user has finished waits for the disk. */
  isTyping(change: Change): boolean
  /** Stands for what is gone: another page replayed the change and removed it since. */
  absent(entry: JournalEntry<Change>): Made
  /** Tells the other surfaces. */
  tell(made: Map<string, Made>): void
  /**
   * What must be stored before the first change is, such as what an earlier surface left. Where it
   * fails, the change is stored without it.
   */
  first?(): Promise<unknown>
}

/** A writer with a session of its own. `onState` hears each new state; it begins as `saved`. */
export function createJournaledWriter<Change, Made>(
  written: Written<Change, Made>,
  onState: (state: SaveState) => void,
): Writer<Change, Made> {
  const session = newSession()
  const lock = holdSession(session)
  let seq = 0
  let queue: Pending<Change, Made>[] = []
  let running = false
  let { first } = written
  let closed = false
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let state: SaveState = { state: 'saved' }
  let waiting: (() => void)[] = []

  function write(id: string, change: Change): Promise<Made> {
    if (closed) return Promise.reject(new StorageError('closed'))
    seq += 1
    const entry: JournalEntry<Change> = { seq, id, at: new Date().toISOString(), change }
    return new Promise((resolve) => {
      enqueue(entry, resolve)
      if (state.state === 'failed') fail(state.error)
      else enter({ state: 'saving' })
      if (retryTimer === undefined) void pump()
    })
  }

  function enqueue(entry: JournalEntry<Change>, resolve: (made: Made) => void): void {
    const last = queue.at(-1)
    const joined = last?.joinable ? join(last.entry, entry) : null
    if (last && joined) {
      last.entry = joined
      last.resolve.push(resolve)
      last.journaled = written.journal.keep(session, last.slot, joined)
      return
    }
    const journaled = written.journal.keep(session, entry.seq, entry)
    queue.push({ slot: entry.seq, entry, journaled, joinable: lock.held, resolve: [resolve] })
  }

  function join(
    first: JournalEntry<Change>,
    second: JournalEntry<Change>,
  ): JournalEntry<Change> | null {
    const change = first.id === second.id ? written.coalesce(first.change, second.change) : null
    return change && { ...second, change }
  }

  async function pump(): Promise<void> {
    if (running) return
    running = true
    if (first && !(await isPreceded(first))) {
      running = false
      return
    }
    while (queue.length > 0) {
      const batch = queue
      queue = []
      for (const pending of batch) pending.joinable = false
      const made = await stored(batch)
      if (!made) break
      failures = 0
      running = queue.length > 0
      // The state first: whoever waits for what is stored then finds it true.
      if (!running) finish()
      settle(batch, made)
    }
    running = false
  }

  /** False where the database does not answer: to store something would only wait as long again. */
  async function isPreceded(precede: () => Promise<unknown>): Promise<boolean> {
    const error = await precede().then(
      () => null,
      (cause) => storageError(cause),
    )
    if (error?.code === 'blocked') {
      fail(error)
      retryLater()
      return false
    }
    first = undefined
    return true
  }

  async function stored(batch: Pending<Change, Made>[]): Promise<Map<string, Made> | null> {
    const entries = batch.map((pending) => pending.entry)
    const typing = entries.every(({ change }) => written.isTyping(change))
    try {
      return (await written.apply(session, entries, typing ? 'relaxed' : 'strict')).made
    } catch (cause) {
      queue = [...batch, ...queue]
      fail(storageError(cause))
      retryLater()
      return null
    }
  }

  function settle(batch: Pending<Change, Made>[], made: Map<string, Made>): void {
    for (const { slot, entry, resolve } of batch) {
      written.journal.drop(session, slot)
      const result = made.get(entry.id) ?? written.absent(entry)
      for (const done of resolve) done(result)
    }
    written.tell(made)
  }

  function finish(): void {
    enter({ state: 'saved' })
    for (const resolve of waiting) resolve()
    waiting = []
    if (closed) lock.release()
  }

  function fail(error: StorageError): void {
    enter({ state: 'failed', error, journaled: queue.every((pending) => pending.journaled) })
  }

  function retryLater(): void {
    const delay = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures)
    failures += 1
    retryTimer = setTimeout(retry, delay)
  }

  function retry(): void {
    clearTimeout(retryTimer)
    retryTimer = undefined
    void pump()
  }

  function enter(next: SaveState): void {
    if (sameState(state, next)) return
    state = next
    onState(next)
  }

  return {
    write,
    settled() {
      if (queue.length === 0 && !running) return Promise.resolve()
      return new Promise((resolve) => waiting.push(resolve))
    },
    retry,
    close() {
      closed = true
      if (queue.length === 0 && !running) lock.release()
    },
  }
}

/** The waits between attempts, in ms: each twice the one before. */
const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000

interface Pending<Change, Made> {
  /** Number of its place in the journal: that of its first change. */
  slot: number
  entry: JournalEntry<Change>
  journaled: boolean
  /**
   * A later change may be joined to it. Not where it may be in the database already: once a commit
   * was tried, or where it was journaled before the session's lock was held, as another page may
   * have taken this one for dead and replayed it.
   */
  joinable: boolean
  resolve: ((made: Made) => void)[]
}

function sameState(a: SaveState, b: SaveState): boolean {
  if (a.state !== 'failed' || b.state !== 'failed') return a.state === b.state
  return a.error.code === b.error.code && a.journaled === b.journaled
}
