import { expect, it } from 'vitest'
import { unreadPage } from '../../src/talk/unread'

const NOW = '2026-02-01T10:00:00.000Z'

it('keeps address and title, and says nothing else', () => {
  const talk = unreadPage('chrome://settings/', '  Settings\n page ', NOW)
  expect(talk).toMatchObject({
    id: 'web/chrome://settings/',
    title: 'Settings page',
    url: 'chrome://settings/',
    extractor: 'unread',
    capturedAt: NOW,
    speakers: [],
    links: [],
    start: null,
  })
})

it('takes the name of the file, or the address, where there is no title', () => {
  expect(unreadPage('https://example.org/a%20b.pdf?x', ' ', NOW).title).toBe('a b')
  expect(unreadPage('https://example.org/talks.html', ' ', NOW).title).toBe('talks.html')
  expect(unreadPage('https://example.org/', ' ', NOW).title).toBe('https://example.org/')
})

it('knows the talk that a PDF belongs to', () => {
  const url = 'https://fosdem.org/2026/events/attachments/KPHKNU-x/slides/1/x.pdf'
  expect(unreadPage(url, 'x.pdf', NOW)).toMatchObject({
    id: 'fosdem-2026/KPHKNU',
    conference: 'fosdem-2026',
  })
})

const KPHKNU = 'https://fosdem.org/2026/events/attachments/KPHKNU-x/slides/1/'
const LENS = 'https://files.example/lens_of-truth.pdf'

it.each([
  ['the name of the file', LENS, 'lens_of-truth.pdf', 'lens of truth'],
  ['the address', LENS, 'https://files.example/lens_of-truth.pdf', 'lens of truth'],
  ['the address without its scheme', LENS, 'files.example/lens_of-truth.pdf', 'lens of truth'],
  ['the address, encoded', 'https://files.example/a%20lens.pdf', 'a%20lens.pdf', 'a lens'],
  ['what a program writes', LENS, 'Microsoft PowerPoint - lens final2.pptx', 'lens of truth'],
  ['what another writes', LENS, 'PowerPoint Presentation', 'lens of truth'],
  ['a title', LENS, 'The lens', 'The lens'],
  ['a title, in Firefox', LENS, 'The lens - lens_of-truth.pdf', 'The lens'],
  [
    'a picture, in Firefox',
    'https://a.example/ghent.png',
    'ghent.png (PNG Image, 8 × 6 pixels)',
    'ghent',
  ],
  ['a picture, in Chromium', 'https://a.example/ghent.png', 'ghent.png (800×600)', 'ghent'],
  ['a name of words', 'https://a.example/My talk - v1.2.pdf', '', 'My talk - v1.2'],
  ['the code of the talk', `${KPHKNU}KPHKNU-bringing_bsd.pdf`, '', 'bringing bsd'],
  [
    'a recording of 2024',
    'https://video.fosdem.org/2024/ub5230/fosdem-2024-1944-mutli-network.av1.webm',
    'fosdem-2024-1944-mutli-network.av1.webm',
    'mutli network',
  ],
  [
    'a recording of 2026',
    'https://video.fosdem.org/2026/janson/KPHKNU-bringing-bsd.av1.webm',
    '',
    'bringing bsd',
  ],
  ['a name that can’t be decoded', 'https://a.example/%E0%A4%A.pdf', '', '%E0%A4%A'],
  ['a file of this computer', 'file:///talks/the-lens.pdf', 'the-lens.pdf', 'the lens'],
])('makes a title of %s', (_, url, tab, title) => {
  expect(unreadPage(url, tab, NOW).title).toBe(title)
})

const FOSDEM = 'https://fosdem.org/2023/schedule/event/goreducecognitive/attachments'
const EXPORT = 'export/events/attachments/goreducecognitive'

it.each([
  ['https://a.example/x.pdf', 'slides'],
  ['https://video.fosdem.org/2023/UD2.218A/goreducecognitive.webm', 'video'],
  ['https://video.fosdem.org/2025/janson/x.vtt', 'subtitles'],
  ['https://a.example/x.ogg', 'audio'],
  [`${FOSDEM}/slides/5436/${EXPORT}/slides/5436/no_extension`, 'slides'],
  [`${FOSDEM}/paper/5437/${EXPORT}/paper/5437/x.pdf`, 'other'],
  [`${FOSDEM}/video/5438/${EXPORT}/video/5438/demo.mp4`, 'other'],
  ['https://cfp.example/media/camp-2023/submissions/ABCDEF/resources/talk.odp', 'slides'],
])('links the file %s as %s', (url, kind) => {
  expect(unreadPage(url, '', NOW).links).toEqual([{ kind, url, label: null }])
})

it.each(['https://a.example/x.png', 'https://a.example/', 'file:///talks/x.pdf', 'about:blank'])(
  'links nothing at %s',
  (url) => {
    expect(unreadPage(url, '', NOW).links).toEqual([])
  },
)
