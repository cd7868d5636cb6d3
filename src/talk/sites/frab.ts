import type { NamedTalk } from '../named-talk'
import { chaosConference, numberedTalk } from './chaos-numbers'

/**
 * frab's rule for `namedTalk`: `/en/ACRONYM/public/events/ID` on whichever host, with its feedback
 * and calendar file; and the copies that the Chaos Computer Club keeps of its schedules
 * (`/congress/2014/Fahrplan/events/6249.html`), whose talks are called as on media.ccc.de.
 */
export function frab(url: URL): NamedTalk | null {
  return onServer(url) ?? (CHAOS_HOSTS.has(url.hostname) ? inCopy(url) : null)
}

const CHAOS_HOSTS = new Set(['events.ccc.de', 'fahrplan.events.ccc.de'])

function onServer(url: URL): NamedTalk | null {
  const [, acronym, number, rest] =
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?([\w.-]+)\/public\/events\/(\d+)(\/?$|\.ics$|\/feedback(?:\/new)?\/?$)/i.exec(
      url.pathname,
    ) ?? []
  if (!acronym || !number) return null
  const conference = `${url.host.replace(/^www\./, '')}/${acronym}`
  const ofChaos = url.hostname === 'frab.cccv.de' ? numberedTalk(`${acronym}-${number}`) : null
  const named = ofChaos ?? { id: `${conference}/${number}`, conference }
  return { ...named, what: /^\/?$/.test(rest ?? '') ? 'page' : 'file' }
}

/** To 2011 the schedules were Pentabarf's, with a copy for each language: `3654.en.html`. */
function inCopy(url: URL): NamedTalk | null {
  const [, series, year, number, ending] =
    /^\/(congress|camp|rc3)\/(20\d\d)\/fahrplan\/events\/(\d+)(?:\.[a-z]{2})?\.(html|ics)$/i.exec(
      url.pathname,
    ) ?? []
  const conference = series ? chaosConference(series.toLowerCase(), Number(year)) : null
  if (!conference) return null
  return { id: `${conference}/${number}`, conference, what: ending === 'ics' ? 'file' : 'page' }
}
