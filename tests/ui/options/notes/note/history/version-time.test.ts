import { expect, test } from 'vitest'
import { versionTime } from '../../../../../../src/ui/options/notes/note/history/version-time'

const local = (...parts: [number, number, number, number, number]) =>
  new Date(...parts).toISOString()
const now = new Date(2023, 5, 1)

test('day and time by the own clock, the year only where it is another', () => {
  expect(versionTime(local(2023, 1, 4, 11, 42), now)).toBe('Sat 4 Feb, 11:42')
  expect(versionTime(local(2022, 11, 31, 9, 5), now)).toBe('Sat 31 Dec 2022, 09:05')
})

test('what is no time stays as it is', () => {
  expect(versionTime('soon', now)).toBe('soon')
})
