import type { Talk } from './talk'

/**
 * What a page gave: a `talk` where an extractor knows the site and the page is one talk, a `schedule`
 * where it lists some, else a `page`, best effort, to be saved only when the user says so.
 */
export type Capture = TalkCapture | PageCapture | ScheduleCapture

export interface TalkCapture {
  kind: 'talk'
  talk: Talk
  /** There where the site can be asked for facts that the page lacks (`Extractor.more`). */
  more?: 'on request'
}

export interface PageCapture {
  kind: 'page'
  talk: Talk
}

interface ScheduleCapture {
  kind: 'schedule'
  /** The page itself, as any page. */
  talk: Talk
  /** In the page's order, with what it says of each: title, time, room, track, speakers. */
  talks: Talk[]
}
