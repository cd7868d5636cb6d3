import type { NamedTalk } from '../named-talk'

/** Sched's rule: `https://kccnceu2023.sched.com/event/1HyaB/title`, once on sched.org. */
export function sched(url: URL): NamedTalk | null {
  const site = /^([a-z0-9-]+)\.sched\.(com|org)$/.exec(url.hostname)
  const talk = /^\/event\/(\w+)(\/[^/]*)?\/?$/.exec(url.pathname)
  if (!site || !talk) return null
  const conference = `${site[1]}.sched.com`
  return { id: `${conference}/${talk[1]}`, conference, what: 'page' }
}
