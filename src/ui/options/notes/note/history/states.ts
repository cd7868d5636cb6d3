import type { Note } from '../../../../../note/note'
import type { NoteVersion } from '../../../../../note/version'

/** A state of the note: what it is now, or what it was. */
export interface NoteState {
  /** Tells it from the others; `now` for the present one. */
  key: string
  /** Instant of the last change in it, ISO 8601 in UTC. */
  at: string
  note: Note
  /** What it was before; `null` for the oldest. */
  before: Note | null
  /** `merged`: not of this note, but of one that was merged into it. */
  of: 'this' | 'merged'
}

/** Key of the present state. */
export const NOW = 'now'

/** The present state, and behind it the older ones; `versions` are the newest first. */
export function statesOf(present: Note, versions: readonly NoteVersion[]): NoteState[] {
  const now = { key: NOW, at: present.updatedAt, note: present, of: 'this' as const }
  const older = versions.map(({ talkId, at, note }) => ({
    key: `${talkId} ${at}`,
    at,
    note,
    of: talkId === present.talkId ? ('this' as const) : ('merged' as const),
    talkId,
  }))
  return [{ ...now, talkId: present.talkId }, ...older].map(({ talkId, ...state }, i) => ({
    ...state,
    // Versions of two notes that are one now stand among each other.
    before: older.slice(i).find((other) => other.talkId === talkId)?.note ?? null,
  }))
}

/** What can be shown of a state: what changed since, what changed then, or its text. */
export type StateView = 'since' | 'step' | 'text'

/** The views that make sense: nothing changed since now, nor before the oldest. */
export function viewsOf({ key, before }: NoteState): StateView[] {
  const views: StateView[] = []
  if (key !== NOW) views.push('since')
  if (before) views.push('step')
  return [...views, 'text']
}
