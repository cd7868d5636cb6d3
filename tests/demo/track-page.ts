import containers from './containers-2026.json' with { type: 'json' }
import { escaped, page } from './talk-page'

/** FOSDEM 2026's track of containers: true facts, and the structure that its pages have. */
export const TRACK_PATH = '/2026/schedule/track/containers/'

/** A line of the track. */
interface TrackLine {
  /** Id of the talk. */
  id: string
  slug: string
  title: string
  speakers: string[]
  start: string
  end: string
}

export const trackLines: readonly TrackLine[] = (
  containers as [string, string, string, string, string[]][]
).map(([slug, from, to, title, speakers]) => ({
  id: `fosdem-2026/${slug.slice(0, 6)}`,
  slug,
  title,
  speakers,
  start: `2026-01-31T${from}:00+01:00`,
  end: `2026-01-31T${to}:00+01:00`,
}))

export const TRACK_ROOM = 'UA2.118 (Henriot)'

/** Each talk stands there twice: in a grid by the hour, and in the list below it. */
export function trackPage(): string {
  const crumbs = ['<a href="/2026/">FOSDEM 2026</a>', '<a href="/2026/schedule/">Schedule</a>']
  return page(
    'FOSDEM 2026 - Containers',
    'schedule-track',
    `<ul class="breadcrumbs">
  ${[...crumbs, '<a href="/2026/schedule/tracks/">Tracks</a>', 'Developer rooms'].map((crumb) => `<li>${crumb}</li><li class="separator">/</li>`).join('')}<li class="active">Containers</li>
</ul>
<div id="pagetitles"><h1>Containers</h1></div>
<p class="side-box">
<i class="icon-home"></i> <strong>Room</strong>:
<a href="/2026/schedule/room/ua2118/">${TRACK_ROOM}</a>
<br/>
<i class="icon-calendar"></i> <strong>Calendar:</strong>
<a href="/2026/schedule/track/containers.ics">iCal</a>, <a href="/2026/schedule/track/containers.xcs">xCal</a>
</p>
<table class="table table-striped table-bordered table-condensed roomtracks">
  <tbody><tr class="section_start"><th class="day"><a href="/2026/schedule/day/saturday/">Saturday</a></th>
  ${trackLines.map(cell).join('\n  ')}
  </tr></tbody>
</table>
<table class="table table-striped table-bordered table-condensed">
  <thead><tr><th colspan="2">Event</th><th>Speakers</th><th>Start (UTC+1)</th><th>End (UTC+1)</th></tr></thead>
  <tbody>
  <tr><td colspan="6"><h3>Saturday</h3></td></tr>
  ${trackLines.map(row).join('\n  ')}
  </tbody>
</table>`,
  )
}

function cell({ slug, title }: TrackLine): string {
  return `<td class="c1" colspan="4"><a href="/2026/schedule/event/${slug}/" title="${escaped(title)}">${escaped(title)}<br/><i></i></a></td>`
}

function row({ slug, title, speakers, start, end }: TrackLine): string {
  const people = speakers.map(
    (name) =>
      `<a href="/2026/schedule/speaker/${encodeURIComponent(name)}/" class="quiet">${escaped(name)}</a>`,
  )
  return `<tr>
    <td class="c1">&nbsp;</td>
    <td><a href="/2026/schedule/event/${slug}/">${escaped(title)}<br/><i></i></a></td>
    <td>${people.join(', ')}</td>
    <td>${clock(start)}</td>
    <td>${clock(end)}</td>
  </tr>`
}

function clock(iso: string): string {
  const time = iso.slice(11, 16)
  return `<a class="quiet value-title" title="${iso}" href="/2026/schedule/day/saturday/#${time.replace(':', '')}">${time}</a>`
}
