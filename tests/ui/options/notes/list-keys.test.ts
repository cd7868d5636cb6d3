import { expect, test } from 'vitest'
import { commandOf } from '../../../../src/ui/options/notes/list-keys'

const state = { active: 5, count: 10, page: 3 }
const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
const press = (key: string, more: Partial<typeof plain> = {}) =>
  commandOf({ key, ...plain, ...more }, state)

test.each([
  ['ArrowDown', 6],
  ['j', 6],
  ['ArrowUp', 4],
  ['k', 4],
  ['PageDown', 8],
  ['PageUp', 2],
  ['Home', 0],
  ['End', 9],
])('%s moves, and with Shift chooses what lies between', (key, to) => {
  expect(press(key)).toEqual({ does: 'move', to })
  expect(press(key, { shiftKey: true })).toEqual({ does: 'extend', to })
})

test('nothing goes beyond either end', () => {
  const at = (active: number, key: string) => commandOf({ key, ...plain }, { ...state, active })
  expect(at(9, 'ArrowDown')).toEqual({ does: 'move', to: 9 })
  expect(at(0, 'k')).toEqual({ does: 'move', to: 0 })
  expect(at(8, 'PageDown')).toEqual({ does: 'move', to: 9 })
})

test.each([
  ['Enter', 'open'],
  ['o', 'open'],
  [' ', 'toggle'],
  ['x', 'toggle'],
  ['X', 'toggle'],
  ['v', 'verdict'],
  ['Delete', 'delete'],
  ['Escape', 'end'],
])('%j does: %s', (key, does) => {
  expect(press(key)).toEqual({ does })
})

test('Shift and Space choose up to the active row, Ctrl or Cmd and A all of them', () => {
  expect(press(' ', { shiftKey: true })).toEqual({ does: 'extend', to: 5 })
  expect(press('a', { ctrlKey: true })).toEqual({ does: 'all' })
  expect(press('a', { metaKey: true })).toEqual({ does: 'all' })
})

test("keys of the browser's own and keys of no use are left alone", () => {
  for (const key of ['v', 'x', 'Enter', 'ArrowDown'])
    expect(press(key, { ctrlKey: true })).toBeNull()
  expect(press('v', { altKey: true })).toBeNull()
  expect(press('x', { shiftKey: true })).toBeNull()
  expect([press('a'), press('Tab'), press('F5')]).toEqual([null, null, null])
  expect(commandOf({ key: 'Enter', ...plain }, { active: 0, count: 0, page: 1 })).toBeNull()
})
