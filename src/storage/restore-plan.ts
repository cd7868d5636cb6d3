import type { MergedTalk } from '../note/merged'
import { emptyNote, type Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { sameContent } from '../note/version'
import type { Talk } from '../talk/talk'
import { type Merged, mergeSaved } from './merge-saved'
import { standInFor } from './stand-in'

/** What is stored, as far as a part of a backup may meet it; a plan brings it up to date. */
export interface Met {
  talks: Map<string, Talk>
  notes: Map<string, Note>
  /** By the ids of the talks that were merged. */
  merges: Map<string, MergedTalk>
  /** Ids of the talks that others were merged into. */
  joined: Set<string>
}

/** What becomes of one record of a talk. */
export interface PlannedTalk extends Merged {
  /** The note as it was, where it changes. */
  replaced: Note | null
}

/** What becomes of one record of a merged talk: it is merged again, or only joins what is there. */
export type PlannedMerge =
  | { do: 'nothing' }
  | { do: 'merge'; merged: MergedTalk }
  | { do: 'join'; talk: PlannedTalk }

/** Merges a talk into what is stored, or into the talk that it was merged into here. */
export function planTalk(met: Met, { talk, note }: SavedTalk): PlannedTalk {
  const id = met.merges.get(talk.id)?.into ?? talk.id
  const incoming = { talk: { ...talk, id }, note: { ...note, talkId: id } }
  const before = met.notes.get(id)
  const pages = met.joined.has(id) ? 'several' : 'one'
  const merged = mergeSaved(met.talks.get(id), before, incoming, pages)
  if (merged.effect !== 'unchanged') {
    met.talks.set(id, merged.saved.talk)
    met.notes.set(id, merged.saved.note)
  }
  const isReplaced = before !== undefined && !sameContent(before, merged.saved.note)
  return { ...merged, replaced: isReplaced ? before : null }
}

/**
 * What was merged when the backup was made is merged again, but not where the two were taken apart
 * here, or merged in another way: then what it has to say joins what is stored under its id. So does
 * a note that reads otherwise in the same merging: taking a third talk out of the two rewrites it.
 */
export function planMerge(met: Met, merged: MergedTalk): PlannedMerge {
  const here = met.merges.get(merged.id)
  if (here?.at === merged.at && holdsNote(here, merged)) return { do: 'nothing' }
  const into = met.merges.get(merged.into)?.into ?? merged.into
  if (!here && !isStored(met, merged.id) && isStored(met, into)) {
    const again = { ...merged, into }
    met.merges.set(merged.id, again)
    met.joined.add(into)
    return { do: 'merge', merged: again }
  }
  const saved = savedOf(merged)
  return saved ? { do: 'join', talk: planTalk(met, saved) } : { do: 'nothing' }
}

function holdsNote(here: MergedTalk, { note }: MergedTalk): boolean {
  return note === null || (here.note !== null && sameContent(here.note, note))
}

function isStored(met: Met, id: string): boolean {
  return met.talks.has(id) || met.notes.has(id)
}

function savedOf({ talk, note }: MergedTalk): SavedTalk | null {
  if (talk) return { talk, note: note ?? emptyNote(talk.id, talk.capturedAt) }
  return note && { talk: standInFor(note), note }
}
