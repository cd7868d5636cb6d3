import { expect, test } from 'vitest'
import { parseQuery } from '../../../../src/search/query'
import { chipsOf, FILTERS, toggledToken } from '../../../../src/ui/options/notes/filters'

test('a filter comes into the search and goes out of it, and leaves the words alone', () => {
  const on = toggledToken('line of sight', 'verdict:highlight')
  expect(on).toBe('line of sight verdict:highlight')
  expect(toggledToken(on, 'verdict:highlight')).toBe('line of sight')
})

test('the filters of a search in its order, in the words of the buttons or as they were typed', () => {
  const chips = chipsOf('go -has:notes tag:"open source" sight verdict:good tag:"open source"')
  expect(chips.map(({ token, label }) => [token, label])).toEqual([
    ['-has:notes', 'No notes yet'],
    ['tag:"open source"', 'tag:"open source"'],
    ['verdict:good', 'Good'],
  ])
})

test('every button says something that the search understands', () => {
  for (const { token } of FILTERS.flatMap(({ filters }) => filters)) {
    const { clauses } = parseQuery(token)
    expect(
      clauses.map(({ kind }) => kind),
      token,
    ).toEqual(['field'])
  }
})
