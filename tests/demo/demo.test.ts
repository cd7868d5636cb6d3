import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { capturePage } from '../../src/extractors'
import { talkPageId } from '../../src/talk/identity'
import { demoSite, FIRST_TALK, INDEX_PATH, PLAIN_PATH } from './site'
import { demoTalks, talkPath } from './talk-page'
import { TRACK_PATH, TRACK_ROOM, trackLines } from './track-page'

test.each(demoTalks)('the page of $slug reads as what the data says', (talk) => {
  const capture = captured(talkPath(talk.slug))
  expect(capture.kind).toBe('talk')
  expect(capture.talk).toMatchObject({
    id: `fosdem-2023/${talk.slug}`,
    title: talk.title,
    subtitle: talk.subtitle,
    track: talk.track,
    room: talk.room,
    start: talk.start,
    end: talk.end,
    speakers: talk.speakers,
    abstract: talk.abstract.join('\n\n'),
  })
  const stated = [...talk.attachments, ...talk.links].map((link) => link.url)
  const urls = [...stated, ...talk.videos].map((url) => new URL(url).href)
  expect(capture.talk.links.map((link) => new URL(link.url).href)).toEqual(
    expect.arrayContaining(urls),
  )
})

test('the index lists its talks, and another page is no more than a page', () => {
  expect(captured(INDEX_PATH)).toMatchObject({
    kind: 'schedule',
    talks: { length: demoTalks.length },
  })
  expect(captured(PLAIN_PATH).kind).toBe('page')
})

test('the first talk is one of the demo', () => {
  expect(demoSite().has(talkPath(FIRST_TALK))).toBe(true)
})

test('the track links the talks that it lists, each by an address that names it', () => {
  const { document } = new JSDOM(demoSite().get(TRACK_PATH)?.html, {
    url: `https://fosdem.org${TRACK_PATH}`,
  }).window
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('td:nth-child(2) > a[href*="/event/"]'),
  ]
  const ids = new Set(links.map(({ href }) => talkPageId(href)))
  for (const { id } of trackLines) expect(ids).toContain(id)
  expect(document.querySelector('.side-box')?.textContent).toContain(TRACK_ROOM)
})

function captured(path: string) {
  const url = `https://fosdem.org${path}`
  const html = demoSite().get(path)?.html ?? ''
  const { document } = new JSDOM(html, { url }).window
  return capturePage(document, url, '2023-02-05T20:00:00+01:00')
}
