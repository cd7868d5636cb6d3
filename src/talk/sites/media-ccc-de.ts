import type { NamedTalk } from '../named-talk'
import { named } from '../rule'
import { numbered, numberedTalk } from './chaos-numbers'

export const MEDIA_HOSTS: readonly string[] = [
  'media.ccc.de',
  'www.media.ccc.de',
  'app.media.ccc.de',
]

/**
 * media.ccc.de's rule for `namedTalk`: a recording's page (`/v/SLUG`), what belongs to it
 * (`/v/SLUG/oembed`, `/postroll/SLUG`), and its files on the servers beside it
 * (`cdn.media.ccc.de/congress/2014/h264-hd/31c3-6249-en-….mp4`), where their names have a number.
 */
export function mediaCccDe(url: URL): NamedTalk | null {
  if (MEDIA_HOSTS.includes(url.hostname)) {
    return numbered(named(url, MEDIA_HOSTS, RECORDING, 'media.ccc.de/$2', '', '$1$3'))
  }
  const file = url.hostname.endsWith('.media.ccc.de') && numberedTalk(nameIn(url.pathname))
  return file ? { ...file, what: 'file' } : null
}

const RECORDING = /^\/(?:v|(postroll))\/([^/]+)(\/[^/]+)?\/?$/

function nameIn(path: string): string {
  return path.replace(/^.*\//, '')
}

/** Canonical address of a recording's page, from another. */
export function mediaPage({ pathname }: URL): string {
  return `https://media.ccc.de/v/${pathname.split('/')[2]}`
}

/** Id of a conference that media.ccc.de calls so in its addresses (`/c/gpn20`). */
export function mediaConference(acronym: string): string {
  return numberedTalk(`${acronym}-00000`)?.conference ?? `media.ccc.de/${acronym}`
}
