import { Parser } from 'commonmark'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { ATTACK_MARK, ATTACK_PAGE_PATH, ATTACK_SLUG, ATTACK_TEXT } from '../demo/attack-pages'
import { until } from './driver'
import { openLibrary, untilSaved } from './library'
import { talkUrl, useStage } from './stage'

/* Pages are hostile: whatever their facts say, nothing of them runs in ours, nor in what we export. */
const stage = useStage()

const PAGES = [
  { what: 'a talk', url: talkUrl(ATTACK_SLUG) },
  { what: 'a page with JSON-LD', url: `https://fosdem.org${ATTACK_PAGE_PATH}` },
]

test.each(PAGES)('nothing of $what runs in the popup', async ({ url }) => {
  const { popup } = await stage.visit(url)
  const offered = await popup.evaluate(
    () => document.querySelector('[data-testid="save-page"]') !== null,
  )
  if (offered) await popup.click('save-page')
  await until(
    () => popup.evaluate(() => document.querySelector('[data-testid="jot"]') !== null),
    'jot',
  )
  await untilSaved(popup)
  expect(await popup.evaluate(tracesOfAttack, ATTACK_MARK)).toEqual([])
  await popup.close()
})

test('nothing runs on the options page, where the text stands as it is', async () => {
  const library = await openLibrary(stage.driver)
  const rows = await library.$$('[data-testid="note-row"]')
  expect(rows).toHaveLength(PAGES.length)
  for (const row of rows) {
    await row.click()
    await library.waitForSelector('[data-testid="note-body"]')
    expect(await library.evaluate(tracesOfAttack, ATTACK_MARK)).toEqual([])
  }
  expect(await library.evaluate(() => document.body.innerText)).toContain(ATTACK_TEXT)
  await library.close()
})

test.each(['markdown', 'properties'])('the export as %s has no link that runs', async (format) => {
  const library = await openLibrary(stage.driver, '#/export')
  await library.click(`[data-testid="export-format"] input[value="${format}"]`)
  const markdown = await previewOf(library)
  expect(await library.evaluate(tracesOfAttack, ATTACK_MARK)).toEqual([])
  expect(markdown).toContain('onerror')
  const walker = new Parser().parse(markdown).walker()
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, destination } = step.node
    expect(type).not.toMatch(/^html/)
    if (type === 'link' || type === 'image') expect(destination).toMatch(/^https?:/)
  }
  await library.close()
})

async function previewOf(library: Page): Promise<string> {
  const preview = await library.waitForSelector('[data-testid="export-preview"]')
  return until(
    async () => (await preview?.evaluate((element) => element.textContent)) ?? '',
    'the preview',
  )
}

/** What an attack would leave in a page of ours: its mark, or an element that no one wrote. */
function tracesOfAttack(mark: string): string[] {
  const found: string[] = mark in window ? ['its script ran'] : []
  if ('polluted' in {}) found.push('every object has its property')
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (!/^(https?:|#|\/|moz-extension:|chrome-extension:)/.test(href)) found.push(href)
  }
  const handlers = '[onclick], [onerror], [onload], iframe, object, embed, img[src="x"]'
  for (const element of document.querySelectorAll(handlers)) found.push(element.outerHTML)
  const foreign = document.querySelectorAll('script:not([src]), script[src^="http"]')
  for (const script of foreign) found.push(script.outerHTML)
  return found
}
