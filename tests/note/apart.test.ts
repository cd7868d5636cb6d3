import { describe, expect, test } from 'vitest'
import { withApart } from '../../src/note/apart'
import { applyChange, type NoteChange } from '../../src/note/change'
import { emptyNote, isUntouched, type Note } from '../../src/note/note'
import { withoutMerged } from '../../src/note/take-apart'
import { sameContent } from '../../src/note/version'
import { joinNotes } from '../../src/storage/join'

const ID = 'fosdem-2023/x'
const NOW = '2023-02-04T10:00:00.000Z'
const note = emptyNote(ID, NOW)
const [a, b, c]: [NoteChange, NoteChange, NoteChange] = [
  { type: 'apart', id: 'web/a' },
  { type: 'apart', id: 'web/b' },
  { type: 'together', id: 'web/a' },
]

const said = (...changes: NoteChange[]) =>
  changes.reduce((made, change) => applyChange(made, change, NOW), note)

describe('that another talk is not this one', () => {
  test('is said once, however often, and taken back', () => {
    expect(said(a, b, a).apart).toEqual(['web/a', 'web/b'])
    expect(said(a, b, c).apart).toEqual(['web/b'])
  })

  test('leaves no trace when it is taken back, or was never said', () => {
    expect(said(a, c)).toEqual(note)
    expect(said(c)).toEqual(note)
    expect(Object.keys(said(a, c))).not.toContain('apart')
  })

  test('can’t be said of the talk itself', () => {
    expect(said({ type: 'apart', id: ID })).toEqual(note)
  })

  test('is nothing that the user wrote about the talk', () => {
    expect(isUntouched(said(a))).toBe(true)
    expect(sameContent(said(a), note)).toBe(true)
  })

  test('stays where an old version is brought back', () => {
    expect(said(a, { type: 'restore', to: { ...note, body: '- old' } })).toMatchObject({
      apart: ['web/a'],
      body: '- old',
    })
  })
})

describe('two notes that are joined', () => {
  test('say what either says, but not that they are not themselves', () => {
    const other: Note = { ...said(b), apart: ['web/b', ID] }
    expect(joinNotes(said(a), other).apart).toEqual(['web/a', 'web/b'])
    expect(joinNotes(said(a), note)).toEqual(said(a))
    expect(joinNotes(note, note)).toEqual(note)
  })

  test('and taken apart again, lose what the other brought, and nothing said since', () => {
    const before = said(a)
    const joined = withApart(before, ['web/a', 'web/b'])
    const since = applyChange(joined, { type: 'apart', id: 'web/c' }, NOW)
    expect(withoutMerged(since, { before, after: joined }, NOW).apart).toEqual(['web/a', 'web/c'])
    expect(withoutMerged(note, { before: note, after: note }, NOW)).toEqual(note)
  })
})
