import { expect, it } from 'vitest'
import { zonedTime } from '../../src/extractors/zone-time'

it.each([
  ['2023-02-06T09:20', 'Europe/Brussels', '2023-02-06T09:20:00+01:00'],
  ['2023-07-06T09:20', 'Europe/Brussels', '2023-07-06T09:20:00+02:00'],
  ['2023-07-06 09:20:30', 'Europe/Brussels', '2023-07-06T09:20:30+02:00'],
  ['2022-09-12T16:30', 'Europe/Dublin', '2022-09-12T16:30:00+01:00'],
  ['2024-01-10T23:59', 'America/New_York', '2024-01-10T23:59:00-05:00'],
  ['2024-01-10T00:00', 'America/Argentina/Buenos_Aires', '2024-01-10T00:00:00-03:00'],
  ['2023-09-12T14:30', 'Asia/Kolkata', '2023-09-12T14:30:00+05:30'],
  ['2023-01-01T00:00', 'Pacific/Kiritimati', '2023-01-01T00:00:00+14:00'],
  ['2023-01-01T00:00', 'Pacific/Pago_Pago', '2023-01-01T00:00:00-11:00'],
  ['2023-01-01T12:00', 'UTC', '2023-01-01T12:00:00+00:00'],
  ['2023-01-01T12:00', 'Etc/GMT-3', '2023-01-01T12:00:00+03:00'],
  ['2023-03-26T01:59', 'Europe/Brussels', '2023-03-26T01:59:00+01:00'],
  ['2023-03-26T03:00', 'Europe/Brussels', '2023-03-26T03:00:00+02:00'],
  ['2023-10-29T01:59', 'Europe/Brussels', '2023-10-29T01:59:00+02:00'],
  ['2023-10-29T03:00', 'Europe/Brussels', '2023-10-29T03:00:00+01:00'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(zonedTime(local, zone)).toBe(instant)
})

it.each([
  ['that does not exist', '2023-03-26T02:30', 'Europe/Brussels'],
  ['that comes twice', '2023-10-29T02:30', 'Europe/Brussels'],
  ['of a day that was left out', '2011-12-30T12:00', 'Pacific/Apia'],
  ['of no day', '2023-02-30T02:30', 'Europe/Brussels'],
  ['of no month', '2023-13-26T02:30', 'Europe/Brussels'],
  ['without a day', '02:30', 'Europe/Brussels'],
  ['with an offset', '2023-02-06T09:20+01:00', 'Europe/Brussels'],
  ['in no zone', '2023-02-06T09:20', ''],
  ['in an abbreviation', '2023-02-06T09:20', 'CST'],
  ['in an abbreviation that is a zone as well', '2023-02-06T09:20', 'EST'],
  ['in a zone that nobody knows', '2023-02-06T09:20', 'Europe/Gotham'],
  ['in an offset', '2023-02-06T09:20', '+01:00'],
])('a time %s is none', (_, local, zone) => {
  expect(zonedTime(local, zone)).toBeNull()
})
