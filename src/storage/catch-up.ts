import { noteJournal } from './journal'
import { isOwn } from './session-lock'

type Replay = typeof import('./replay')

/** Loaded when something is stored, not before: a popup that opens shows its talk first. */
export function loadReplay(): Promise<Replay> {
  loaded ??= import('./replay').catch((cause) => {
    loaded = null
    throw cause
  })
  return loaded
}

/**
 * Brings in what surfaces that are gone had no time to write, once for all who ask together; gives how
 * many changes this page has brought in so far. Rejects with a `StorageError`.
 */
export function catchUp(): Promise<number> {
  running ??= bringIn().finally(() => {
    running = null
  })
  return running
}

let loaded: Promise<Replay> | null = null
let running: Promise<number> | null = null
let broughtIn = 0

/** ms */
const SLOW = 10_000

async function bringIn(): Promise<number> {
  const { replayJournals } = await loadReplay()
  broughtIn += await replayJournals()
  // Of a page that is slow to go: what it leaves is brought in as soon as it has gone.
  if (noteJournal.left().some(({ session }) => !isOwn(session)))
    void replayJournals(SLOW).catch(() => {})
  return broughtIn
}
