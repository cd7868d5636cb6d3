import { expect, test } from 'vitest'
import { daysOf } from '../../../../src/ui/options/notes/days'
import {
  conferencesIn,
  daysOfConference,
  newestTrip,
  titleFor,
} from '../../../../src/ui/options/recap/conferences'
import { TRIP } from '../../../recap/trip'
import { talkOf } from '../../talks'

const trip = TRIP.map(({ talk }) => talk)
const older = talkOf({
  ...{ id: 'fosdem-2020/x', conference: 'fosdem-2020', conferenceTitle: 'FOSDEM 2020' },
  start: '2020-02-01T10:00:00+01:00',
})

test('two conferences in a row are one trip, and one of years before is not', () => {
  const all = conferencesIn(daysOf([...trip, older]))
  expect(all.map(({ id, count }) => [id, count])).toEqual([
    ['cfgmgmtcamp-2023', 11],
    ['fosdem-2023', 14],
    ['fosdem-2020', 1],
  ])
  expect(newestTrip(all)).toEqual(['cfgmgmtcamp-2023', 'fosdem-2023'])
})

test('the title names the conferences as the trip went', () => {
  const all = conferencesIn(daysOf(trip))
  expect(titleFor(all)).toBe('My notes from FOSDEM 2023 & Config Management Camp 2023 Ghent')
  expect(titleFor([])).toBe('Untitled recap')
})

test('a conference says its days, one alone as one', () => {
  const all = conferencesIn(daysOf([...trip, older]))
  expect(all.map(daysOfConference)).toEqual([
    'Mon 6 Feb 2023 – Tue 7 Feb 2023',
    'Sat 4 Feb 2023 – Sun 5 Feb 2023',
    'Sat 1 Feb 2020',
  ])
})

test('where nothing but talks of no conference is there, these are chosen', () => {
  const all = conferencesIn(daysOf([talkOf({ conference: null, conferenceTitle: null })]))
  expect(newestTrip(all)).toEqual([''])
})
