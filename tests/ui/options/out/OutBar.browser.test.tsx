import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import '../../../../src/ui/base.css'
import { readSettings } from '../../../../src/storage/settings'
import { OutBar, type OutKind } from '../../../../src/ui/options/out/OutBar'
import { fake } from '../../../fakes/browser'
import { ARTICLE } from '../../article'
import { eventually, type Shown, show } from '../../show'
import { downloads, nth } from '../files'

let shown: Shown
let outs: OutKind[] = []

beforeEach(async () => {
  fake.reset()
  await page.viewport(1000, 700)
})
afterEach(() => {
  vi.restoreAllMocks()
  shown.leave()
  document.getElementById('print-frame')?.remove()
  outs = []
})

const bar = (last: OutKind | null = null, markdown = async () => ARTICLE, extension = 'md') => {
  shown = show(
    <OutBar
      title="Three days"
      fileBase="Three days: notes"
      extension={extension}
      last={last}
      markdown={markdown}
      onOut={(as) => outs.push(as)}
    />,
  )
}
const press = (testId: string) => act(() => shown.find(testId).click())
const words = () => shown.find('out-state').textContent ?? ''
const done = () => eventually(() => outs.length > 0)

test('what is asked for most is first, and says what to do with it', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue()
  bar()
  expect(shown.find('out-first').textContent).toBe('Copy for blog')
  press('out-first')
  await done()
  expect(outs).toEqual(['rich-text'])
  expect(write.mock.calls[0]?.[0][0]?.types).toEqual(['text/html', 'text/plain'])
  expect(words()).toContain('Paste it into your blog')
})

test('how it left the last time is one click', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  bar('markdown')
  expect(shown.find('out-first').textContent).toBe('Copy Markdown again')
  press('out-first')
  await done()
  expect(copied).toHaveBeenCalledWith(ARTICLE)
  expect(outs).toEqual(['markdown'])
})

test('files are named for the text, and are what they say', async () => {
  const files = downloads()
  bar()
  press('out-file')
  const text = await nth(files, 0)
  expect([text.name, text.type]).toEqual(['Three days notes.md', 'text/markdown;charset=utf-8'])
  expect(await text.text()).toBe(ARTICLE)
  press('out-more')
  press('out-item-html')
  const page = await nth(files, 1)
  expect(page.name).toBe('Three days notes.html')
  const html = new DOMParser().parseFromString(await page.text(), 'text/html')
  expect(html.title).toBe('Three days')
  expect(html.querySelector('h3 + p a')?.textContent).toBe('Link to the talk')
  expect(html.querySelector('a[href="#debugging-go-devroom"]')).not.toBeNull()
  expect(html.getElementById('debugging-go-devroom')?.localName).toBe('h3')
})

test('a text that is no Markdown keeps its own extension', async () => {
  const files = downloads()
  bar(null, async () => 'plain', 'txt')
  expect(shown.find('out-file').textContent).toBe('Download .txt')
  press('out-file')
  expect((await nth(files, 0)).type).toBe('text/plain;charset=utf-8')
})

test.each(['obsidian', 'logseq'] as const)(
  '%s gets the text after the clipboard has it',
  async (app) => {
    const order: string[] = []
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      order.push(`clipboard ${text.length}`)
    })
    bar()
    vi.spyOn(document.body, 'append').mockImplementation((...nodes) => {
      for (const node of nodes) order.push(new URL((node as HTMLIFrameElement).src).protocol)
    })
    press('out-more')
    press(`out-item-${app}`)
    await done()
    expect(order).toEqual([`clipboard ${ARTICLE.length}`, `${app}:`])
    expect(words()).toContain('on the clipboard')
  },
)

test('where the clipboard is refused no app is asked, and the words say what to do', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('', 'NotAllowedError'),
  )
  bar('obsidian')
  press('out-first')
  await eventually(() => shown.find('out-state').dataset.state === 'failed')
  expect(words()).toContain('download the file')
  expect(document.getElementById('app-frame')).toBeNull()
  expect(outs).toEqual([])
})

/** Calls of the browser's own dialogue, which does not open. */
function prints(): { count: number; end: () => void } {
  const prints = { count: 0, end: () => added.mockRestore() }
  const added = vi.spyOn(document.body, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) {
      const frame = node as HTMLIFrameElement
      const stub = () => {
        if (frame.contentWindow) frame.contentWindow.print = () => void prints.count++
      }
      // Before anybody else's listeners.
      frame.addEventListener?.('load', stub, { capture: true })
      document.body.appendChild(frame)
    }
  })
  return prints
}

test('the article alone is printed, from a frame in which nothing runs', async () => {
  const printed = prints()
  bar()
  press('out-more')
  press('out-item-print')
  await eventually(() => printed.count === 1)
  printed.end()
  const frame = document.getElementById('print-frame') as HTMLIFrameElement
  expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals')
  expect(frame.contentDocument?.querySelector('h1')?.textContent).toBe('Three days in the north')
  expect(frame.contentDocument?.querySelector('img')).toBeNull()
  press('out-more')
  press('out-item-print')
  await eventually(() => outs.length === 2)
  expect(document.querySelectorAll('#print-frame')).toHaveLength(1)
})

test('links are printed with their addresses, unless that was switched off, which is remembered', async () => {
  const printed = prints()
  const paper = () =>
    (document.getElementById('print-frame') as HTMLIFrameElement).contentDocument?.body
      .textContent ?? ''
  const address = 'Link to the talk (https://fosdem.org/2023/schedule/event/godebug/)'
  bar()
  press('out-more')
  expect(shown.find('printed-links').ariaChecked).toBe('true')
  press('out-item-print')
  await eventually(() => printed.count === 1)
  expect(paper()).toContain(address)

  press('out-more')
  press('printed-links')
  await eventually(() => shown.find('printed-links').ariaChecked === 'false')
  press('out-item-print')
  await eventually(() => printed.count === 2)
  expect(paper()).toContain('Link to the talk')
  expect(paper()).not.toContain('(https://fosdem')
  expect((await readSettings()).printedLinks).toBe('words')

  shown.leave()
  bar('print')
  press('out-more')
  await eventually(() => shown.find('printed-links').ariaChecked === 'false')
  press('printed-links')
  await eventually(() => shown.find('printed-links').ariaChecked === 'true')
  press('out-first')
  await eventually(() => printed.count === 3)
  expect(paper()).toContain(address)
})

for (const scheme of ['light', 'dark'])
  describe.each([1000, 320])(`${scheme}, %i px`, (width) => {
    test('axe finds nothing, the menu stays in the window, and every way out is there', async () => {
      await page.viewport(width, 700)
      await (cdp() as Protocol).send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      })
      bar()
      press('out-more')
      const menu = shown.find('out-more-panel').getBoundingClientRect()
      expect(menu.left).toBeGreaterThanOrEqual(0)
      expect(menu.right).toBeLessThanOrEqual(width)
      const visible = [...shown.root.querySelectorAll('button')].filter((one) =>
        one.checkVisibility(),
      )
      expect(new Set(visible.map((one) => one.textContent)).size).toBe(9)
      expect(visible).toHaveLength(9)
      const rules = { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } }
      const { violations } = await axe.run(shown.root, { rules })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  })

interface Protocol {
  send: (method: string, params: object) => Promise<unknown>
}
