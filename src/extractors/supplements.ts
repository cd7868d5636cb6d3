import { timesIn } from './calendar'
import type { Supplement } from './extractor'
import { askFrab } from './frab/more'
import { askPretalx } from './pretalx/more'
import { inSchedule } from './wafer/schedule'

/** How sites are asked for what their pages lack, by the id of the extractor that reads these. */
export const supplements: ReadonlyMap<string, Supplement> = new Map<string, Supplement>([
  ['pretalx', askPretalx],
  [
    'indico',
    async ({ start, end }, url, ask) =>
      start && end ? null : timesIn(await ask(url.pathname.replace(/\/?$/, CALENDAR)), null),
  ],
  // A session's UID in the calendar is the `id` of its link.
  ['sched', async ({ guid }, _, ask) => (guid ? timesIn(await ask('/all.ics'), guid) : null)],
  ['frab', askFrab],
  ['wafer', async (_, url, ask) => inSchedule(await ask('/schedule/pentabarf.xml'), url)],
])

const CALENDAR = '/contribution.ics'
