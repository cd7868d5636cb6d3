import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/** Sched's rule: `https://kccnceu2023.sched.com/event/1HyaB/title`, once on sched.org. */
export function sched(url: URL): NamedTalk | null {
  return named(url, null, FORM, '$2', '$1.com')
}

const FORM = /^([a-z\d-]+\.sched)\.(?:com|org)(?::\d+)?\/event\/(\w+)(?:\/[^/]*)?\/?$/
