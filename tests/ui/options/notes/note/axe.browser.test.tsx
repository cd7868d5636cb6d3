import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { eventually, fill, press, type Shown } from '../../../show'
import { click, newProfile, savedTalk, store } from '../../profile'
import { openPane, storeVersions } from './pane'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  click(shown.find('tab-edit'))
  shown.leave()
  await newProfile()
})

const ID = 'fosdem-2023/first'
const long = Array.from({ length: 60 }, (_, i) => `- point ${i} that was heard`)
const body = ['Prose.', '', ...long, '', '```', 'code()', '```', '', '[12:30](https://a.example/)']

const STATES: { name: string; open: () => Promise<unknown> }[] = [
  { name: 'edit', open: async () => {} },
  { name: 'more', open: async () => click(shown.find('note-more')) },
  {
    name: 'preview',
    open: async () => {
      click(shown.find('tab-preview'))
      await eventually(() => shown.find('note-preview').textContent?.includes('code()'))
    },
  },
  {
    name: 'history',
    open: async () => {
      click(shown.find('tab-history'))
      await eventually(() => shown.root.textContent?.includes('Unfinished point'))
      press(shown.find('versions'), 'ArrowDown')
      await eventually(() => shown.has('diff') && shown.has('mark-changes'))
    },
  },
  {
    name: 'text of a version, brought back',
    open: async () => {
      click(shown.find('tab-history'))
      await eventually(() => shown.has('bring-back'))
      click(shown.find('bring-back'))
      await eventually(() => shown.has('undo-restore'))
      click(shown.find('history-text'))
    },
  },
  {
    name: 'merging: candidates',
    open: async () => {
      click(shown.find('note-more'))
      click(shown.find('merge-with'))
      await eventually(() => shown.has('merge-candidate'))
    },
  },
  {
    name: 'merging: both sides',
    open: async () => {
      click(shown.find('note-more'))
      click(shown.find('merge-with'))
      await eventually(() => shown.has('merge-candidate'))
      click(shown.find('merge-candidate'))
      await eventually(() => shown.has('merge-result'))
    },
  },
  {
    name: 'merged',
    open: async () => {
      click(shown.find('note-more'))
      click(shown.find('merge-with'))
      await eventually(() => shown.has('merge-candidate'))
      click(shown.find('merge-candidate'))
      click(shown.find('merge-confirm'))
      await eventually(() => shown.has('undo-merge') && shown.has('split'))
    },
  },
]

for (const scheme of ['light', 'dark']) {
  for (const width of [1440, 320]) {
    describe(`${scheme}, ${width} px`, () => {
      for (const { name, open } of STATES) {
        test(`axe finds nothing: ${name}`, async () => {
          await page.viewport(width, 800)
          await prefer(scheme)
          await openStored(width)
          await open()
          expect(matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true)
          expect(await violations()).toEqual([])
          expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
          expect(wider(width)).toEqual([])
        })
      }
    })
  }
}

async function openStored(width: number): Promise<void> {
  const twin = { id: 'web/a.example/first', url: 'https://a.example/first', extractor: 'generic' }
  await store([
    savedTalk('First', { status: 'amended' }, body.join('\n')),
    savedTalk('First', twin, '- from the recording'),
  ])
  const old = ['Prose, once.', '', ...long.slice(0, 30)].join('\n')
  await storeVersions(ID, [
    { minutes: 60, note: { body: old, verdict: 'good', tags: ['go'] } },
    { minutes: 120, note: { body: '' } },
  ])
  shown = await openPane(ID, width < 900 ? 1 : 2)
  fill(shown.find('jot'), 'half a point')
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

/** What a person could not reach: beyond the right edge, and not for screen readers alone. */
function wider(width: number): string[] {
  return [...shown.root.querySelectorAll<HTMLElement>('.note-pane *')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const { right, width: own } = element.getBoundingClientRect()
      return own > 1 && right > width + 1
    })
    .map((element) => element.outerHTML.slice(0, 120))
}
