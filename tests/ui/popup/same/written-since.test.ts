import { expect, test } from 'vitest'
import { applyChange } from '../../../../src/note/change'
import type { MergedTalk } from '../../../../src/note/merged'
import { emptyNote, type Note } from '../../../../src/note/note'
import { joinNotes } from '../../../../src/storage/join'
import { writtenSince } from '../../../../src/ui/popup/same/written-since'

const NOW = '2023-02-04T10:00:00.000Z'

function noteOf(more: Partial<Note>): Note {
  return { ...emptyNote('one', NOW), ...more }
}

const own = noteOf({ body: '- mine', draft: 'ha', tags: ['go'] })
const other = noteOf({ talkId: 'other', body: '- theirs', tags: ['old'], verdict: 'good' })
const after = joinNotes(other, own)
const merged: MergedTalk = {
  id: 'one',
  into: 'other',
  direct: 'other',
  at: NOW,
  talk: null,
  note: own,
  pages: [],
  beforeTalk: null,
  before: other,
  after,
}

/** The own note with what was written in the joined one. */
function caughtUp(joined: Note): Note {
  return writtenSince(joined, merged, own).reduce((note, one) => applyChange(note, one, NOW), own)
}

test('nothing was written: nothing changes', () => {
  expect(writtenSince(after, merged, own)).toEqual([])
})

test('points, a draft, marks and tags of since come along, and nothing of the other note', () => {
  const joined = {
    ...after,
    body: `${after.body}\n- since`,
    draft: 'half',
    tags: [...after.tags, 'new'],
  }
  const note = caughtUp({ ...joined, attended: 'live', verdict: 'skip' })
  expect(note).toMatchObject({
    body: '- mine\n- since',
    draft: 'half',
    tags: ['go', 'new'],
    attended: 'live',
    verdict: 'skip',
  })
})

test('a note that was empty before gets what was written since alone', () => {
  const empty = emptyNote('one', NOW)
  const one = { ...merged, note: null, after: other }
  const changes = writtenSince({ ...other, body: '- theirs\n- since' }, one, empty)
  expect(changes).toEqual([{ type: 'body', base: '', text: '- since' }])
})
