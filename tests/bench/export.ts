import { collectionMarkdown } from '../../src/export/collection'
import { talkMarkdown } from '../../src/export/markdown'
import type { SavedTalk } from '../../src/note/saved'
import { median, rounded } from './clock'

const NOTES = 10_000

/** Notes that a parser has to look at: more than a person writes in years. */
const PARSED = 500
const RUNS = 21

/**
 * Export against its floors, in ms: the collection against a plain join of the same pieces, ready
 * made. What IndexedDB takes to read them comes on top of both and is measured in the browser.
 */
export async function exportBench(): Promise<object[]> {
  const rows: object[] = []
  for (const [what, saved] of [
    ['export all, plain notes', made('plain', NOTES)],
    ['export all, notes with code and headings, which are parsed', made('rich', PARSED)],
  ] as const) {
    const pieces = await Promise.all(saved.map((each) => talkMarkdown(each)))
    rows.push(
      await compared(
        what,
        saved.length,
        () => collectionMarkdown(saved),
        () => joined(saved, pieces),
      ),
    )
  }
  const one = made('rich', 1)
  const ms = await timed(async () => {
    for (const each of one) await talkMarkdown(each)
  })
  rows.push({ what: 'copy one talk', ms: rounded(ms), floorMs: null, ratio: null })
  return rows
}

/** A template literal's work: fields read, one string made and flattened. */
function joined(saved: readonly SavedTalk[], pieces: readonly string[]): string {
  return saved.map(({ talk }, i) => `# ${talk.title}\n\n${pieces[i]}`).join('\n\n')
}

async function compared(
  what: string,
  notes: number,
  work: () => Promise<string>,
  floor: () => string,
): Promise<object> {
  const works: number[] = []
  const floors: number[] = []
  for (let run = -3; run < RUNS; run++) {
    const ms = await timed(async () => flat(await work()))
    const floorMs = await timed(async () => flat(floor()))
    if (run < 0) continue
    works.push(ms)
    floors.push(floorMs)
  }
  const [ms, floorMs] = [median(works), median(floors)]
  return {
    what,
    notes,
    ms: rounded(ms),
    floorMs: rounded(floorMs),
    ratio: rounded(ms / floorMs),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** An engine joins strings only when somebody reads them; the clipboard and a download do. */
function flat(text: string): number {
  return Buffer.byteLength(text)
}

function made(kind: 'plain' | 'rich', count: number): SavedTalk[] {
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
