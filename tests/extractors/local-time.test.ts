import { expect, it } from 'vitest'
import { localTime } from '../../src/extractors/local-time'
import { zonedTime } from '../../src/extractors/zone-time'

it.each([
  ['12 Sept 2022, 16:30', '2022-09-12T16:30'],
  ['12 September 2022 at 9:05', '2022-09-12T09:05'],
  ['Monday 12 Sep 2022, 16:30', '2022-09-12T16:30'],
  ['Sep 12, 2022, 4:30\u202fPM', '2022-09-12T16:30'],
  ['Wednesday April 19, 2023 11:55 - 12:30', '2023-04-19T11:55'],
  ['May 1, 2023, 12:10 AM', '2023-05-01T00:10'],
  ['May 1, 2023, 12:10 PM', '2023-05-01T12:10'],
  ['12.09.2022, 16:30', '2022-09-12T16:30'],
  ['2022-09-12 16:30:00', '2022-09-12T16:30'],
])('%s is %s', (text, time) => {
  expect(localTime(text)).toBe(time)
})

it.each(['12/09/2022, 16:30', 'Sep 12 (Tue): 14:30', '12 Sept 2022', '16:30', 'Not scheduled', ''])(
  '%s is no time',
  (text) => {
    expect(localTime(text)).toBeNull()
  },
)

it.each(['12 juil. 2022, 16:30', '31 February 2022, 16:30', '12 Sept 2022, 25:30'])(
  '%s is one that no zone has',
  (text) => {
    expect(zonedTime(localTime(text) ?? '', 'Europe/Brussels')).toBeNull()
  },
)
