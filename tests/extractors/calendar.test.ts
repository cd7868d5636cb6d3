import { expect, it } from 'vitest'
import { inCalendar } from '../../src/extractors/calendar'

const UID = '0c0ffee00c0ffee00c0ffee00c0ffee0'

const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', ...lines, 'SUMMARY:Efficient Scheduling', 'END:VEVENT'].join('\r\n')
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')

it('has the instants of a session', () => {
  const other = event('DTSTART:20230419T070000Z', `UID:${UID.replace('0c', '1c')}`)
  const wanted = event('DTSTART:20230419T095500Z', 'DTEND:20230419T103000Z', `UID:${UID}`)
  expect(inCalendar(calendar(other, wanted), UID)).toEqual({
    start: '2023-04-19T09:55:00Z',
    end: '2023-04-19T10:30:00Z',
  })
})

it('has those of its only event, whichever that is', () => {
  const one = event('DTSTART;VALUE=DATE-TIME:20220912T153000Z', 'UID:indico-contribution-1@x')
  expect(inCalendar(calendar(one), null)).toEqual({ start: '2022-09-12T15:30:00Z', end: null })
  expect(inCalendar(calendar(one, one), null)).toBeNull()
})

it('takes no time that is not in UTC', () => {
  const local = event('DTSTART;TZID=Europe/Amsterdam:20230419T115500', 'DTEND:x', `UID:${UID}`)
  expect(inCalendar(calendar(local), UID)).toEqual({ start: null, end: null })
})

it.each([
  ['did not come', null],
  ['has others', calendar(event('DTSTART:20230419T070000Z', `UID:${UID}0`))],
  ['is a page', '<html></html>'],
])('says nothing where it %s', (_, text) => {
  expect(inCalendar(text, UID)).toBeNull()
})
