import { describe, expect, it } from 'vitest'
import { later } from '../../src/extractors/later'
import { zonedTime } from '../../src/extractors/zone-time'

describe('zonedTime', () => {
  it.each([
    ['2023-02-06T09:20', 'Europe/Brussels', '2023-02-06T09:20:00+01:00'],
    ['2023-07-06T09:20', 'Europe/Brussels', '2023-07-06T09:20:00+02:00'],
    ['2025-03-18T18:30', 'US/Eastern', '2025-03-18T18:30:00-04:00'],
    ['2025-01-18T18:30', 'US/Eastern', '2025-01-18T18:30:00-05:00'],
    ['2025-01-18T18:30', 'Asia/Kolkata', '2025-01-18T18:30:00+05:30'],
    ['2025-01-18T18:30', 'America/St_Johns', '2025-01-18T18:30:00-03:30'],
    ['2025-01-18T18:30', 'UTC', '2025-01-18T18:30:00+00:00'],
    ['2025-01-18T00:00', 'Pacific/Kiritimati', '2025-01-18T00:00:00+14:00'],
    ['2025-01-18T18:30:15', 'UTC', '2025-01-18T18:30:15+00:00'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(zonedTime(local, zone)).toBe(instant)
  })

  it.each([
    // The last times before and the first after clocks are put forward, and back.
    ['2024-03-31T01:59', '2024-03-31T01:59:00+01:00'],
    ['2024-03-31T02:00', null],
    ['2024-03-31T02:59', null],
    ['2024-03-31T03:00', '2024-03-31T03:00:00+02:00'],
    ['2024-10-27T01:59', '2024-10-27T01:59:00+02:00'],
    ['2024-10-27T02:00', null],
    ['2024-10-27T02:59', null],
    ['2024-10-27T03:00', '2024-10-27T03:00:00+01:00'],
  ])('%s in Berlin is %s', (local, instant) => {
    expect(zonedTime(local, 'Europe/Berlin')).toBe(instant)
  })

  it('knows a zone whose clocks change by half an hour', () => {
    expect(zonedTime('2024-04-07T01:29', 'Australia/Lord_Howe')).toBe('2024-04-07T01:29:00+11:00')
    expect(zonedTime('2024-04-07T01:45', 'Australia/Lord_Howe')).toBeNull()
    expect(zonedTime('2024-04-07T02:00', 'Australia/Lord_Howe')).toBe('2024-04-07T02:00:00+10:30')
  })

  it.each([
    ['2023-02-06T09:20', 'Europe/Nowhere'],
    ['2023-02-06T09:20', ''],
    ['2023-13-06T09:20', 'UTC'],
    ['2023-02-06T25:20', 'UTC'],
    ['02-06T09:20', 'UTC'],
    ['2023-02-06T09:20Z', 'UTC'],
    ['', 'UTC'],
  ])('says nothing of %s in "%s"', (local, zone) => {
    expect(zonedTime(local, zone)).toBeNull()
  })
})

describe('later', () => {
  it.each([
    ['2023-02-06T09:20:00+01:00', 50, '2023-02-06T10:10:00+01:00'],
    ['2023-12-31T23:30:00-05:00', 90, '2024-01-01T01:00:00-05:00'],
    ['2023-02-06T09:20:00Z', 5, '2023-02-06T09:25:00Z'],
    ['2023-02-06T09:20:00Z', 0, null],
    ['2023-02-06T09:20:00Z', Number.NaN, null],
    ['9:20', 5, null],
  ])('%s and %i minutes is %s', (start, minutes, end) => {
    expect(later(start, minutes)).toBe(end)
  })
})
