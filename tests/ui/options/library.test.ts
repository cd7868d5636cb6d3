import { expect, test } from 'vitest'
import { libraryOf, withChanges } from '../../../src/ui/options/library'
import { noteOf, talkOf } from '../talks'

const saved = (id: string, more: Parameters<typeof talkOf>[0] = {}, body = '') => ({
  talk: talkOf({ id, ...more }),
  note: noteOf({ talkId: id, body }),
})

const library = libraryOf([saved('a'), saved('b')])

test('a note that changed leaves the list as it stands', () => {
  const next = withChanges(library, new Map([['a', saved('a', {}, '- new')]]))
  expect(next.days).toBe(library.days)
  expect(next.saved.get('a')?.note.body).toBe('- new')
  expect(library.saved.get('a')?.note.body).toBe('')
})

test('a talk that is new, gone or moved moves the list', () => {
  const without = withChanges(library, new Map([['a', null]]))
  expect(without.days.flatMap((day) => day.talks)).toEqual(['b'])
  const withNew = withChanges(library, new Map([['c', saved('c', { title: 'A' })]]))
  expect(withNew.days.flatMap((day) => day.talks)).toEqual(['c', 'a', 'b'])
  const moved = withChanges(library, new Map([['a', saved('a', { start: null })]]))
  expect(moved.days.map((day) => day.talks)).toEqual([['b'], ['a']])
})

test('a talk that came and went before it was read changes nothing', () => {
  expect(withChanges(library, new Map([['x', null]])).days).toBe(library.days)
})
