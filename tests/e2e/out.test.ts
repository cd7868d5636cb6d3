import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { clickOn } from './click'
import { waitForDownload } from './downloads'
import { until } from './driver'
import { openLibrary, untilSaved } from './library'
import { talkUrl, useStage } from './stage'

/* The ways out of the export view, with the browser's real clipboard, downloads and protocols. */
const stage = useStage()
const SLUG = 'goreducecognitive'

beforeAll(async () => {
  const { popup } = await stage.visit(talkUrl(SLUG))
  await untilSaved(popup)
  await popup.type('Respect the **line of sight**')
  await popup.press('Enter')
  await untilSaved(popup)
  await popup.close()
})

const stateOf = (page: Page) =>
  page.$eval('[data-testid="out-state"]', (element) => element.textContent ?? '')

async function exportView(): Promise<Page> {
  const page = await openLibrary(stage.driver, '#/export')
  await page.waitForSelector('input[value="markdown"]')
  await clickOn(page, 'input[value="markdown"]')
  await page.waitForSelector('[data-testid="rendered"] h3')
  return page
}

/** The way that was taken last stands first; of the others some are in the menu. */
async function outBy(page: Page, kind: string): Promise<void> {
  const button = `.out-bar > [data-kind="${kind}"]`
  if (await page.$(button)) return clickOn(page, button)
  await clickOn(page, '[data-testid="out-more"]')
  await clickOn(page, `[data-testid="out-item-${kind}"]`)
}

test('what is copied for a blog is pasted with its headings, links, lists and emphasis', async () => {
  const page = await exportView()
  await outBy(page, 'rich-text')
  await until(async () => (await stateOf(page)).startsWith('Copied'), 'the word "Copied"')
  // Any editor of formatted text, in a tab of its own.
  await page.evaluate(() => {
    const field = document.createElement('div')
    field.contentEditable = 'true'
    field.id = 'editor'
    field.style.cssText = 'position:fixed;inset:0;z-index:9;background:white'
    document.body.append(field)
    field.focus()
  })
  await clickOn(page, '#editor')
  await page.keyboard.down('Control')
  await page.keyboard.press('v')
  await page.keyboard.up('Control')
  await until(
    async () =>
      (await page.$eval('#editor', (field) => field.textContent))?.includes('line of sight'),
    'the pasted text',
  )
  const html = await page.$eval('#editor', (field) => field.innerHTML)
  expect(html).toMatch(/<h3[^>]*>(?:<[^>]+>)*Recipes for reducing cognitive load/)
  expect(html).toMatch(
    /<a [^>]*href="https:\/\/fosdem\.org\/2023\/schedule\/event\/goreducecognitive\/"/,
  )
  expect(html).toMatch(/<li[^>]*>.*Respect the (?:<[^>]+>)*(?:<strong>|<b>|<strong [^>]*>)/s)
  await page.close()
  await expect
    .poll(() => stage.driver.clipboard())
    .toContain('### Recipes for reducing cognitive load')
})

test.each(['obsidian', 'logseq'])(
  'where %s does not answer the page stays, and the text is on the clipboard',
  async (app) => {
    const page = await exportView()
    await outBy(page, app)
    await until(async () => (await stateOf(page)).includes('on the clipboard'), 'the words')
    await new Promise((resolve) => setTimeout(resolve, 500))
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/export')
    await expect.poll(() => page.$('[data-testid="rendered"] h3')).not.toBeNull()
    await page.close()
    await expect.poll(() => stage.driver.clipboard()).toContain('Respect the **line of sight**')
  },
)

test('a page, a text and a vault are downloaded', async () => {
  const page = await exportView()
  await outBy(page, 'html')
  const html = readFileSync(await waitForDownload(stage.driver, '.html'), 'utf8')
  expect(html).toContain('<strong>line of sight</strong>')
  const paper = await stage.driver.newTab('about:blank')
  await paper.setContent(html)
  const pdf = Buffer.from(await paper.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf).toMatch(/^%PDF-/)
  await paper.close()
  await clickOn(page, 'input[value="vault:obsidian"]')
  await clickOn(page, '[data-testid="vault-download"]')
  const zip = unzipSync(readFileSync(await waitForDownload(stage.driver, '.zip')))
  expect(Object.keys(zip)).toEqual([
    'FOSDEM 2023/2023-02-04/Recipes for reducing cognitive load.md',
    'FOSDEM 2023/FOSDEM 2023.md',
  ])
  await page.close()
})

test('the article is printed alone, and the page asks nothing of the web for it', async () => {
  const page = await exportView()
  await page.evaluate(() => {
    const { append } = document.body
    document.body.append = (...nodes) => {
      for (const node of nodes) {
        const frame = node as HTMLIFrameElement
        const stub = () => {
          const view = frame.contentWindow
          if (view)
            view.print = () => document.body.setAttribute('data-printed', view.document.title)
        }
        frame.addEventListener('load', stub, { capture: true })
      }
      append.apply(document.body, nodes)
    }
  })
  await outBy(page, 'print')
  await until(() => page.$('body[data-printed]'), 'the print')
  const printed = await page.evaluate(() => {
    const frame = document.getElementById('print-frame') as HTMLIFrameElement | null
    const paper = frame?.contentDocument
    return [paper?.querySelector('h3')?.textContent, paper?.querySelector('small')?.textContent]
  })
  expect(printed).toEqual([
    expect.stringContaining('Recipes for reducing'),
    expect.stringMatching(/^\(https:\/\/.*\)$/),
  ])
  await page.close()
})
