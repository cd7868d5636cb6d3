import type { NoteChange } from '../../../note/change'
import type { MergedTalk } from '../../../note/merged'
import { emptyNote, type Note } from '../../../note/note'
import { withoutMerged } from '../../../note/take-apart'

/**
 * What was written in the note of two talks since they were merged, as changes to `own`, the note of
 * the first as it is after they were taken apart: whoever undoes the merging goes on in that one.
 */
export function writtenSince(joined: Note, merged: MergedTalk, own: Note): NoteChange[] {
  const { after } = merged
  const before = merged.note ?? emptyNote(merged.id, after.createdAt)
  const { body, draft, verdict, attended, tags } = withoutMerged(
    joined,
    { before, after },
    own.updatedAt,
  )
  const added = tags.filter((tag) => !after.tags.includes(tag) && !own.tags.includes(tag))
  const changes: (NoteChange | null)[] = [
    body === own.body ? null : { type: 'body', base: own.body, text: body },
    draft === own.draft ? null : { type: 'draft', base: own.draft, text: draft },
    verdict === own.verdict ? null : { type: 'verdict', value: verdict },
    attended === own.attended ? null : { type: 'attended', value: attended },
    added.length === 0 ? null : { type: 'tags', base: own.tags, value: [...own.tags, ...added] },
  ]
  return changes.filter((change) => change !== null)
}
