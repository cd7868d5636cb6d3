import { afterEach, expect, it } from 'vitest'
import { capturePage } from '../../../src/extractors/index'
import type { Talk } from '../../../src/talk/talk'

const URL_ = 'https://cfp.cfgmgmtcamp.org/2023/schedule/'
const NOW = '2026-02-01T10:00:00.000Z'

afterEach(() => document.body.replaceChildren())

/** The component as pretalx draws it, in an open shadow tree; `styled` sets styles as Vue does. */
function drawn(html: string, styled: Record<string, Record<string, string>> = {}): Talk[] {
  document.body.innerHTML = '<header><h1><a href="/2023/schedule/">Camp</a></h1></header>'
  const widget = document.createElement('pretalx-schedule')
  widget.setAttribute('timezone', 'Europe/Brussels')
  document.body.append(widget)
  const tree = widget.attachShadow({ mode: 'open' })
  tree.innerHTML = html
  for (const [code, style] of Object.entries(styled)) {
    const link = tree.querySelector<HTMLElement>(`a[href*="${code}"]`)
    for (const [name, value] of Object.entries(style)) link?.style.setProperty(name, value)
  }
  const capture = capturePage(document, URL_, NOW)
  return capture.kind === 'schedule' ? capture.talks : []
}

const session = (code: string, title: string, more = '', info = '') => `
  <a class="c-linear-schedule-session" href="/2023/talk/${code}/">
    <div class="time-box"><div class="start"><div class="time">9:20</div></div>${more}</div>
    <div class="info">
      <div class="title">${title}</div>
      <div class="speakers"><div class="avatars"><img></div><div class="names">Adam Jacob, Michael Coté</div></div>
      <div class="bottom-info"><div class="track">Main</div>${info}</div>
    </div>
    <div class="session-icons"><button>star</button></div>
  </a>`

it('reads the list', () => {
  const talks = drawn(`<div class="pretalx-schedule"><div class="c-linear-schedule">
    <div class="bucket">
      <div class="bucket-label" data-date="2023-02-06T09:20:00.000+01:00"><div class="day">Monday</div><div class="time">09:20</div></div>
      ${session('RMBG9D', 'What if?', '<div class="duration">1h 30min</div>', '<div class="room">D Aud</div>')}
      <div class="break"><div class="title">Coffee</div></div>
    </div>
  </div></div>`)
  expect(talks).toEqual([
    {
      id: 'cfp.cfgmgmtcamp.org/2023/RMBG9D',
      conference: 'cfp.cfgmgmtcamp.org/2023',
      conferenceTitle: 'Camp',
      title: 'What if?',
      subtitle: null,
      speakers: ['Adam Jacob', 'Michael Coté'],
      track: 'Main',
      room: 'D Aud',
      start: '2023-02-06T09:20:00+01:00',
      end: '2023-02-06T10:50:00+01:00',
      timeZone: 'Europe/Brussels',
      status: null,
      abstract: null,
      language: null,
      url: 'https://cfp.cfgmgmtcamp.org/2023/talk/RMBG9D/',
      links: [],
      extractor: 'list',
      capturedAt: NOW,
    },
  ])
})

const GRID = `<div class="c-grid-schedule"><div class="grid">
    <div class="timeslice datebreak" data-slice="2023-02-06T00:00:00.000+01:00">Mon</div><div class="timeline"></div>
    <div class="timeslice" data-slice="2023-02-06T09:00:00.000+01:00">09:00</div>
    <div class="timeslice" data-slice="2023-03-26T00:00:00.000+01:00">Sun</div>
    <div class="timeslice" data-slice="2023-03-26T09:00:00.000+02:00">09:00</div>
    <div class="room" style="grid-area: 1 / 1 / auto / auto"></div>
    <div class="room" style="grid-area: 1 / 2 / auto / auto">D Aud <button>?</button></div>
    <div class="room" style="grid-area: 1 / 3 / auto / auto">B. Con</div>
    ${session('RMBG9D', 'What if?')}
    ${session('DJQJFG', 'Lessons')}
    ${session('SUMMER', 'In the morning of the change')}
    ${session('NWHERE', 'Without a room')}
    <div class="break"><div class="info"><div class="title">Coffee</div></div></div>
  </div></div>
  <div class="c-grid-schedule"><div class="grid">
    <div class="timeslice datebreak" data-slice="2023-02-08T00:00:00.000+01:00">Wed</div>
    <div class="room" style="grid-area: 1 / 1 / auto / auto"></div>
    <div class="room" style="grid-area: 1 / 2 / auto / auto">Workshops</div>
    ${session('HANDS3', 'Hands on')}
  </div></div>`

it('reads the grid', () => {
  const rows = (day: string, from: string, to: string) => ({
    'grid-row': `slice-${day}-${from} / slice-${day}-${to}`,
  })
  const talks = drawn(GRID, {
    RMBG9D: { '--track-color': 'red', ...rows('02-06', '09-20', '10-10'), 'grid-column': '2' },
    DJQJFG: { ...rows('02-06', '11-15', '12-05'), 'grid-column': '3' },
    SUMMER: { ...rows('03-26', '10-00', '11-00'), 'grid-column': '3' },
    HANDS3: { ...rows('02-08', '09-00', '12-00'), 'grid-column': '2' },
    NWHERE: rows('02-06', '09-20', '10-10'),
  })
  expect(talks.map(({ title, start, end, room }) => [title, start, end, room])).toEqual([
    ['What if?', '2023-02-06T09:20:00+01:00', '2023-02-06T10:10:00+01:00', 'D Aud'],
    ['Lessons', '2023-02-06T11:15:00+01:00', '2023-02-06T12:05:00+01:00', 'B. Con'],
    // Clocks change on this day, and the rows don't say when.
    ['In the morning of the change', null, null, 'B. Con'],
    ['Without a room', '2023-02-06T09:20:00+01:00', '2023-02-06T10:10:00+01:00', null],
    ['Hands on', '2023-02-08T09:00:00+01:00', '2023-02-08T12:00:00+01:00', 'Workshops'],
  ])
})

it('lists no talks of another host, nor what the component opens in its own page', () => {
  const talks = drawn(
    `<a href="https://evil.example/2023/talk/RMBG9D/"><div class="title">Elsewhere</div></a>
     <a href="#session/RMBG9D/"><div class="title">Within</div></a>
     <a href="/2023/talk/RMBG9D/feedback/"><div class="title">Feedback</div></a>`,
  )
  expect(talks).toEqual([])
})

it('lists the first of a talk that is given twice', () => {
  const talks = drawn(session('RMBG9D', 'First') + session('RMBG9D', 'Again'))
  expect(talks.map(({ title }) => title)).toEqual(['First'])
})

it('reads a schedule of 3,000 talks, and not much more', () => {
  const code = (number: number) => `A${String(number).padStart(5, '0')}`
  const many = Array.from({ length: 10_000 }, (_, number) => session(code(number), 'Talk'))
  expect(drawn(GRID + many.join('')).length).toBe(3_000)
})
