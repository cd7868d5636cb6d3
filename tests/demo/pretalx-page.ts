import { escaped } from './talk-page'

/** The list of talks of a pretalx, as it is without scripts: a few of Config Management Camp 2023. */
export const PRETALX_HOST = 'cfp.cfgmgmtcamp.org'
export const PRETALX_PATH = '/2023/schedule/nojs'

interface Session {
  code: string
  title: string
  speakers: string
  room: string
  /** By the conference's clock, and how long, in minutes. */
  clock: string
  minutes: number
}

const DAYS: { start: string; name: string; sessions: Session[] }[] = [
  {
    start: '2023-02-06T00:00:00+01:00',
    name: 'Monday, Feb. 6, 2023',
    sessions: [
      {
        code: 'RMBG9D',
        title: 'What if Infrastructure as Code never existed?',
        speakers: 'Adam Jacob',
        room: 'D Aud',
        clock: '09:20',
        minutes: 50,
      },
      {
        code: 'DJQJFG',
        title:
          'Lessons learned from 7 years of running developer platforms - platform engineering and platform as a product',
        speakers: 'Michael Coté',
        room: 'B. Con',
        clock: '11:15',
        minutes: 50,
      },
    ],
  },
  {
    start: '2023-02-07T00:00:00+01:00',
    name: 'Tuesday, Feb. 7, 2023',
    sessions: [
      {
        code: 'TUEMHQ',
        title: 'CUE: a Glimpse into the Future of Configuration Engineering',
        speakers: 'Marcel van Lohuizen',
        room: 'D Aud',
        clock: '09:20',
        minutes: 50,
      },
      {
        code: 'DRXLYL',
        title: 'Cloud Native Dependencies',
        speakers: 'Olivier Vernin',
        room: 'B. Con',
        clock: '14:50',
        minutes: 50,
      },
    ],
  },
]

/** The structure of pretalx's own page, with what leads to other pages left out. */
export function pretalxPage(): string {
  const title = 'Schedule'
  const event = 'Config Management Camp 2023 Ghent'
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} :: ${event} :: pretalx</title>
<meta name="application-name" content="pretalx">
<meta name="generator" content="pretalx">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:title" content="${title} ${event}">
<meta property="og:url" content="https://${PRETALX_HOST}${PRETALX_PATH}">
</head>
<body>
<div class="container" id="main-container">
<header><h1><a href="/2023/">${event}</a></h1></header>
<main>
<div id="fahrplan" class="list">
<div class="pretalx-tabbed"><div class="pretalx-tabbed-content">
<div class="pretalx-tabs">
${DAYS.map(({ start, name }) => `<div class="pretalx-tab"><label class="pretalx-tab-label" for="${start.slice(0, 10)}">${name}</label></div>`).join('\n')}
</div>
${DAYS.map(
  (
    { start, sessions },
    i,
  ) => `<input name="tabs" id="${start.slice(0, 10)}" type="radio"${i === 0 ? ' checked' : ''}>
<div class="pretalx-list-day pretalx-tab-content" data-start="${start}">
${sessions.map(sessionBlock).join('\n')}
</div>`,
).join('\n')}
</div></div>
</div>
</main>
<footer>powered by <a href="https://pretalx.com">pretalx</a></footer>
</div>
</body>
</html>
`
}

function sessionBlock({ code, title, speakers, room, clock, minutes }: Session): string {
  return `<div class="bucket-time">${clock}</div>
<a href="/2023/talk/${code}/">
<div class="pretalx-session" id="${code}" style="--track-color:#3aa57c">
  <div class="pretalx-session-time-box">
    <div class="start">${clock}</div>
    <div class="duration">${minutes}min</div>
  </div>
  <div class="pretalx-session-info">
    <div class="title">${escaped(title)}</div>
    <div class="speakers">${escaped(speakers)}</div>
    <div class="bottom-info"><div class="track"></div><div class="room">${escaped(room)}</div></div>
  </div>
</div>
</a>`
}
