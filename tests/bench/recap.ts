import type { SavedTalk } from '../../src/note/saved'
import { articleOf } from '../../src/recap/article'
import { createArticleMaker } from '../../src/recap/article-maker'
import { newRecap, type Recap } from '../../src/recap/recap'
import { BUILT_IN } from '../../src/template/builtin'
import { renderArticle } from '../../src/template/render'
import { median, rounded } from './clock'
import { made } from './made-talks'

const TALKS = 200
const RUNS = 21
const NOW = '2026-06-01T00:00:00.000Z'

/**
 * The article of a recap with all its links, in ms: made and rendered from notes that nobody has read
 * yet, and made anew after a keystroke in one of them, each against a plain join of the same texts.
 */
export async function recapBench(): Promise<object[]> {
  const rows: object[] = []
  for (const [what, talks] of [
    ['plain notes', made('plain', TALKS)],
    ['notes with code, links and headings', made('rich', TALKS)],
  ] as const) {
    const saved = byId(talks)
    const recap = recapOf(talks)
    const floor = () => flat(joined(talks))
    const whole = async () =>
      flat(await renderArticle(template(), await articleOf(recap, saved, NOW)))
    rows.push(await compared(`article of ${TALKS}, ${what}`, whole, floor))

    const make = createArticleMaker()
    let keys = 0
    const preview = () => make(recap, typedInto(talks, keys++), NOW)
    rows.push(await compared(`article of ${TALKS} after a keystroke, ${what}`, preview, floor))
  }
  return rows
}

async function compared(
  what: string,
  work: () => Promise<unknown>,
  floor: () => unknown,
): Promise<object> {
  const [works, floors]: [number[], number[]] = [[], []]
  for (let run = -3; run < RUNS; run++) {
    const ms = await timed(work)
    const floorMs = await timed(floor)
    if (run < 0) continue
    works.push(ms)
    floors.push(floorMs)
  }
  const [ms, floorMs] = [median(works), median(floors)]
  return {
    what,
    talks: TALKS,
    ms: rounded(ms),
    floorMs: rounded(floorMs),
    ratio: rounded(ms / floorMs),
    runs: RUNS,
  }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** What can't be avoided: headings, addresses and notes in one text. */
function joined(talks: readonly SavedTalk[]): string {
  return talks
    .map(({ talk, note }) => `### ${talk.title}\n\n${talk.url}\n\n${note.body}`)
    .join('\n\n')
}

/** An engine joins strings only when somebody reads them. */
function flat(text: string): number {
  return Buffer.byteLength(text)
}

function recapOf(talks: readonly SavedTalk[]): Recap {
  const conferences = [...new Set(talks.map(({ talk }) => talk.conference ?? ''))]
  const recap = newRecap('bench', { kind: 'conferences', conferences }, 'Notes', NOW)
  return { ...recap, linkList: 'end' }
}

/** One more letter in the first note; all others are the same objects. */
function typedInto(talks: readonly SavedTalk[], keys: number): Map<string, SavedTalk> {
  const saved = byId(talks)
  const [first] = talks
  if (!first) return saved
  const body = `${first.note.body} ${'x'.repeat(keys)}`
  return saved.set(first.talk.id, { ...first, note: { ...first.note, body } })
}

function byId(talks: readonly SavedTalk[]): Map<string, SavedTalk> {
  return new Map(talks.map((each) => [each.talk.id, each]))
}

function template() {
  const [recap] = BUILT_IN
  if (!recap) throw new Error('There is a built-in template.')
  return recap
}
