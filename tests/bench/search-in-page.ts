import MiniSearch from 'minisearch'
import type { SavedTalk } from '../../src/note/saved'
import { createSearch, type Search } from '../../src/search/search'
import { SEGMENT_SIZE } from '../../src/search/segment'
import { segmentOf } from '../../src/search/segment-of'
import { openDatabase } from '../../src/storage/database'
import { readSearch, writeBlock } from '../../src/storage/search-blocks'
import { together } from '../../src/storage/talks'

/** What a person types, letter by letter; `kuberntes` is misspelt. */
const TYPED = [
  'kubernetes',
  'kuberntes',
  'grone',
  'operators production',
  '"in production"',
  'kub tag:',
]

/** ms of each key, over all of `TYPED`: the search with its list of ids, and a plain scan. */
export async function keystrokeTimes() {
  const saved = await everything()
  const search = searchOf(saved)
  const mini = miniOf(saved)
  const texts = saved.map(({ talk, note }) => plainText(talk, note).toLowerCase())
  const times = { ours: [] as number[], scan: [] as number[], mini: [] as number[] }
  for (let round = 0; round < 3; round++) {
    for (const query of TYPED) {
      for (let end = 1; end <= query.length; end++) {
        const text = query.slice(0, end)
        const words = text.toLowerCase().split(/\s+/).filter(Boolean)
        const ours = timed(() => search.find(text).hits.map(({ id }) => id))
        const scan = timed(() => {
          const found: string[] = []
          for (const [i, one] of texts.entries()) {
            if (words.every((word) => one.includes(word))) found.push(saved[i]?.talk.id ?? '')
          }
          return found
        })
        const other = timed(() => mini.search(text, MINI).map(({ id }) => id))
        // The first round only warms up.
        if (round === 0) continue
        times.ours.push(ours.ms)
        times.scan.push(scan.ms)
        times.mini.push(other.ms)
      }
    }
  }
  return times
}

/** ms to have all ready: made from the talks, or read from what was stored; and what it is beside. */
export async function readyTimes(runs: number) {
  const saved = await everything()
  await store(searchOf(saved))
  const json = JSON.stringify(miniOf(saved))
  const times = {
    getAll: [] as number[],
    build: [] as number[],
    load: [] as number[],
    miniBuild: [] as number[],
    miniSerialise: [] as number[],
    miniLoad: [] as number[],
    miniBytes: json.length,
  }
  for (let run = 0; run < runs; run++) {
    times.getAll.push((await timedAsync(everything)).ms)
    times.build.push(timed(() => searchOf(saved)).ms)
    times.load.push((await timedAsync(() => readSearch(createSearch()))).ms)
    const mini = timed(() => miniOf(saved))
    times.miniBuild.push(mini.ms)
    times.miniSerialise.push(timed(() => JSON.stringify(mini.result)).ms)
    times.miniLoad.push(timed(() => MiniSearch.loadJSON(json, FIELDS)).ms)
  }
  return times
}

const FIELDS = {
  idField: 'id',
  fields: ['title', 'subtitle', 'speakers', 'track', 'tags', 'body'],
}

const MINI = {
  prefix: true,
  fuzzy: (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2),
  combineWith: 'AND',
  boost: { title: 3, speakers: 2, tags: 2, track: 2 },
} as const

function miniOf(saved: readonly SavedTalk[]): MiniSearch {
  const mini = new MiniSearch(FIELDS)
  mini.addAll(
    saved.map(({ talk, note }) => ({
      id: talk.id,
      title: talk.title,
      subtitle: talk.subtitle ?? '',
      speakers: talk.speakers.join(' '),
      track: talk.track ?? '',
      tags: note.tags.join(' '),
      body: note.body,
    })),
  )
  return mini
}

function searchOf(saved: readonly SavedTalk[]): Search {
  const search = createSearch()
  for (let from = 0; from < saved.length; from += SEGMENT_SIZE) {
    search.add(segmentOf(saved.slice(from, from + SEGMENT_SIZE)), null)
  }
  return search
}

/** As the options page stores it in idle time; what it stored itself goes. */
async function store(search: Search): Promise<void> {
  await (await openDatabase()).clear('search')
  for (const { segment } of search.shelves()) await writeBlock(segment, await everything())
}

async function everything(): Promise<SavedTalk[]> {
  const database = await openDatabase()
  const [talks, notes] = await Promise.all([database.getAll('talks'), database.getAll('notes')])
  return together(talks, notes)
}

function plainText(talk: SavedTalk['talk'], note: SavedTalk['note']): string {
  const facts = [talk.title, talk.subtitle, ...talk.speakers, talk.track, talk.room, ...note.tags]
  return [...facts, note.body].join('\n')
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

async function timedAsync<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}
