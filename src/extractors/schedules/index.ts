import type { ScheduleReader } from '../extractor'
import { fosdemSchedule } from './fosdem'
import { frab } from './frab'
import { mediaCccDe } from './media-ccc-de'
import { pretalx } from './pretalx'
import { sessionizeSchedule } from './sessionize'

/** Every site whose lists of talks are known, in the order in which they are asked. */
export const schedules: readonly ScheduleReader[] = [
  fosdemSchedule,
  mediaCccDe,
  pretalx,
  frab,
  sessionizeSchedule,
]
