import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { createRecap } from '../../../../src/storage/recaps'
import { TRIP, TRIP_RECAP } from '../../../recap/trip'
import { eventually, type Shown } from '../../show'
import { click, newProfile, openPage, store } from '../page'
import { openTrip, talkIn, within } from './composer'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const [, SECOND = ''] = TRIP_RECAP.hand
const EXPORTED = {
  ...{ at: TRIP_RECAP.createdAt, as: 'markdown', template: 'recap' },
  fingerprints: { '': '' },
}

async function toArticle() {
  if (shown.has('side-article')) click(shown.find('side-article'))
  await eventually(() => getComputedStyle(shown.find('article-pane')).display !== 'none')
}

const VIEWS: { name: string; open: () => Promise<Shown>; after?: () => unknown }[] = [
  {
    name: 'a new recap',
    async open() {
      await store([...TRIP])
      const page = await openPage('#/recap')
      await eventually(() => page.has('make-recap'))
      return page
    },
  },
  {
    name: 'the list, with one to be brought back',
    async open() {
      await store([...TRIP])
      await createRecap({ ...TRIP_RECAP, exported: EXPORTED })
      await createRecap({ ...TRIP_RECAP, id: 'other' })
      const page = await openPage('#/recap')
      await eventually(() => page.has('recap-changes'))
      return page
    },
    after: () => click(shown.find('delete-recap')),
  },
  {
    name: 'the outline, with a talk left out and its choices open',
    open: () => openTrip({ exported: EXPORTED }),
    after() {
      click(within(shown.root, 'talk-place'))
      click(within(shown.root, 'talk-more'))
      for (const details of shown.root.querySelectorAll('details')) details.open = true
    },
  },
  { name: 'the article', open: () => openTrip({ exported: EXPORTED }), after: toArticle },
  {
    name: 'a note in the article',
    open: () => openTrip(),
    async after() {
      await toArticle()
      click(within(talkIn(shown, SECOND), 'edit-note'))
    },
  },
  {
    name: 'the text as exported',
    open: () => openTrip(),
    after: () => click(shown.find('toggle-text')),
  },
]

for (const scheme of ['light', 'dark']) {
  for (const width of [1280, 320]) {
    describe(`${scheme}, ${width} px`, () => {
      beforeEach(async () => {
        await page.viewport(width, 800)
        const features = [{ name: 'prefers-color-scheme', value: scheme }]
        await (cdp() as Protocol).send('Emulation.setEmulatedMedia', { features })
      })

      for (const { name, open, after } of VIEWS) {
        test(`axe finds nothing: ${name}`, async () => {
          shown = await open()
          await after?.()
          await new Promise((resolve) => setTimeout(resolve, 150))
          expect(matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true)
          expect(await violations()).toEqual([])
          expect(shown.root.querySelectorAll('h1')).toHaveLength(1)
          expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
          for (const pane of shown.root.querySelectorAll(
            'main, .composer-outline-scroll, .composer-article',
          ))
            expect(pane.scrollWidth).toBeLessThanOrEqual(pane.clientWidth)
        })
      }
    })
  }
}

test('on touch screens everything is large enough to be hit', async () => {
  await page.viewport(320, 800)
  await (cdp() as Protocol).send('Emulation.setTouchEmulationEnabled', { enabled: true })
  try {
    shown = await openTrip()
    click(within(shown.root, 'talk-more'))
    document.documentElement.style.setProperty('--hit', '44px')
    const small = () =>
      [
        ...shown.root.querySelectorAll<HTMLElement>(
          '.composer button, .composer select, .composer a.button',
        ),
      ]
        .filter((one) => one.checkVisibility() && !one.closest('.out, .rendered, .note-editor'))
        .filter((one) => {
          const { width, height } = one.getBoundingClientRect()
          return width < 43.5 || height < 43.5
        })
        .map((one) => one.dataset.testid)
    expect(small()).toEqual([])
    await toArticle()
    expect(small()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  } finally {
    document.documentElement.style.removeProperty('--hit')
    await (cdp() as Protocol).send('Emulation.setTouchEmulationEnabled', { enabled: false })
  }
})

interface Protocol {
  send: (method: string, params: object) => Promise<unknown>
}

/** Rules about whole documents stay out: the runner's page is not the product's. */
async function violations(): Promise<string[]> {
  const rules = { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } }
  const { violations: found } = await axe.run(shown.root, { rules })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}
