import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { eventually, fill, type Shown } from '../../show'
import { click, newProfile, openPage, savedTalk, store } from '../page'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  shown.leave()
  await newProfile()
})

for (const scheme of ['light', 'dark']) {
  for (const width of [1400, 700, 320]) {
    describe(`${scheme}, ${width} px`, () => {
      beforeEach(async () => {
        await page.viewport(width, 800)
        await prefer(scheme)
        await store([savedTalk('First', {}, 'A *fine* talk.\n\n- one')])
      })

      test('axe finds nothing: the list and a built-in template', async () => {
        shown = await openPage('#/templates')
        await eventually(() => shown.has('template-link'))
        await check(width)
        shown.leave()
        shown = await openPage('#/templates/hugo')
        await eventually(() => shown.has('preview-text'))
        click(shown.find('preview-rendered'))
        await eventually(() => shown.find('rendered').textContent?.includes('fine'))
        await check(width)
      })

      test('axe finds nothing: an own template, broken, with the names open', async () => {
        shown = await openPage('#/templates/recap')
        await eventually(() => shown.has('preview-text'))
        click(shown.find('template-copy'))
        await eventually(() => shown.has('template-name'))
        fill(shown.find('template-source'), '{{ title }}\n{{ talk.ti')
        click(shown.find('names').querySelector('summary') as HTMLElement)
        await eventually(() => shown.has('template-go') && shown.has('offers'))
        await check(width)
      })
    })
  }
}

async function check(width: number): Promise<void> {
  expect(await violations()).toEqual([])
  const headings = [...shown.root.querySelectorAll('h1')].filter((heading) =>
    heading.checkVisibility({ visibilityProperty: true }),
  )
  expect(headings).toHaveLength(1)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
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
