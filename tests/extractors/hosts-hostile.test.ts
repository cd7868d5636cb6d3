import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { capturePage } from '../../src/extractors/index'

const NOW = '2026-02-01T10:00:00.000Z'
const WATCH = 'https://www.youtube.com/watch?v=5lPa2U239C4'
const TITLE = '<div id="title"><h1>A talk</h1></div>'

const capture = (html: string, url = WATCH) =>
  capturePage(new JSDOM(html, { url }).window.document, url, NOW)

const described = (inner: string) =>
  `${TITLE}<div id="description-inline-expander"><yt-attributed-string>${inner}</yt-attributed-string></div>`

describe('of a video’s page', () => {
  it('keeps links of the web alone', () => {
    const links = [
      'https://www.youtube.com/redirect?q=javascript%3Aalert(1)',
      'javascript:alert(1)',
      'https://www.youtube.com/redirect?q=data%3Atext%2Fhtml%2Cx',
      'https://www.youtube.com/redirect',
    ].map((href) => `<a href="${href}">https://a.example/long...</a>`)
    const { talk } = capture(described(links.join('\n')))
    expect(talk.links).toEqual([{ kind: 'video', url: WATCH, label: null }])
    expect(talk.abstract).not.toContain('javascript')
  })

  it('makes no markup of a text', () => {
    const { talk } = capture(
      described('&lt;img src=x onerror=alert(1)&gt; *a* [b](javascript:c) &amp;lt;'),
    )
    expect(talk.abstract).toBe(
      '\\<img src=x onerror=alert(1)> \\*a\\* \\[b\\](javascript:c) \\&lt;',
    )
  })

  it.each([
    ['no JSON', '"videoDetails":{"videoId":"5lPa2U239C4","title":"\\u00","shortDescription":"\\x"'],
    ['no end', '"videoDetails":{"videoId":"5lPa2U239C4","title":"x'],
    ['no strings', '"videoDetails":{"videoId":"5lPa2U239C4","title":{},"shortDescription":[]}'],
  ])('a script with %s says nothing', (_, script) => {
    const { talk } = capture(`<script>${script}</script>${TITLE}`)
    expect(talk).toMatchObject({ title: 'A talk', abstract: null })
  })

  it('a huge description is read in part', () => {
    const { talk } = capture(described(`${'word '.repeat(200_000)}${' '.repeat(200_000)}x`))
    expect(talk.abstract?.length).toBeLessThan(25_000)
    const spaces = ' '.repeat(500_000)
    expect(capture(`<meta property="og:description" content="${spaces}">${TITLE}`).kind).toBe(
      'talk',
    )
  })

  it('many places of a description are read in part', () => {
    const part =
      '<yt-attributed-string>x<a href="/redirect?q=y">https://z...</a></yt-attributed-string>'
    const many = `<div id="description-inline-expander">${part.repeat(300)}</div>${TITLE}`
    expect(capture(many).talk.abstract).toBe('xhttps://z...')
  })
})

const DECLARED = `<title>T</title><meta property="og:platform" content="PeerTube"><h1 class="deck-title">T</h1>${TITLE}`

it.each([
  'https://youtube.com.evil.example/watch?v=5lPa2U239C4',
  'https://www.youtube.com@evil.example/watch?v=5lPa2U239C4',
  'https://someone@www.youtube.com/watch?v=5lPa2U239C4',
  'https://www.yоutube.com/watch?v=5lPa2U239C4',
  'https://vimeo.com.evil.example/31179423',
  'https://speakerdeck.com.evil.example/ept/lens',
  'https://evil-slideshare.net/slideshow/x/48407711',
  'https://docs.google.com.evil.example/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh/edit',
])('reads %s as any page', (url) => {
  const { kind, talk } = capture(DECLARED, url)
  expect([kind, talk.extractor]).toEqual(['page', 'generic'])
  expect(talk.id).toMatch(/^web\//)
})

it('a page that pretends to be PeerTube is of its own host', () => {
  const { talk } = capture(
    `${DECLARED}<link rel="canonical" href="https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv"><h1 class="video-info-name">X</h1>`,
    'https://evil.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
  )
  expect(talk.id).toBe('evil.example/w/kkGMgK9ZtnKfYAgnEtQxbv')
  expect(talk.links).toEqual([
    { kind: 'video', url: 'https://evil.example/w/kkGMgK9ZtnKfYAgnEtQxbv', label: null },
  ])
})

it('a recording that is opened as a file is linked as one', () => {
  const url = 'https://video.fosdem.org/2023/UD2.218A/goreducecognitive.webm'
  const doc = new JSDOM('<x/>', { url, contentType: 'application/xml' }).window.document
  expect(capturePage(doc, url, NOW).talk).toMatchObject({
    id: 'fosdem-2023/goreducecognitive',
    conference: 'fosdem-2023',
    title: 'goreducecognitive',
    links: [{ kind: 'video', url, label: null }],
  })
})
