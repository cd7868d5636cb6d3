import type { NoteChange } from '../note/change'
import type { RecapChange } from '../recap/change'
import { dropLocally, keepLocally, localEntries } from './local-entries'

/** One change that is not in the database yet. */
export interface JournalEntry<Change = NoteChange> {
  /** Its place in the session, from 1. */
  seq: number
  /** Of what is changed: a talk's, or a recap's. */
  id: string
  /** Instant at which the user made it, ISO 8601 in UTC. */
  at: string
  change: Change
}

/** What is left of one session's journal, in order. */
export interface LeftJournal<Change = NoteChange> {
  session: string
  entries: { slot: number; entry: JournalEntry<Change> }[]
}

/** The journals of one kind of change, in `localStorage`. */
export interface Journal<Change> {
  /** Keeps the entry before anything else happens to it. False where the browser refuses. */
  keep(session: string, slot: number, entry: JournalEntry<Change>): boolean
  drop(session: string, slot: number): void
  /** All, those of living sessions too, the oldest first; what is no entry is left alone. */
  left(): LeftJournal<Change>[]
}

/** A name for the session of one surface; names sort by the time of their beginning. */
export function newSession(): string {
  return `${Date.now().toString(36).padStart(9, '0')}-${crypto.randomUUID()}`
}

const NOTES = 'talkmark.journal.'
const RECAPS = 'talkmark.recap-journal.'

export const noteJournal: Journal<NoteChange> = journalAt(NOTES)
export const recapJournal: Journal<RecapChange> = journalAt(RECAPS)

/** Every entry raw, as far as one can be read at all: for the rescue. */
export function rawJournal(): string[] {
  return [...localEntries(NOTES), ...localEntries(RECAPS)].map(({ value }) => value)
}

/** The sessions whose journals are not empty, of whichever kind. */
export function waitingSessions(): Set<string> {
  return new Set([...noteJournal.left(), ...recapJournal.left()].map(({ session }) => session))
}

function journalAt<Change extends { type: string }>(prefix: string): Journal<Change> {
  const keyOf = (session: string, slot: number) => `${prefix}${session}.${slot}`
  return {
    keep: (session, slot, entry) => keepLocally(keyOf(session, slot), JSON.stringify(entry)),
    drop: (session, slot) => dropLocally(keyOf(session, slot)),
    left() {
      const journals = new Map<string, LeftJournal<Change>>()
      for (const { key, value } of localEntries(prefix)) {
        const [session, slot] = key.slice(prefix.length).split('.')
        const entry = parseEntry<Change>(value)
        if (!session || !slot || !entry) continue
        const journal = journals.get(session) ?? { session, entries: [] }
        journal.entries.push({ slot: Number(slot), entry })
        journals.set(session, journal)
      }
      for (const { entries } of journals.values()) entries.sort((a, b) => a.entry.seq - b.entry.seq)
      return [...journals.values()].sort((a, b) => (a.session < b.session ? -1 : 1))
    },
  }
}

function parseEntry<Change extends { type: string }>(value: string): JournalEntry<Change> | null {
  try {
    // Versions before recaps came named the talk as such.
    const { talkId, ...rest } = JSON.parse(value) as { talkId?: string } & JournalEntry<Change>
    const entry = { ...rest, id: rest.id ?? talkId }
    const whole =
      typeof entry.seq === 'number' &&
      typeof entry.id === 'string' &&
      typeof entry.at === 'string' &&
      typeof entry.change?.type === 'string'
    return whole ? entry : null
  } catch {
    return null
  }
}
