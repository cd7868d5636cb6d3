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
  expect(unreadPage('https://example.org/a%20b.pdf?x', ' ', NOW).title).toBe('a b.pdf')
  expect(unreadPage('https://example.org/', ' ', NOW).title).toBe('https://example.org/')
})

it('knows the talk that a PDF belongs to', () => {
  const url = 'https://fosdem.org/2026/events/attachments/KPHKNU-x/slides/1/x.pdf'
  expect(unreadPage(url, 'x.pdf', NOW)).toMatchObject({
    id: 'fosdem-2026/KPHKNU',
    conference: 'fosdem-2026',
  })
})
