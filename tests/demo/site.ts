import { attackPages } from './attack-pages'
import { PRETALX_HOST, PRETALX_PATH, pretalxPage } from './pretalx-page'
import {
  RECORDED_SLUG,
  RECORDING_HOST,
  RECORDING_PATH,
  RENAMED_PATH,
  RENAMED_TITLE,
  recordingPage,
} from './recording-page'
import { demoTalks, escaped, page, talkPage, talkPath } from './talk-page'
import { TRACK_PATH, trackPage } from './track-page'

export interface DemoPage {
  html: string
  headers?: Record<string, string>
}

/** Hosts that the demo answers for; every other host is refused. */
export const DEMO_HOSTS = ['fosdem.org', 'archive.fosdem.org', PRETALX_HOST, RECORDING_HOST]

export const INDEX_PATH = '/2023/schedule/events/'
export const PLAIN_PATH = '/2023/practical/transportation/'
export const STRICT_SLUG = 'strict_csp'

/** The page that `npm start` puts in front. */
export const FIRST_TALK = 'goreducecognitive'

/** All pages of the demo conference by path. */
export function demoSite(): Map<string, DemoPage> {
  const talks = demoTalks.map((talk) => [talkPath(talk.slug), { html: talkPage(talk) }] as const)
  return new Map<string, DemoPage>([
    ...talks,
    [INDEX_PATH, { html: indexPage() }],
    [PLAIN_PATH, { html: plainPage() }],
    [talkPath(STRICT_SLUG), strictPage()],
    [TRACK_PATH, { html: trackPage() }],
    [PRETALX_PATH, { html: pretalxPage() }],
    [RECORDING_PATH, { html: recordingPage() }],
    [RENAMED_PATH, { html: recordingPage(RECORDED_SLUG, RENAMED_TITLE) }],
    ...attackPages(),
  ])
}

function indexPage(): string {
  const rows = demoTalks.map(
    (talk) =>
      `<tr><td><a href="${talkPath(talk.slug)}">${escaped(talk.title)}</a><br><i>${escaped(talk.subtitle ?? '')}</i></td>` +
      `<td>${escaped(talk.room)}</td><td>${talk.start.slice(11, 16)}</td></tr>`,
  )
  return page(
    'FOSDEM 2023 - Events',
    'schedule-events',
    `<h1>Events</h1><table>${rows.join('\n')}</table>`,
  )
}

function plainPage(): string {
  return page(
    'FOSDEM 2023 - Transportation',
    'practical',
    '<div id="pagetitles"><h1>Transportation</h1></div><p>Take the bus, and leave early: it fills up.</p>',
  )
}

/** The strictest policy a page can have: no script of its own runs, and it is sandboxed. */
function strictPage(): DemoPage {
  const [talk] = demoTalks
  if (!talk) throw new Error('The demo has no talks.')
  return {
    html: talkPage({ ...talk, slug: STRICT_SLUG, title: 'A talk behind a strict policy' }),
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'none'; sandbox allow-scripts",
    },
  }
}
