import { expect, it } from 'vitest'
import { eventsIn, timesIn } from '../../src/extractors/calendar'

const UID = '0c0ffee00c0ffee00c0ffee00c0ffee0'

const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', ...lines, 'SUMMARY:Efficient Scheduling', 'END:VEVENT'].join('\r\n')
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')

it('has the instants of a session', () => {
  const other = event('DTSTART:20230419T070000Z', `UID:${UID.replace('0c', '1c')}`)
  const wanted = event('DTSTART:20230419T095500Z', 'DTEND:20230419T103000Z', `UID:${UID}`)
  expect(timesIn(calendar(other, wanted), UID)).toEqual({
    start: '2023-04-19T09:55:00Z',
    end: '2023-04-19T10:30:00Z',
    timeZone: null,
  })
})

it('has those of its only event, whichever that is', () => {
  const one = event('DTSTART;VALUE=DATE-TIME:20220912T153000Z', 'UID:indico-contribution-1@x')
  expect(timesIn(calendar(one), null)).toMatchObject({ start: '2022-09-12T15:30:00Z', end: null })
  expect(timesIn(calendar(one, one), null)).toBeNull()
})

it('takes a time in UTC or in a named zone, whatever else is said of it, and no other', () => {
  const local = (how: string) =>
    timesIn(calendar(event(`DTSTART${how}:20141227T203000`, 'DTEND:x', `UID:${UID}`)), UID)
  const inBerlin = { start: '2014-12-27T20:30:00+01:00', end: null, timeZone: 'Europe/Berlin' }
  expect(local(';TZID=Europe/Berlin')).toEqual(inBerlin)
  expect(local(';VALUE=DATE-TIME;TZID="Europe/Berlin"')).toEqual(inBerlin)
  expect(local(';TZID=Europe/Berlin;VALUE=DATE-TIME')).toEqual(inBerlin)
  for (const how of ['', ';VALUE=DATE-TIME', ';TZID=CET', ';TZID=Europe/Nowhere'])
    expect(local(how)).toEqual({ start: null, end: null, timeZone: null })
})

it('reads folded lines, escaped places, and no start of a time zone', () => {
  const zone = ['BEGIN:VTIMEZONE', 'DTSTART:20000326T020000Z', 'END:VTIMEZONE'].join('\r\n')
  const one = event('DTSTART:20230419T0700\r\n 00Z', 'LOCATION;LANGUAGE=en:Hall 1\\, first\\nfloor')
  expect(eventsIn(calendar(zone, one))).toEqual([
    {
      uid: null,
      start: '2023-04-19T07:00:00Z',
      end: null,
      timeZone: null,
      room: 'Hall 1, first floor',
    },
  ])
})

it.each([
  ['did not come', null],
  ['has others', calendar(event('DTSTART:20230419T070000Z', `UID:${UID}0`))],
  ['is a page', '<html></html>'],
])('says nothing where it %s', (_, text) => {
  expect(timesIn(text, UID)).toBeNull()
})

it('reads no more events than one talk can have, wherever the wanted one stands', () => {
  const many = Array.from({ length: 5000 }, (_, i) => event('DTSTART:20230419T070000Z', `UID:${i}`))
  expect(eventsIn(calendar(...many))).toHaveLength(100)
  expect(eventsIn(calendar(...many), '4999')).toHaveLength(1)
})
