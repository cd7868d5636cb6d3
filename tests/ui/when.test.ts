import { afterEach, expect, test, vi } from 'vitest'
import { conferenceClock, conferenceDay, conferenceTime, localTime } from '../../src/ui/when'

const talk = { start: '2023-02-04T11:00:00+01:00', end: '2023-02-04T11:30:00+01:00' }

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  vi.restoreAllMocks()
})

test("day and time by the conference's clock, wherever the user is", () => {
  for (const place of ['America/New_York', 'Asia/Kolkata', 'UTC']) {
    process.env.TZ = place
    expect(conferenceTime(talk)).toBe('Sat 4 Feb 2023, 11:00–11:30')
  }
})

test('the local time only where it differs', () => {
  process.env.TZ = 'Europe/Brussels'
  expect(localTime(talk)).toBeNull()
  process.env.TZ = 'Asia/Kolkata'
  expect(localTime(talk)).toBe('15:30')
})

test('the local day too where that differs', () => {
  process.env.TZ = 'America/Los_Angeles'
  expect(localTime({ start: '2023-02-04T08:00:00+01:00', end: null })).toBe('Fri 3 Feb 2023, 23:00')
})

test('what is not known is not shown', () => {
  expect(conferenceTime({ start: null, end: null })).toBeNull()
  expect(conferenceTime({ start: 'soon', end: null })).toBeNull()
  expect(localTime({ start: null, end: null })).toBeNull()
  expect(localTime({ start: 'soon', end: null })).toBeNull()
  expect(conferenceTime({ start: talk.start, end: null })).toBe('Sat 4 Feb 2023, 11:00')
})

test('parts for lists', () => {
  expect(conferenceDay('2026-01-31T18:00:00+01:00')).toBe('Sat 31 Jan 2026')
  expect(conferenceClock('2026-01-31T18:00:00+01:00')).toBe('18:00')
})

test('a day without a time is a day', () => {
  const day = { start: '2023-02-06', end: null }
  expect(conferenceTime(day)).toBe('Mon 6 Feb 2023')
  expect(conferenceClock(day.start)).toBe('')
  expect(localTime(day)).toBeNull()
})

test('a time that is none does no harm', () => {
  expect(conferenceDay('soon')).toBe('soon')
  expect(conferenceClock('soon')).toBe('soon')
  expect(conferenceTime({ start: talk.start, end: 'late' })).toBe('Sat 4 Feb 2023, 11:00')
  expect(conferenceTime({ start: '2023-02-04T11:00+01:00', end: null })).toBe(
    'Sat 4 Feb 2023, 11:00',
  )
})
