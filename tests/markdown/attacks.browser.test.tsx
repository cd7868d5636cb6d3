import MarkdownIt from 'markdown-it'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { htmlFile } from '../../src/export/html-file'
import { markdownHtml } from '../../src/markdown/html'
import { richText } from '../../src/markdown/rich-text'
import { Rendered } from '../../src/ui/Rendered'
import { eventually, type Shown, show } from '../ui/show'
import { ATTACKS } from './attacks'
import { attacked, clickAll, forgetAttack, harmIn, requestsOf } from './watch'

let frame: HTMLIFrameElement | null = null
let shown: Shown | null = null

beforeEach(() => {
  forgetAttack()
  performance.clearResourceTimings()
})
afterEach(() => {
  frame?.remove()
  shown?.leave()
  frame = null
  shown = null
  forgetAttack()
})

const ALL = ATTACKS.join('\n\n---\n\n')

/** Without what would take the page elsewhere at once. */
const STAYING = ATTACKS.filter((attack) => !attack.includes('http-equiv')).join('\n\n')

/** Opens a page as a browser does, in a frame in which all may run. */
async function opened(html: string): Promise<Document> {
  frame?.remove()
  frame = document.createElement('iframe')
  frame.srcdoc = html
  const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded
  await settled()
  if (!frame.contentDocument) throw new Error('The frame has no document.')
  return frame.contentDocument
}

/** Time for what an attack has loaded, or waits for. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 150))

describe('the attacks do harm where nothing keeps them from it', () => {
  test('markdown-it with HTML lets them run and load', async () => {
    const careless = new MarkdownIt({ html: true })
    careless.validateLink = () => true
    const page = await opened(careless.render(STAYING))
    expect(attacked()).toBe(true)
    expect(harmIn(page).length).toBeGreaterThan(50)
    expect(requestsOf(frame?.contentWindow ?? null).length).toBeGreaterThan(0)
  })

  test('a link of theirs runs when it is clicked', async () => {
    const careless = new MarkdownIt()
    careless.validateLink = () => true
    const page = await opened(careless.render('[click](javascript:top.attacked=1)'))
    clickAll(page)
    await settled()
    expect(attacked()).toBe(true)
  })
})

describe('a preview', () => {
  test('is harmless with all of them', async () => {
    shown = show(<Rendered markdown={ALL} base="https://example.org/talk/" />)
    const { root } = shown
    await eventually(() => root.querySelector('h1, h2') !== null)
    expect(harmIn(root)).toEqual([])
    expect(root.querySelector('img')).toBeNull()
    act(() => clickAll(root))
    await settled()
    expect(attacked()).toBe(false)
    expect(requestsOf(window)).toEqual([])
  })

  test.each(ATTACKS.map((attack) => [attack.slice(0, 60), attack]))('of %j', async (_, attack) => {
    shown = show(<Rendered markdown={`before ${attack}\n\n${attack}\n\nafter`} />)
    const { root } = shown
    await eventually(() => root.textContent?.includes('after'))
    expect(harmIn(root)).toEqual([])
    act(() => clickAll(root))
    expect(attacked()).toBe(false)
  })
})

describe('a file', () => {
  test.each([
    ['with its policy', (html: string) => html],
    ['without its policy', (html: string) => html.replace(/<meta http-equiv[^>]*>/, '')],
  ])('is harmless, %s', async (_, change) => {
    for (const title of [ALL, ...ATTACKS.filter((attack) => attack.includes('title'))]) {
      const page = await opened(change(await htmlFile(ALL, { title })))
      expect(harmIn(page)).toEqual([])
      clickAll(page)
      await settled()
      expect(attacked()).toBe(false)
      expect(requestsOf(frame?.contentWindow ?? null)).toEqual([])
    }
  })

  test('lets nothing run even where its text could', async () => {
    const careless = new MarkdownIt({ html: true })
    careless.validateLink = () => true
    const html = (await htmlFile('MARK', { title: 'x' })).replace(
      '<p>MARK</p>',
      careless.render(STAYING),
    )
    const page = await opened(html)
    clickAll(page)
    await settled()
    expect(attacked()).toBe(false)
  })
})

test('rich text is harmless where it is pasted', async () => {
  const { html } = await richText(ALL)
  const target = document.createElement('div')
  target.contentEditable = 'true'
  document.body.append(target)
  target.focus()
  document.execCommand('insertHTML', false, html)
  const loose = document.createElement('div')
  loose.innerHTML = html
  document.body.append(loose)
  clickAll(loose)
  await settled()
  expect(harmIn(loose)).toEqual([])
  expect(target.textContent).toContain('click')
  for (const link of target.querySelectorAll('a'))
    expect(link.getAttribute('href')).toMatch(/^(?:https?:|mailto:)/)
  expect(
    target.querySelector('script, iframe, object, embed, svg, [onerror], [onclick]'),
  ).toBeNull()
  expect(attacked()).toBe(false)
  target.remove()
  loose.remove()
})

test('none of them takes long', async () => {
  for (const attack of ATTACKS) {
    const start = performance.now()
    await markdownHtml(attack)
    expect(performance.now() - start, attack.slice(0, 40)).toBeLessThan(1500)
  }
})
