import type { TalkLink } from '../talk/talk'

/** What the person thought of the talk. */
export type Verdict = 'highlight' | 'good' | 'skip'

/** How the person saw the talk. */
export type Attended = 'live' | 'recording'

/** What the user wrote about one talk. A capture never touches it. */
export interface Note {
  talkId: string
  /** Markdown; a line `- …` is a key point. */
  body: string
  /** The key point that is still being typed: kept, but not yet in the body. */
  draft: string
  verdict: Verdict | null
  attended: Attended | null
  tags: string[]
  /** Pages that the user attached to the talk. */
  links: TalkLink[]
  /**
   * Ids of talks that the user said are others, however like this one they look; absent where there is
   * none. It is enough that one of the two notes has it.
   */
  apart?: string[]
  /** Instants, ISO 8601 in UTC. */
  createdAt: string
  updatedAt: string
}

/** A note with nothing in it yet. `now` is an ISO 8601 instant. */
export function emptyNote(talkId: string, now: string): Note {
  return {
    talkId,
    body: '',
    draft: '',
    verdict: null,
    attended: null,
    tags: [],
    links: [],
    createdAt: now,
    updatedAt: now,
  }
}

/**
 * True where the user has put nothing of their own into the note. That a talk is another than one like
 * it says nothing of this one: it alone makes no note.
 */
export function isUntouched(note: Note): boolean {
  return (
    note.body === '' &&
    note.draft === '' &&
    note.verdict === null &&
    note.attended === null &&
    note.tags.length === 0 &&
    note.links.length === 0
  )
}
