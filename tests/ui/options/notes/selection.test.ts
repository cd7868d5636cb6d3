import { expect, test } from 'vitest'
import {
  extended,
  NO_SELECTION,
  present,
  type Selection,
  toggled,
  withAll,
} from '../../../../src/ui/options/notes/selection'

const listed = ['a', 'b', 'c', 'd', 'e']
const ids = (selection: Selection) => [...selection.ids].join('')

test('a row is chosen and not any more, and choosing goes on', () => {
  const one = toggled(NO_SELECTION, 'b')
  expect([ids(one), one.mode]).toEqual(['b', 'choosing'])
  const none = toggled(one, 'b')
  expect([ids(none), none.mode]).toEqual(['', 'choosing'])
})

test('a range grows and shrinks from where it began, and keeps what was chosen before', () => {
  const begun = toggled(toggled(NO_SELECTION, 'e'), 'b')
  const grown = extended(begun, listed, 1, 3)
  expect(ids(grown)).toBe('ebcd')
  expect(ids(extended(grown, listed, 3, 2))).toBe('ebc')
  expect(ids(extended(grown, listed, 3, 0))).toBe('eba')
})

test('without a beginning the range begins at the active row', () => {
  expect(ids(extended(NO_SELECTION, listed, 2, 3))).toBe('cd')
})

test('a range whose beginning the list does not show begins at the active row', () => {
  const elsewhere = toggled(NO_SELECTION, 'gone')
  expect(ids(extended(elsewhere, listed, 2, 1))).toBe('gonebc')
})

test('all rows join what is chosen, and a range after that takes none away', () => {
  const all = withAll(toggled(NO_SELECTION, 'other'), listed)
  expect(all.ids.size).toBe(6)
  expect(extended(all, listed, 0, 1).ids.size).toBe(6)
})

test('what is gone is not chosen any more', () => {
  const chosen = withAll(NO_SELECTION, listed)
  const left = present(chosen, (id) => id !== 'b')
  expect(ids(left)).toBe('acde')
  expect(ids(extended(left, listed, 0, 0))).not.toContain('b')
  expect(present(left, () => true)).toBe(left)
})
