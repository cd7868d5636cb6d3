import { registry } from '../../src/extractors/registry'
import type { Capture } from '../../src/talk/capture'

/** A page of the fixtures with its answer, in Node and in a browser. */
export interface Fixture {
  /** Name of its folder, which is the extractor's id. */
  site: string
  name: string
  /** Its first line: `<!-- https://… -->`. */
  url: string
  html: string
  answer: Capture
}

const pages = import.meta.glob<string>('../fixtures/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const answers = import.meta.glob<Capture>('../fixtures/*/*.json', {
  import: 'default',
  eager: true,
})

export const fixtures: readonly Fixture[] = Object.entries(pages).map(([path, html]) => {
  const [, site = '', name = ''] = /([^/]+)\/([^/]+)\.html$/.exec(path) ?? []
  const answer = answers[path.replace(/html$/, 'json')]
  const url = /^<!-- (\S+) -->/.exec(html)?.[1]
  if (!answer || !url) throw new Error(`${path} lacks its address or its answer.`)
  return { site, name, url, html, answer }
})

/** Of each registered site the talk's page that says most. */
export const talkPages: readonly Fixture[] = registry.flatMap(({ id }) =>
  largest(fixtures.filter(({ answer }) => answer.talk.extractor === id)),
)

/** Of each site the page that lists most talks. */
export const schedulePages: readonly Fixture[] = [
  ...new Set(fixtures.map(({ site }) => site)),
].flatMap((site) =>
  largest(fixtures.filter((one) => one.site === site && one.answer.kind === 'schedule')),
)

function largest(some: Fixture[]): Fixture[] {
  return some.sort((a, b) => size(b) - size(a)).slice(0, 1)
}

function size({ answer }: Fixture): number {
  return JSON.stringify(answer).length
}
