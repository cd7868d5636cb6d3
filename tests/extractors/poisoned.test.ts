import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { capturePage } from '../../src/extractors/index'
import { expectHarmless } from './harmless'
import { POISONS } from './poison'
import { type Fixture, schedulePages, talkPages } from './site-fixtures'

const NOW = '2026-02-01T10:00:00.000Z'

/** jsdom is slow and recursive; the browser's tests have large doses, and the bench the time. */
const DOSE = { nodes: 1_500, depth: 300, characters: 20_000 }

const pageOf = ({ html, url }: Fixture) =>
  new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window

describe.each([...talkPages, ...schedulePages])(
  '$site’s page $name',
  { timeout: 60_000 },
  (page) => {
    it.each(POISONS)('with $name', ({ into }) => {
      const { document } = pageOf(page)
      into(document, DOSE)
      expectHarmless(capturePage(document, page.url, NOW))
    })

    it('with frozen prototypes is read as ever', () => {
      const window = pageOf(page)
      for (const name of ['Object', 'Array', 'Element', 'Document', 'Node', 'String', 'URL', 'Map'])
        Object.freeze(window[name].prototype)
      expect(capturePage(window.document, page.url, NOW)).toEqual(page.answer)
    })

    it('where the document’s own properties throw is read as ever', () => {
      const { document } = pageOf(page)
      for (const name of ['title', 'querySelector', 'querySelectorAll', 'body', 'head'])
        Object.defineProperty(document, name, {
          get() {
            throw new Error('attack')
          },
        })
      expect(capturePage(document, page.url, NOW)).toEqual(page.answer)
    })
  },
)

it('there is a page of every site', () => {
  expect(talkPages.length).toBeGreaterThan(0)
})
