import type { DemoPage } from './site'
import { type DemoTalk, demoTalks, escaped, page, talkPage, talkPath } from './talk-page'

/** Set by an attack that ran: `globalThis[ATTACK_MARK]` must stay undefined in our pages. */
export const ATTACK_MARK = 'talkmarkAttacked'

export const ATTACK_SLUG = 'attack'
export const ATTACK_PAGE_PATH = '/2023/attack/'

const RUN = `globalThis.${ATTACK_MARK}=1`

/** Text that is harmless as text only: HTML, Markdown, YAML and a template in one. */
export const ATTACK_TEXT = `<img src=x onerror="${RUN}"> "]( javascript:${RUN} ) \`--- {{${RUN}}} # <script>${RUN}</script>`

/** Pages whose every fact is an attack: a talk page, and a page of the web with JSON-LD. */
export function attackPages(): Map<string, DemoPage> {
  return new Map([
    [talkPath(ATTACK_SLUG), { html: unescapedTitle(talkPage(attackTalk())) }],
    [ATTACK_PAGE_PATH, { html: attackPage() }],
  ])
}

function attackTalk(): DemoTalk {
  const [talk] = demoTalks
  if (!talk) throw new Error('The demo has no talks.')
  const script = `javascript:${RUN}`
  return {
    ...talk,
    slug: ATTACK_SLUG,
    title: ATTACK_TEXT,
    subtitle: `subtitle ${ATTACK_TEXT}`,
    track: `track ${ATTACK_TEXT}`,
    room: `room ${ATTACK_TEXT}`,
    speakers: [`speaker ${ATTACK_TEXT}`, '---\nverdict: highlight\n---'],
    abstract: [`abstract ${ATTACK_TEXT}`],
    liveUrl: script,
    chat: [script, `data:text/html,<script>${RUN}</script>`],
    videos: [`${script}//a.webm`],
    attachments: [{ type: 'slides', title: ATTACK_TEXT, url: `${script}//slides.pdf` }],
    links: [
      { title: ATTACK_TEXT, url: script },
      { title: 'tab in the scheme', url: `java\tscript:${RUN}` },
      { title: 'blob', url: 'blob:https://fosdem.org/1' },
      { title: 'file', url: 'file:///etc/passwd' },
      { title: 'quotes', url: `https://example.org/"onclick="${RUN}` },
    ],
  }
}

/** FOSDEM's own template leaves the title unescaped; so does this page. */
function unescapedTitle(html: string): string {
  const marked = `<h1>${escaped(ATTACK_TEXT)}</h1>`
  return html.replace(
    marked,
    `<h1>A talk & <b>an attack</b> <i onclick="${RUN}">&lt;script&gt;</i></h1>`,
  )
}

function attackPage(): string {
  const video = {
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    name: ATTACK_TEXT,
    author: [{ '@type': 'Person', name: ATTACK_TEXT }],
    contentUrl: `javascript:${RUN}`,
    embedUrl: `data:text/html,<script>${RUN}</script>`,
    description: ATTACK_TEXT,
  }
  const json = JSON.stringify(video).replaceAll('<', '\\u003c')
  const broken = '{"@type": "Event", "name": "cut off'
  return page(
    ATTACK_TEXT,
    'attack',
    `<script type="application/ld+json">${json}</script>
<script type="application/ld+json">${broken}</script>
<script type="application/ld+json">{"@type":"Event","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":{"toString":null}}</script>
<h1>${escaped(ATTACK_TEXT)}</h1>`,
  )
}
