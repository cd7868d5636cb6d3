import { JSDOM } from 'jsdom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { capturePage } from '../../src/extractors/index'
import { registry } from '../../src/extractors/registry'

const NOW = '2026-02-01T10:00:00.000Z'
const TALK = 'https://fosdem.org/2023/schedule/event/attack/'
const PAGE = 'https://evil.example/page'

const documentOf = (html: string, url = PAGE) => new JSDOM(html, { url }).window.document
const talkPage = (main: string, title = 'FOSDEM 2023 - Attack') =>
  `<html><head><title>${title}</title></head><body class="schedule-event"><div id="main">${main}</div></body></html>`

afterEach(() => vi.restoreAllMocks())

describe('capturePage never throws', () => {
  it('where the document lies about itself', () => {
    for (const url of [TALK, PAGE]) {
      const doc = documentOf(talkPage('<p>x</p>'), url)
      for (const name of [
        'title',
        'querySelector',
        'querySelectorAll',
        'documentElement',
        'body',
      ]) {
        Object.defineProperty(doc, name, {
          get() {
            throw new Error('attack')
          },
        })
      }
      expect(capturePage(doc, url, NOW).talk.title).toContain('Attack')
    }
  })

  it('where elements of the page stand in the way of its methods', () => {
    const names = [
      'querySelector',
      'querySelectorAll',
      'title',
      'implementation',
      'head',
      'location',
    ]
    const clobbered = names
      .map((name) => `<img name="${name}"><form name="${name}"></form>`)
      .join('')
    expect(capturePage(documentOf(talkPage(clobbered), TALK), TALK, NOW).kind).toBe('talk')
  })

  it('where the prototypes are frozen', () => {
    const dom = new JSDOM(talkPage('<div class="event-abstract"><p>Text</p></div>'), { url: TALK })
    for (const name of ['Object', 'Array', 'Element', 'Document', 'Node', 'String']) {
      Object.freeze(dom.window[name].prototype)
    }
    expect(capturePage(dom.window.document, TALK, NOW).talk.abstract).toBe('Text')
  })

  it('where nothing of the document works', () => {
    const nothing = new Proxy({} as Document, {
      get() {
        throw new Error('attack')
      },
      getPrototypeOf() {
        throw new Error('attack')
      },
    })
    expect(capturePage(nothing, TALK, NOW).talk).toMatchObject({
      id: 'fosdem-2023/attack',
      extractor: 'unread',
    })
  })

  it('where an extractor breaks: the page is read as any page', () => {
    const [fosdem] = registry
    if (!fosdem) throw new Error('The registry is empty.')
    vi.spyOn(fosdem, 'extract').mockImplementation(() => {
      throw new Error('broken')
    })
    const captured = capturePage(documentOf(talkPage(''), TALK), TALK, NOW)
    expect(captured).toMatchObject({
      kind: 'page',
      talk: { extractor: 'generic', id: 'fosdem-2023/attack', title: 'FOSDEM 2023 - Attack' },
    })
  })

  it.each(['', 'no address', 'javascript:alert(1)', 'about:blank', 'chrome://settings'])(
    'at the address "%s"',
    (url) => {
      const doc = documentOf('<title>T</title>')
      expect(capturePage(doc, url, NOW)).toMatchObject({ kind: 'page', talk: { title: 'T' } })
    },
  )
})

// jsdom needs long for such pages; the real browser's time is measured by the bench.
describe('a page made to be slow', { timeout: 60_000 }, () => {
  it('with 10,000 elements is read in part', () => {
    const many = `<div class="event-abstract">${'<p>word</p>'.repeat(10_000)}</div>`
    const doc = documentOf(talkPage(many), TALK)
    const { talk } = capturePage(doc, TALK, NOW)
    expect(talk.abstract?.length).toBeGreaterThan(1_000)
    expect(talk.abstract?.length).toBeLessThan(40_000)
  })

  it('with elements 800 deep is read in part', () => {
    const doc = documentOf(talkPage('<div class="event-abstract">Top</div>'), TALK)
    let place = doc.querySelector('.event-abstract') as Element
    for (let depth = 0; depth < 800; depth++) {
      const inner = doc.createElement(depth % 2 ? 'blockquote' : 'b')
      place.append(inner)
      place = inner
    }
    expect(capturePage(doc, TALK, NOW)).toMatchObject({ kind: 'talk', talk: { abstract: 'Top' } })
  })

  it('with huge texts and attributes keeps little of them', () => {
    const huge = 'x'.repeat(300_000)
    const html = talkPage(
      `<div class="event-abstract" data-x="${huge}"><p title="${huge}">${huge}</p></div>
       <h3>Links</h3><ul><li><a href="https://a.example/${huge}">${huge}</a></li><li><a href="/ok">${huge}</a></li></ul>`,
      huge,
    )
    const captured = capturePage(documentOf(html, TALK), TALK, NOW)
    expect(captured.talk.links).toHaveLength(1)
    expect(JSON.stringify(captured).length).toBeLessThan(100_000)
  })

  it('with JSON-LD made of quotation marks, or of depth', () => {
    const scripts = [
      `{"@type":"Event","name":"${'\\"'.repeat(100_000)}`,
      `{"@type":"Event","name":"${'" , '.repeat(100_000)}`,
      '['.repeat(100_000),
      `{"@type":"Event","description":"${'a"  '.repeat(100_000)}`,
      `{"name": ${'"x": '.repeat(100_000)}`,
    ]
    for (const script of scripts) {
      const html = `<title>T</title><script type="application/ld+json">${script}</script>`
      expect(capturePage(documentOf(html), PAGE, NOW).kind).toBe('page')
    }
  })
})

it('says of a document that is no page only what its address says', () => {
  const url = 'https://fosdem.org/2026/events/attachments/KPHKNU-x/slides/1/bsd.pdf'
  const doc = new JSDOM('<x/>', { url, contentType: 'application/xml' }).window.document
  expect(capturePage(doc, url, NOW)).toMatchObject({
    kind: 'page',
    talk: { extractor: 'unread', id: 'fosdem-2026/KPHKNU', title: 'bsd' },
  })
})
