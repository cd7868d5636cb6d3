import type { SavedTalk } from '../../src/note/saved'

/** Talks with notes of about 1.6 KB: plain points, or such with moments, links, code and a heading. */
export function made(kind: 'plain' | 'rich', count: number): SavedTalk[] {
  const lines = kind === 'plain' ? PLAIN : RICH
  return Array.from({ length: count }, (_, i) => madeTalk(i, lines))
}

const PLAIN = Array.from({ length: 36 }, (_, i) => `- A key point of some forty characters, ${i}.`)

const RICH = [
  ...Array.from({ length: 12 }, (_, i) => `- [${i}:30] A key point at a moment of *this* talk.`),
  ...['', '## Code', '', '```go', 'if err != nil {', '\treturn err', '}', '```', ''],
  ...Array.from({ length: 16 }, (_, i) => `- See [the docs](https://example.org/${i}) for more.`),
]

function madeTalk(i: number, lines: readonly string[]): SavedTalk {
  const year = 2013 + (i % 14)
  const at = `${year}-02-0${1 + (i % 2)}T${String(9 + (i % 9)).padStart(2, '0')}`
  const when = '2026-01-01T00:00:00.000Z'
  return {
    talk: {
      id: `fosdem-${year}/made-${i}`,
      conference: `fosdem-${year}`,
      conferenceTitle: `FOSDEM ${year}`,
      title: `Made talk number ${i} about systems & people`,
      subtitle: i % 3 === 0 ? `a subtitle with C++ and snake_case` : null,
      speakers: [`Speaker ${i % 700}`, 'Another Ünïcode'],
      track: `Track ${i % 40} devroom`,
      room: `UB2.252A (Room ${i % 25})`,
      start: `${at}:00:00+01:00`,
      end: `${at}:25:00+01:00`,
      timeZone: 'Europe/Brussels',
      status: null,
      abstract: null,
      language: 'en',
      url: `https://fosdem.org/${year}/schedule/event/made-${i}/`,
      links: [
        { kind: 'slides', url: `https://fosdem.org/${year}/made-${i}.pdf`, label: 'Slides' },
        {
          kind: 'video',
          url: `https://video.fosdem.org/${year}/UB2.252A/made-${i}.mp4`,
          label: null,
        },
        { kind: 'chat', url: `https://chat.fosdem.org/#/room/#${i}:fosdem.org`, label: 'Chat' },
      ],
      extractor: 'fosdem',
      capturedAt: when,
    },
    note: {
      talkId: `fosdem-${year}/made-${i}`,
      body: lines.join('\n').replace('key point', `key point ${i}`),
      draft: '',
      verdict: i % 5 === 0 ? 'highlight' : null,
      attended: 'live',
      tags: [`tag-${i % 60}`],
      links: [],
      createdAt: when,
      updatedAt: when,
    },
  }
}
