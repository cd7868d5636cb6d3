import { isUntouched, type Note } from '../note/note'
import { type NoteVersion, sameContent } from '../note/version'

/**
 * Which of the `incoming` versions of one talk are to be added to the `stored` ones, each under a
 * time of its own and never two equal ones in a row. Adding the same again adds nothing.
 */
export function newVersions(
  stored: readonly NoteVersion[],
  incoming: readonly NoteVersion[],
): NoteVersion[] {
  const known = new Map(stored.map((version) => [version.at, version]))
  const all = new Map(known)
  for (const version of [...incoming].sort(byTime)) {
    const free = placed(all, version)
    if (free) all.set(free.at, free)
  }
  const row = [...all.values()].sort(byTime)
  const added: NoteVersion[] = []
  for (let from = 0; from < row.length; ) {
    let to = from + 1
    while (to < row.length && areEqual(row[from], row[to])) to++
    const run = row.slice(from, to)
    const [first] = run
    if (first && !run.some(({ at }) => known.has(at))) added.push(first)
    from = to
  }
  return added
}

/**
 * The note as a version that follows the `last` one, or `null` where none is to be kept: nobody has
 * touched it, or it equals that one.
 */
export function nextVersion(note: Note, last: NoteVersion | undefined): NoteVersion | null {
  if (isUntouched(note) || (last && sameContent(last.note, note))) return null
  // A time of its own, also where the clock went back meanwhile.
  const at = last && last.at >= note.updatedAt ? justAfter(last.at) : note.updatedAt
  return { talkId: note.talkId, at, note }
}

/** The version under the next time that is free, or `null` where it is there already. */
function placed(all: ReadonlyMap<string, NoteVersion>, version: NoteVersion): NoteVersion | null {
  let { at } = version
  for (let other = all.get(at); other; other = all.get(at)) {
    if (sameContent(other.note, version.note)) return null
    at = justAfter(at)
  }
  return { ...version, at }
}

function areEqual(a: NoteVersion | undefined, b: NoteVersion | undefined): boolean {
  return a !== undefined && b !== undefined && sameContent(a.note, b.note)
}

function byTime(a: NoteVersion, b: NoteVersion): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

/** The instant a millisecond later. */
function justAfter(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString()
}
