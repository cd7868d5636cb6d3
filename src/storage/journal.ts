import type { NoteChange } from '../note/change'
import { dropLocally, keepLocally, localEntries } from './local-entries'

/** One change that is not in the database yet. */
export interface JournalEntry {
  /** Its place in the session, from 1. */
  seq: number
  talkId: string
  /** Instant at which the user made it, ISO 8601 in UTC. */
  at: string
  change: NoteChange
}

/** What is left of one session's journal, in order. */
export interface Journal {
  session: string
  entries: { slot: number; entry: JournalEntry }[]
}

/** A name for the session of one surface; names sort by the time of their beginning. */
export function newSession(): string {
  return `${Date.now().toString(36).padStart(9, '0')}-${crypto.randomUUID()}`
}

/** Keeps the entry before anything else happens to it. False where the browser refuses. */
export function keepEntry(session: string, slot: number, entry: JournalEntry): boolean {
  return keepLocally(keyOf(session, slot), JSON.stringify(entry))
}

export function dropEntry(session: string, slot: number): void {
  dropLocally(keyOf(session, slot))
}

/** All journals, those of living sessions too, the oldest first; what is no entry is left alone. */
export function readJournals(): Journal[] {
  const journals = new Map<string, Journal>()
  for (const { key, value } of localEntries(PREFIX)) {
    const [session, slot] = key.slice(PREFIX.length).split('.')
    const entry = parseEntry(value)
    if (!session || !slot || !entry) continue
    const journal = journals.get(session) ?? { session, entries: [] }
    journal.entries.push({ slot: Number(slot), entry })
    journals.set(session, journal)
  }
  for (const journal of journals.values()) journal.entries.sort((a, b) => a.entry.seq - b.entry.seq)
  return [...journals.values()].sort((a, b) => (a.session < b.session ? -1 : 1))
}

/**
 * The text that waits in the journals, of one talk or of all, for a person to copy where the
 * database will not open; empty where nothing waits.
 */
export function journaledText(talkId?: string): string {
  const entries = readJournals().flatMap((journal) => journal.entries.map(({ entry }) => entry))
  const talks = [...new Set(entries.map((entry) => entry.talkId))]
  return talks
    .filter((id) => talkId === undefined || id === talkId)
    .map((id) => {
      const text = textOf(entries.filter((entry) => entry.talkId === id))
      return talkId === undefined && text !== '' ? `${id}\n\n${text}` : text
    })
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Every entry raw, as far as one can be read at all: for the rescue. */
export function rawJournal(): string[] {
  return localEntries(PREFIX).map(({ value }) => value)
}

const PREFIX = 'talkmark.journal.'

function keyOf(session: string, slot: number): string {
  return `${PREFIX}${session}.${slot}`
}

function parseEntry(value: string): JournalEntry | null {
  try {
    const entry = JSON.parse(value) as JournalEntry | null
    const whole =
      typeof entry?.seq === 'number' &&
      typeof entry.talkId === 'string' &&
      typeof entry.at === 'string' &&
      typeof entry.change?.type === 'string'
    return whole ? entry : null
  } catch {
    return null
  }
}

/** The last body, then the points and the draft that came after it. */
function textOf(entries: JournalEntry[]): string {
  let lines: string[] = []
  let draft = ''
  for (const { change } of entries) {
    if (change.type === 'body') lines = [change.text]
    if (change.type === 'points') lines.push(...change.lines)
    if (change.type === 'points') draft = ''
    if (change.type === 'draft') draft = change.text
  }
  return [...lines, draft].filter((line) => line !== '').join('\n')
}
