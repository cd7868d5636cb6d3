import { expect, test } from 'vitest'
import { dayOf, daysOf } from '../../../../src/ui/options/notes/days'
import { talkOf } from '../../talks'

const talk = (id: string, start: string | null, conference: string | null = 'fosdem-2023') =>
  talkOf({ id, start, title: id, conference, conferenceTitle: conference && `The ${conference}` })

test('the newest conference first, its days in order, its talks by start', () => {
  const days = daysOf([
    talk('b', '2023-02-05T09:00:00+01:00'),
    talk('old', '2020-02-01T09:00:00+01:00', 'fosdem-2020'),
    talk('late', '2023-02-04T17:00:00+01:00'),
    talk('early', '2023-02-04T09:30:00+01:00'),
  ])
  expect(days.map((day) => [day.conference, day.day, day.talks])).toEqual([
    ['fosdem-2023', '2023-02-04', ['early', 'late']],
    ['fosdem-2023', '2023-02-05', ['b']],
    ['fosdem-2020', '2020-02-01', ['old']],
  ])
})

test('talks without a day close their conference, pages of no conference close the list', () => {
  const days = daysOf([
    talk('page', null, null),
    talk('dated page', '2030-01-01T10:00:00Z', null),
    talk('no day', null),
    talk('a', '2023-02-05T09:00:00+01:00'),
    talk('unknown', null, 'another'),
  ])
  expect(days.map((day) => day.talks)).toEqual([
    ['a'],
    ['no day'],
    ['unknown'],
    ['dated page'],
    ['page'],
  ])
  expect(days.at(-1)?.conferenceTitle).toBeNull()
})

test('the day is that of the conference, whatever the zone of the reader', () => {
  expect(dayOf('2023-02-04T23:30:00-08:00')).toBe('2023-02-04')
  expect(dayOf('2023-02-04T00:30:00+13:00')).toBe('2023-02-04')
  expect(dayOf('2023-02-04')).toBe('2023-02-04')
  expect(dayOf('soon')).toBeNull()
  expect(dayOf('2023-13-44T00:00:00Z')).toBeNull()
  expect(dayOf(null)).toBeNull()
})

test('a conference keeps its name where one of its talks states it', () => {
  const days = daysOf([
    talkOf({ id: 'a', conferenceTitle: null }),
    talkOf({ id: 'b', conferenceTitle: 'FOSDEM 2023', start: '2023-02-05T09:00:00+01:00' }),
  ])
  expect(days.map((day) => day.conferenceTitle)).toEqual(['FOSDEM 2023', 'FOSDEM 2023'])
})
