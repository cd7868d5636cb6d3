import { collectionMarkdown } from '../../src/export/collection'
import { talkMarkdown } from '../../src/export/markdown'
import type { SavedTalk } from '../../src/note/saved'
import { median, rounded } from './clock'
import { made } from './made-talks'

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
