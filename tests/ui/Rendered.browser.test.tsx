import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import '../../src/ui/base.css'
import { Rendered } from '../../src/ui/Rendered'
import { ARTICLE } from './article'
import { eventually, type Shown, show } from './show'

let shown: Shown

afterEach(() => shown.leave())

async function rendered(markdown: string, base: string | null = null): Promise<HTMLElement> {
  shown = show(<Rendered markdown={markdown} base={base} />)
  const root = shown.find('rendered')
  await eventually(() => root.childElementCount > 0)
  return root
}

test('what is written becomes what is read', async () => {
  const root = await rendered(ARTICLE)
  expect(root.querySelector('h2')?.textContent).toBe('Three days in the north')
  expect([...root.querySelectorAll('ul ul ul li')].map((li) => li.textContent)).toEqual([
    'Then the rest needs no else.',
  ])
  const link = root.querySelector<HTMLAnchorElement>('a')
  expect([link?.href, link?.target, link?.rel]).toEqual([
    'https://fosdem.org/2023/schedule/event/goreducecognitive/',
    '_blank',
    'noopener noreferrer',
  ])
  expect(root.querySelector('td[align="right"]')?.textContent).toBe('1')
  expect(root.querySelector('img')).toBeNull()
  expect(root.querySelector('a[href$="diagram.png"]')?.textContent).toBe('a diagram')
})

test('a link within the text goes to its heading, and the address of the page stays', async () => {
  const root = await rendered(`${ARTICLE}\n\n## Größe & Maß\n\n[there](#größe--maß)`)
  const before = location.href
  const [inner, other] = [...root.querySelectorAll<HTMLElement>('a[href^="#"]')]
  act(() => inner?.click())
  expect(document.activeElement?.textContent).toBe('Debugging [Go devroom]')
  act(() => other?.click())
  expect(document.activeElement?.textContent).toBe('Größe & Maß')
  expect(location.href).toBe(before)
})

test('no heading of the text takes a name of the page', async () => {
  const root = await rendered('# location\n\n# app')
  expect(root.querySelector('[id], [name]')).toBeNull()
})

test('typing in one paragraph leaves the nodes of all others alone', async () => {
  const sections = Array.from({ length: 40 }, (_, i) => `## Talk ${i}\n\nwords of ${i}\n\n- a\n- b`)
  const root = await rendered(sections.join('\n\n'))
  const before = [...root.children]
  const changes: Node[] = []
  const observer = new MutationObserver((records) => changes.push(...records.map((r) => r.target)))
  observer.observe(root, { childList: true, characterData: true, subtree: true, attributes: true })
  shown.again(<Rendered markdown={sections.join('\n\n').replace('words of 20', 'words, of 20')} />)
  const after = [...root.children]
  changes.push(...observer.takeRecords().map((record) => record.target))
  observer.disconnect()
  expect(after.map((node, at) => node === before[at]).filter((same) => !same)).toEqual([])
  expect(changes).toHaveLength(1)
  expect(root.textContent).toContain('words, of 20')
})

test('a paragraph between two others moves nothing', async () => {
  const root = await rendered('a\n\nKey points:\n\nb\n\nKey points:\n\nc')
  const before = [...root.children]
  shown.again(<Rendered markdown={'a\n\nKey points:\n\nnew\n\nb\n\nKey points:\n\nc'} />)
  const after = [...root.children]
  expect(after.filter((node) => !before.includes(node)).map((node) => node.textContent)).toEqual([
    'new',
  ])
  shown.again(<Rendered markdown={'a\n\nb\n\nKey points:\n\nc'} />)
  expect([...root.children].map((node) => node.textContent)).toEqual(['a', 'b', 'Key points:', 'c'])
})

for (const scheme of ['light', 'dark'])
  describe.each([1100, 320])(`${scheme}, %i px`, (width) => {
    test('nothing is wider than the page, and axe finds nothing', async () => {
      await page.viewport(width, 900)
      await (cdp() as { send: (method: string, params: object) => Promise<unknown> }).send(
        'Emulation.setEmulatedMedia',
        { features: [{ name: 'prefers-color-scheme', value: scheme }] },
      )
      const root = await rendered(`${ARTICLE}\n\n${'x'.repeat(300)}\n`)
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
      expect(root.querySelector('pre')?.scrollWidth).toBeGreaterThan(root.clientWidth)
      const rules = { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } }
      const { violations } = await axe.run(shown.root, { rules })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  })
