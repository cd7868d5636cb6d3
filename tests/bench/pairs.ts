import { type PairRow, pairsOfOne, pairsOfTwo, readSchedules, rowOf } from '../note/pairs'
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
  return [...pairsOfTwo(schedules), ...pairsOfOne(schedules)].map(rowOf)
}
