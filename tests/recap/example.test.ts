import { existsSync, readFileSync } from 'node:fs'
import { type Node, Parser } from 'commonmark'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/recap/article'
import { article, byId, NOW, TRIP, TRIP_RECAP } from './trip'

/** A published article about the same talks, and what its talks are; kept outside of the project. */
const FOLDER = new URL('../../../shared/example/', import.meta.url)
const ARTICLE = new URL('recap-article.txt', FOLDER)
const TALKS = new URL('recap-talks.json', FOLDER)
const isThere = existsSync(ARTICLE) && existsSync(TALKS)
if (!isThere) console.warn(`NOT TESTED: the example article is not at ${FOLDER.pathname}.`)

interface Entry {
  level: 2 | 3
  heading: string
  hasLink: boolean
  /** The line that leads to the list, where it says no more than that. */
  hasKeyPoints: boolean
  points: number
}

describe.skipIf(!isThere)('the article of the trip beside the published one', () => {
  const seeds: Seed[] = isThere ? JSON.parse(readFileSync(TALKS, 'utf8')).talks : []
  const lines = isThere ? readFileSync(ARTICLE, 'utf8').split('\n') : []

  it('has its sections and talks, with the same headings, in the same order', async () => {
    const theirs = entriesIn(lines, seeds).map(({ level, heading }) => ({ level, heading }))
    const ours = (await entries()).map(({ level, heading }) => ({ level, heading }))
    expect(theirs).toHaveLength(3 + 25)
    expect(ours).toEqual(theirs)
  })

  it('has a list where it has one, with as many points', async () => {
    const lists = (all: Entry[]) =>
      all.filter(({ points }) => points > 0).map(({ heading, points }) => ({ heading, points }))
    expect(lists(await entries())).toEqual(lists(entriesIn(lines, seeds)))
  })

  it('says "Key points:" where it does, and nowhere else', async () => {
    const lead = (all: Entry[]) =>
      all.filter((each) => each.hasKeyPoints).map((each) => each.heading)
    expect(lead(await entries())).toEqual(lead(entriesIn(lines, seeds)))
  })

  it('links to the talks that it links to, and to those of the others that have a page', async () => {
    const ours = new Map((await entries()).map((each) => [each.heading, each.hasLink]))
    for (const { level, heading, hasLink } of entriesIn(lines, seeds)) {
      const seed = seeds.find((each) => each.seed_heading === heading)
      if (level === 3) expect([heading, ours.get(heading)]).toEqual([heading, seed?.url !== null])
      if (hasLink) expect(ours.get(heading)).toBe(true)
    }
    const urls = seeds.flatMap(({ url }) => url ?? [])
    const { sections } = await articleOf(TRIP_RECAP, byId(TRIP), NOW)
    expect(sections.flatMap(({ talks }) => talks).flatMap(({ url }) => url ?? [])).toEqual(urls)
  })

  it('is made of the same facts', async () => {
    const { sections } = await articleOf(TRIP_RECAP, byId(TRIP), NOW)
    const talks = sections.flatMap((section) => section.talks)
    expect(talks.map(({ title, subtitle, speakers }) => ({ title, subtitle, speakers }))).toEqual(
      seeds.map(({ title, subtitle, speakers }) => ({ title, subtitle, speakers: speakers ?? [] })),
    )
  })

  it('would head the days of the first conference alike by itself, but for capitals', async () => {
    const { sections } = await articleOf({ ...TRIP_RECAP, sections: {} }, byId(TRIP), NOW)
    const theirs = entriesIn(lines, seeds).filter(({ level }) => level === 2)
    const names = sections.slice(0, 2).map(({ heading }) => heading.toLowerCase())
    expect(names).toEqual(theirs.slice(0, 2).map(({ heading }) => heading.toLowerCase()))
    // Nobody saved a talk of the third day.
    expect(sections[2]?.heading).toBe('Config Management Camp 2023 Ghent [Mon-Tue 6-7 Feb]')
  })

  it('has none of its sentences', async () => {
    const ours = await article()
    const sentences = lines
      .filter((line) => !entriesIn(lines, seeds).some(({ heading }) => heading === line.trim()))
      .flatMap((line) => line.split(/(?<=[.!?:])\s+/))
      .map((sentence) => sentence.replace(/^[\s•]+/, '').trim())
      .filter((sentence) => sentence.split(' ').length > 4)
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter((sentence) => ours.includes(sentence))).toEqual([])
  })
})

interface Seed {
  seed_heading: string
  title: string
  subtitle: string | null
  speakers: string[] | null
  url: string | null
}

/** The structure of the published article, which is plain text: its headings are known. */
function entriesIn(lines: readonly string[], seeds: readonly Seed[]): Entry[] {
  const headings = new Set(seeds.map((seed) => seed.seed_heading))
  const found: Entry[] = []
  for (const line of lines) {
    const level = headings.has(line.trim()) ? 3 : /^\S.*\[\w+.* \d.*Feb\]$/.test(line) ? 2 : null
    const last = found.at(-1)
    if (level !== null) {
      found.push({ level, heading: line.trim(), hasLink: false, hasKeyPoints: false, points: 0 })
    } else if (last && /^\s+•/.test(line)) {
      last.points++
    } else if (last) {
      // One of them has a typing error.
      last.hasLink ||= /^Lin[kt] to the talk\.?$/.test(line.trim())
      last.hasKeyPoints ||= line.trim() === 'Key points:'
    }
  }
  return found
}

/** The structure of ours, as a parser of Markdown sees it. */
async function entries(): Promise<Entry[]> {
  const found: Entry[] = []
  for (const node of children(new Parser().parse(await article()))) {
    const last = found.at(-1)
    const heading = wordsOf(node)
    if (node.type === 'heading' && heading === 'Links') break
    if (node.type === 'heading' && (node.level === 2 || node.level === 3)) {
      found.push({ level: node.level, heading, hasLink: false, hasKeyPoints: false, points: 0 })
    } else if (last && node.type === 'list') {
      last.points += children(node).length
    } else if (last) {
      last.hasLink ||= heading === 'Link to the talk'
      last.hasKeyPoints ||= heading === 'Key points:'
    }
  }
  return found
}

function children(node: Node): Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child; child = child.next) found.push(child)
  return found
}

function wordsOf(node: Node): string {
  return (node.literal ?? '') + children(node).map(wordsOf).join('')
}
