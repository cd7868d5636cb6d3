import { expect, test } from 'vitest'
import { cleanName, isWriterId, newWriterId } from '../../src/note/writer'

test.each([
  ['Ada', 'Ada'],
  ['  Ada \n Lovelace\t', 'Ada Lovelace'],
  ['\u202eadA\u202c', 'adA'],
  ['A\u0000d\u0007a', 'Ada'],
  ['\u200b\u2066\ufeff', ''],
  ['👩‍💻 Zoë', '👩‍💻 Zoë'],
  ['x'.repeat(1_000_000), 'x'.repeat(40)],
  ['\ud800A', 'A'],
  ['نور', 'نور'],
])('%j is shown as %j', (name, shown) => {
  expect(cleanName(name)).toBe(shown)
  expect(cleanName(shown)).toBe(shown)
})

test('an id is short, by chance, and known as one', () => {
  const ids = Array.from({ length: 50 }, newWriterId)
  expect(new Set(ids).size).toBe(50)
  expect(ids.every(isWriterId)).toBe(true)
  for (const id of ['', 'abc', 'ABCDEFGH', 'abcdefghi', 5, null]) expect(isWriterId(id)).toBe(false)
})
