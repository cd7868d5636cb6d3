import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { closeDatabase } from '../../../src/storage/database'
import { eventually, type Shown } from '../show'
import { click, newProfile, openPage, savedTalk, store } from './page'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  vi.restoreAllMocks()
  shown.leave()
  await newProfile()
})

const talks = [
  savedTalk('First', { subtitle: null, status: 'amended' }, '- one'),
  savedTalk('Second', { start: null, links: [] }),
]

const VIEWS: { name: string; hash: string; has: string; empty?: 'yes' }[] = [
  { name: 'notes', hash: '#/notes', has: 'note-row' },
  { name: 'an open note', hash: '#/notes/fosdem-2023%2Ffirst', has: 'note-body' },
  { name: 'no notes', hash: '#/notes', has: 'try-it', empty: 'yes' },
  { name: 'export', hash: '#/export', has: 'export-preview' },
  { name: 'settings', hash: '#/settings', has: 'change-shortcut' },
  { name: 'about', hash: '#/about', has: 'about-use' },
]

for (const scheme of ['light', 'dark']) {
  for (const width of [1280, 700, 320]) {
    describe(`${scheme}, ${width} px`, () => {
      beforeEach(async () => {
        await page.viewport(width, 800)
        await prefer(scheme)
      })

      for (const { name, hash, has, empty } of VIEWS) {
        test(`axe finds nothing: ${name}`, async () => {
          if (!empty) await store(talks)
          shown = await openPage(hash)
          await eventually(() => shown.has(has))
          expect(matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true)
          expect(await violations()).toEqual([])
          expect(visibleHeadings()).toHaveLength(1)
          expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
        })
      }
    })
  }

  test(`axe finds nothing: undo and failure, ${scheme}`, async () => {
    await page.viewport(1280, 800)
    await prefer(scheme)
    await store(talks)
    shown = await openPage('#/notes/fosdem-2023%2Ffirst')
    await eventually(() => shown.has('delete-talk'))
    click(shown.find('delete-talk'))
    await eventually(() => shown.has('undo-delete'))
    expect(await violations()).toEqual([])

    shown.leave()
    await closeDatabase()
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    shown = await openPage()
    await eventually(() => shown.has('storage-failure'))
    expect(await violations()).toEqual([])
  })
}

interface Protocol {
  send: (method: string, params: object) => Promise<unknown>
}

async function prefer(scheme: string): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await (cdp() as Protocol).send('Emulation.setEmulatedMedia', { features })
}

/** Rules about whole documents stay out: the runner's page is not the product's. */
async function violations(): Promise<string[]> {
  const rules = { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } }
  const { violations: found } = await axe.run(shown.root, { rules })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

function visibleHeadings(): Element[] {
  return [...shown.root.querySelectorAll('h1')].filter((heading) =>
    heading.checkVisibility({ visibilityProperty: true }),
  )
}
