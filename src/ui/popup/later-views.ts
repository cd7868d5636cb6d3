import { late } from '../late'

/** What is shown instead of a talk: most openings show none of it. */
export const PageView = late(() => import('./no-talk').then((module) => module.PageView))
export const RemovedView = late(() => import('./no-talk').then((module) => module.RemovedView))
export const ScheduleView = late(() =>
  import('./schedule/ScheduleView').then((module) => module.ScheduleView),
)
