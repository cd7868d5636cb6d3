import { expect, test } from 'vitest'
import { movedBefore, steppedBy, wholeOrder } from '../../../../src/ui/options/recap/moves'

const IDS = ['a', 'b', 'c', 'd']

test.each([
  ['a', 3, 'bcad'],
  ['a', 4, 'bcda'],
  ['d', 0, 'dabc'],
  ['b', 1, 'abcd'],
  ['b', 2, 'abcd'],
  ['c', 99, 'abdc'],
  ['x', 1, 'abcd'],
])('%s let go before number %i', (id, place, order) => {
  expect(movedBefore(IDS, id, place).join('')).toBe(order)
})

test.each([
  ['b', 'up', 'bacd'],
  ['b', 'down', 'acbd'],
  ['c', 'first', 'cabd'],
  ['b', 'last', 'acdb'],
  ['a', 'up', 'abcd'],
  ['d', 'down', 'abcd'],
] as const)('%s goes %s', (id, step, order) => {
  expect(steppedBy(IDS, id, step).join('')).toBe(order)
})

test('the order of one section is put into that of all', () => {
  const section = (key: string, ids: string[]) => ({
    ...{ key, conference: null, heading: '', usualHeading: '' },
    talks: ids.map((id) => ({ id, state: 'in' as const })),
  })
  const sections = [section('1', ['a', 'b']), section('2', ['c', 'd'])]
  expect(wholeOrder(sections, '2', ['d', 'c'])).toEqual(['a', 'b', 'd', 'c'])
})
