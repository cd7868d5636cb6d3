import type { Talk } from './talk'

/**
 * What a page gave: a `talk` where an extractor knows the site and the page is one talk, else a
 * `page`, best effort, to be saved only when the user says so.
 */
export interface Capture {
  kind: 'talk' | 'page'
  talk: Talk
}
