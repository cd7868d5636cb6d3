import type { Note } from './note'

/** The note with these talks said to be others; without the field where there are none. */
export function withApart(note: Note, ids: readonly string[] = note.apart ?? []): Note {
  const { apart: _, ...rest } = note
  const others = [...new Set(ids)].filter((id) => id !== note.talkId)
  return others.length > 0 ? { ...rest, apart: others } : rest
}

/** What either note says are other talks. */
export function apartOf(...notes: (Note | null | undefined)[]): string[] {
  return notes.flatMap((note) => note?.apart ?? [])
}
