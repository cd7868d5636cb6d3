/** Pages that list very many talks, as two sites' own templates make them; everything in them is made up. */
export interface Index {
  like: string
  url: string
  html: string
}

export function indexesOf(talks: number): Index[] {
  const all = Array.from({ length: talks }, (_, number) => number)
  return [
    {
      like: 'FOSDEM’s events',
      url: 'https://fosdem.org/2023/schedule/events/',
      html: `<!doctype html><html lang="en"><head><title>FOSDEM 2023 - Events</title></head><body class="schedule-events">
<div id="header"><h1 class="logo"><a href="/2023/">FOSDEM</a></h1></div><div id="main"><div id="pagetitles"><h1>Events</h1></div>
<table class="table table-striped table-bordered table-condensed"><thead><tr><th>Event</th><th>Speakers</th><th>Room</th><th>Day</th><th>Start</th><th>End</th></tr></thead>
<tbody>${all.map(eventRow).join('\n')}</tbody></table></div></body></html>`,
    },
    {
      like: 'pretalx’s schedule',
      url: 'https://pretalx.example/conf2025/schedule/nojs',
      html: `<!doctype html><html lang="en"><head><title>Schedule :: Conference 2025 :: pretalx</title><meta name="generator" content="pretalx"></head>
<body data-datetimeformat="YYYY-MM-DD HH:mm" data-timezone="Europe/Brussels"><main id="main-container"><div id="fahrplan" class="list"><div class="pretalx-tabbed"><div class="pretalx-tabbed-content">
<div class="pretalx-list-day pretalx-tab-content" data-start="2025-02-01T09:00:00+01:00">${all.map(session).join('\n')}</div></div></div></div></main></body></html>`,
    },
  ]
}

function eventRow(number: number): string {
  const track =
    number % 20 === 0 ? `<tr><td colspan="6"><h4>Track ${number / 20}</h4></td></tr>` : ''
  return `${track}<tr><td><a href="/2023/schedule/event/talk_${number}/">Talk number ${number}</a><br/><i>about something</i></td>
<td><a href="/2023/schedule/speaker/speaker_${number}/">Speaker ${number}</a></td><td><a href="/2023/schedule/room/room_${number % 30}/">Room ${number % 30}</a></td>
<td><a href="/2023/schedule/day/saturday/">Saturday</a></td><td><a href="/2023/schedule/day/saturday/">${clock(number)}</a></td><td><a href="/2023/schedule/day/saturday/">${clock(number + 1)}</a></td></tr>`
}

function session(number: number): string {
  const code = `T${number.toString(36).toUpperCase().padStart(5, '0')}`
  return `<div class="bucket-time">${clock(number)}</div><a href="/conf2025/talk/${code}/"><div class="pretalx-session" id="${code}" style="--track-color:#3aa57c">
<div class="pretalx-session-time-box"><div class="start">${clock(number)}</div><div class="duration">30min</div></div><div class="pretalx-session-info"><div class="title">Talk number ${number}</div>
<div class="speakers">Speaker ${number}, Another ${number}</div><div class="abstract"><p>${'What the talk is about, in some words. '.repeat(6)}</p></div>
<div class="bottom-info"><div class="track">Track ${number % 12}</div><div class="room">Room ${number % 30}</div></div></div></div></a>`
}

function clock(number: number): string {
  return `${String(9 + (Math.floor(number / 4) % 9)).padStart(2, '0')}:${String((number % 4) * 15).padStart(2, '0')}`
}
