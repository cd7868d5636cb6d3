import type { Note } from '../../../../../note/note'
import type { NoteVersion } from '../../../../../note/version'

/** A state of the note: what it is now, or what it was. */
export interface NoteState {
  /** Tells it from the others; `now` for the present one. */
  key: string
  /** Instant of the last change in it, ISO 8601 in UTC. */
  at: string
  note: Note
}

/** Key of the present state. */
export const NOW = 'now'

/** The present state, and before it the older ones, the newest first. */
export function statesOf(present: Note, versions: readonly NoteVersion[]): NoteState[] {
  const older = versions.map(({ talkId, at, note }) => ({ key: `${talkId} ${at}`, at, note }))
  return [{ key: NOW, at: present.updatedAt, note: present }, ...older]
}

/** What can be shown of a state: what changed since, what changed then, or its text. */
export type StateView = 'since' | 'step' | 'text'

/** The views that make sense for the state at a position: the first has no later one, the last no earlier. */
export function viewsAt(position: number, count: number): StateView[] {
  const views: StateView[] = []
  if (position > 0) views.push('since')
  if (position < count - 1) views.push('step')
  return [...views, 'text']
}
