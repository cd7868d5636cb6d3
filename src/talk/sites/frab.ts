import type { NamedTalk } from '../named-talk'
import { named } from '../rule'
import { numbered } from './chaos-numbers'

/**
 * frab's rule for `namedTalk`: `/en/ACRONYM/public/events/ID` on whichever host, with its feedback
 * and calendar file; and the copies that the Chaos Computer Club keeps of its schedules
 * (`/congress/2014/Fahrplan/events/6249.html`), whose talks are called as on media.ccc.de.
 */
export function frab(url: URL): NamedTalk | null {
  const talk = named(url, null, SERVER, '$3', '$1/$2', '$4')
  if (url.hostname === 'frab.cccv.de') return numbered(talk)
  return talk ?? named(url, CHAOS_HOSTS, COPY, '$5', chaosConference, '$6')
}

const SERVER =
  /^(?:www\.)?([^/]+)\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?([\w.-]+)\/public\/events\/(\d+)(\.ics$|\/feedback(?:\/new)?)?\/?$/i

const CHAOS_HOSTS = ['events.ccc.de', 'fahrplan.events.ccc.de']

/** To 2011 the schedules were Pentabarf's, with a copy for each language: `3654.en.html`. */
const COPY =
  /^\/(?:(camp)\/(20\d\d)|(rc3)\/2020|congress\/(20[01]\d|2023))\/fahrplan\/events\/(\d+)(?:\.[a-z]{2})?\.(?:html|(ics))$/i

/** `31c3` for the congress of 2014; there was none in 2020 to 2022, after the 36th, and then it left frab. */
function chaosConference(_: string, camp = '', summer = '', rc3 = '', year = ''): string {
  if (year) return `${Math.min(Number(year) - 1983, 37)}c3`
  return (camp + summer + rc3).toLowerCase()
}
