import { describe, expect, test } from 'vitest'
import { type PairRow, pairsOfOne, pairsOfTwo, readSchedules, rowOf, totalOf } from './pairs'
import { SCHEDULES, schedulesAreThere } from './schedules'

if (!schedulesAreThere) {
  console.error(
    `\nSKIPPED: the schedules are not at ${SCHEDULES}; which talks are one is NOT tested on real ones.\n`,
  )
}

describe.skipIf(!schedulesAreThere)('pairs of talks from real schedules', () => {
  const schedules = schedulesAreThere ? readSchedules() : null
  const rowsOf = (make: typeof pairsOfOne) => (schedules ? make(schedules).map(rowOf) : [])
  const only = rowsOf(pairsOfTwo)
  const one = rowsOf(pairsOfOne)

  test('that only look like one: none is merged, and few are asked about', () => {
    const all = printed(totalOf('two talks that look like one', only))
    expect(all.pairs).toBeGreaterThan(4000)
    expect(only.filter(({ same }) => same > 0)).toEqual([])
    expect(all.asked).toBeLessThanOrEqual(650)
    // What the schedules state is enough.
    const stated = only.filter(({ what }) => !/recording|slides/.test(what))
    expect(totalOf('', stated)).toMatchObject({ pairs: expect.any(Number), asked: 2 })
  })

  test('that are one: nearly all are merged or asked about', () => {
    const all = printed(totalOf('one talk on two pages', one))
    expect(all.pairs).toBeGreaterThan(7000)
    expect(found(all)).toBeGreaterThanOrEqual(0.985)
    expect(found(rowNamed('a talk of FOSDEM and its recording'))).toBeGreaterThanOrEqual(0.995)
    expect(found(rowNamed('a talk of the congress and its page on media.ccc.de'))).toBe(1)
    expect(rowNamed('a talk at two moments of its schedule')).toMatchObject({ asked: 0, missed: 0 })
    expect(rowNamed('a talk and one of its files').same).toBeGreaterThanOrEqual(990)
  })

  function rowNamed(what: string): PairRow {
    return one.find((row) => row.what === what) ?? expect.unreachable(what)
  }
})

/** Share of those that are merged or asked about. */
function found({ pairs, same, asked }: PairRow): number {
  return (same + asked) / pairs
}

function printed(row: PairRow): PairRow {
  const { what, pairs, same, asked, missed } = row
  console.info(`${what}: ${pairs} pairs, ${same} same, ${asked} asked about, ${missed} neither`)
  return row
}
