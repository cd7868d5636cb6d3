import { expect, it } from 'vitest'
import { capturePage } from '../../src/extractors/index'

const TALK = 'https://fosdem.org/2023/schedule/event/large/'
const NOW = '2026-02-01T10:00:00.000Z'

/** A talk page whose abstract is `markup`, parsed by the browser. */
function talkPage(markup: string): Document {
  const html = `<title>FOSDEM 2023 - Large</title><body class="schedule-event"><div id="main"><div class="event-abstract">${markup}</div></div>`
  return new DOMParser().parseFromString(html, 'text/html')
}

it('reads a part of 100,000 elements', () => {
  const { talk } = capturePage(talkPage('<p>word</p>'.repeat(100_000)), TALK, NOW)
  expect(talk.abstract).toMatch(/^(word\n\n){1000}/)
  expect(talk.abstract?.length).toBeLessThan(40_000)
})

it('reads elements 5,000 deep', () => {
  const doc = talkPage('Top')
  let place = doc.querySelector('.event-abstract') as Element
  for (let depth = 0; depth < 5_000; depth++) {
    place = place.appendChild(doc.createElement(depth % 2 ? 'blockquote' : 'b'))
  }
  expect(capturePage(doc, TALK, NOW).talk.abstract).toBe('Top')
})

it('reads a page whose elements bear the names of the document’s methods', async () => {
  const names = ['querySelector', 'querySelectorAll', 'title', 'implementation', 'contentType']
  const attack = names.map((name) => `<img name="${name}">`).join('')
  const frame = document.createElement('iframe')
  frame.srcdoc = talkPage(
    `Text${attack}<form><input name="nodeName"></form>`,
  ).documentElement.outerHTML
  document.body.append(frame)
  await new Promise((resolve) => frame.addEventListener('load', resolve))
  const doc = frame.contentDocument as Document
  expect(String(doc.querySelector)).toContain('HTMLImageElement')
  expect(capturePage(doc, TALK, NOW)).toMatchObject({
    kind: 'talk',
    talk: { title: 'Large', abstract: 'Text' },
  })
})
