import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/** Sessionize's rule for a speaker's public talks: `https://sessionize.com/s/speaker/title/93884`. */
export function sessionize(url: URL): NamedTalk | null {
  const form = /^\/s\/[^/]+\/[^/]+\/(\d+)\/?$/
  return named(url, ['sessionize.com'], form, 'sessionize.com/s/$1')
}
