import { expect, it } from 'vitest'
import { localSpan } from '../../src/extractors/local-span'

it.each([
  ['Wednesday April 19, 2023 11:55 - 12:30 CEST', '2023-04-19T11:55', '2023-04-19T12:30'],
  ['Wednesday April 22, 2026  9:30am - 11:30amEDT', '2026-04-22T09:30', '2026-04-22T11:30'],
  ['Friday October 23, 2026 2:10pm – 2:30pm PDT', '2026-10-23T14:10', '2026-10-23T14:30'],
  ['Monday May 1, 2023 12:00am - 12:30pm', '2023-05-01T00:00', '2023-05-01T12:30'],
  ['Monday May 1, 2023 9am - 10pm', '2023-05-01T09:00', '2023-05-01T22:00'],
  [
    'Saturday April 25, 2026 10:00pm - Sunday April 26, 2026 2:00am EDT',
    '2026-04-25T22:00',
    '2026-04-26T02:00',
  ],
  ['Thursday July 5, 2018 • 8:00 - 24:00', '2018-07-05T08:00', null],
  ['Thursday July 5, 2018 23:00 - 01:00', '2018-07-05T23:00', null],
  ['12 Sept 2022, 16:30', '2022-09-12T16:30', null],
  ['Sep 12, 2022, 4:30\u202fPM', '2022-09-12T16:30', null],
  ['12.09.2022, 16:30', '2022-09-12T16:30', null],
  ['2022-09-12 16:30:00', '2022-09-12T16:30', null],
  ['12/09/2022, 16:30', null, null],
  ['12 juil. 2022, 16:30', null, null],
  ['31 February 2022, 16:30', null, null],
  ['Sep 12 (Tue): 14:30', null, null],
  ['12 Sept 2022', null, null],
  ['Not scheduled', null, null],
])('%s', (text, start, end) => {
  expect(localSpan(text)).toEqual({ start, end })
})
