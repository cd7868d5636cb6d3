import { expect, test } from 'vitest'
import { applyChange } from '../../../../src/note/change'
import type { Note } from '../../../../src/note/note'
import {
  addTag,
  nextVerdict,
  removeTag,
  setVerdict,
  tagsOf,
} from '../../../../src/ui/options/notes/note-acts'
import { noteOf } from '../../talks'

const NOW = '2023-02-05T10:00:00.000Z'
const apply = (note: Note, change: Parameters<typeof applyChange>[1]) =>
  applyChange(note, change, NOW)

test('a tag is added where it is missing, and undone without touching tags that came since', () => {
  const [has, lacks] = [
    noteOf({ talkId: 'a', tags: ['Go'] }),
    noteOf({ talkId: 'b', tags: ['old'] }),
  ]
  const [only, ...more] = addTag([has, lacks], 'go')
  if (!only) throw new Error('Nothing is to be changed.')
  expect([only.id, more]).toEqual(['b', []])
  const tagged = apply(lacks, only.change)
  expect(tagged.tags).toEqual(['old', 'go'])
  const meanwhile = apply(tagged, { type: 'tags', base: tagged.tags, value: ['go', 'new'] })
  expect(apply(meanwhile, only.undo).tags).toEqual(['new'])
})

test('a tag is taken from those that have it, and comes back', () => {
  const note = noteOf({ talkId: 'a', tags: ['Go', 'old'] })
  const [only] = removeTag([note, noteOf({ talkId: 'b' })], 'go')
  if (!only) throw new Error('Nothing is to be changed.')
  const without = apply(note, only.change)
  expect(without.tags).toEqual(['old'])
  expect(apply(without, only.undo).tags.toSorted()).toEqual(['Go', 'old'])
})

test('a verdict is set where it differs, and is not taken back where it changed since', () => {
  const notes = [
    noteOf({ talkId: 'a', verdict: 'good' }),
    noteOf({ talkId: 'b', verdict: 'skip' }),
    noteOf({ talkId: 'c' }),
  ]
  const changes = setVerdict(notes, 'good')
  expect(changes.map(({ id, undo }) => [id, undo])).toEqual([
    ['b', { type: 'verdict', value: 'skip' }],
    ['c', { type: 'verdict', value: null }],
  ])
  const [{ stands } = { stands: () => null }] = changes
  expect(stands(noteOf({ verdict: 'good' }))).toBe(true)
  expect(stands(noteOf({ verdict: 'highlight' }))).toBe(false)
})

test('the verdicts follow each other and begin again', () => {
  const seen = [nextVerdict(null)]
  for (let i = 0; i < 3; i++) seen.push(nextVerdict(seen.at(-1) ?? null))
  expect(seen).toEqual(['highlight', 'good', 'skip', null])
})

test('tags by use, then by the alphabet', () => {
  const notes = [['b', 'a'], ['b'], ['c']].map((tags) => noteOf({ tags }))
  expect(tagsOf(notes)).toEqual(['b', 'a', 'c'])
})
