import { type PairRow, pairsOfOne, pairsOfTwo, readSchedules, rowOf, totalOf } from '../note/pairs'
import { SCHEDULES, schedulesAreThere } from '../note/schedules'

/**
 * What is said of pairs of pages that are of one talk, and of pairs that only look so; `missed` is what is neither
 * merged nor asked about. Empty where the corpus is not there.
 */
export async function pairsBench(): Promise<PairRow[]> {
  if (!schedulesAreThere) {
    console.error(`The schedules are not at ${SCHEDULES}: pairs are not measured.`)
    return []
  }
  const schedules = readSchedules()
  const two = pairsOfTwo(schedules).map(rowOf)
  const one = pairsOfOne(schedules).map(rowOf)
  return [
    ...two,
    totalOf('two talks that look like one, all', two),
    ...one,
    totalOf('one talk on two pages, all', one),
  ]
}
