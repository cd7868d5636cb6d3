import { apartOf, withApart } from '../note/apart'
import { isUntouched, type Note } from '../note/note'
import { type NoteVersion, sameContent } from '../note/version'
import { newerOfEach } from '../talk/unite'
import type { TalkContent } from './content'
import { joinNotes } from './join'
import { newVersions } from './join-versions'

/**
 * What was removed of a talk, joined to what is there of the same talk by now: both bodies, the newer
 * facts, the versions of both. A note that is not whole in the joined one is among its versions.
 */
export function joinContent(removed: TalkContent, present: TalkContent): TalkContent {
  const note = joinedNote(removed.note, present.note)
  const merged = new Set(present.merges.map((one) => one.id))
  const [again, merges] = parted(removed.merges, (one) => merged.has(one.id))
  const replaced = [removed.note, present.note, ...again.map((one) => one.note)]
  const before = replaced.flatMap((one) => versionBefore(one, note))
  return {
    talk:
      removed.talk && present.talk
        ? newerOfEach(removed.talk, present.talk)
        : (removed.talk ?? present.talk),
    note,
    pages: [...new Map([...present.pages, ...removed.pages].map((one) => [one.url, one])).values()],
    versions: joinedVersions(present.versions, [...removed.versions, ...before]),
    merges: [...present.merges, ...merges],
  }
}

/** A capture meanwhile began an empty note: that alone must not look like a newer one. */
function joinedNote(removed: Note | null, present: Note | null): Note | null {
  if (!removed || !present) return removed ?? present
  const apart = apartOf(removed, present)
  if (isUntouched(present)) return withApart(removed, apart)
  return isUntouched(removed) ? withApart(present, apart) : joinNotes(removed, present)
}

function versionBefore(note: Note | null, joined: Note | null): NoteVersion[] {
  if (!note || !joined || isUntouched(note) || sameContent(note, joined)) return []
  const { talkId } = joined
  return [{ talkId, at: note.updatedAt, note: { ...note, talkId } }]
}

function joinedVersions(present: NoteVersion[], more: NoteVersion[]): NoteVersion[] {
  const ids = new Set([...present, ...more].map((version) => version.talkId))
  return [...ids].flatMap((id) => {
    const stored = present.filter((version) => version.talkId === id)
    const incoming = more.filter((version) => version.talkId === id)
    return [...stored, ...newVersions(stored, incoming)]
  })
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
