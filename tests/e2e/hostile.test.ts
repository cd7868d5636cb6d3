import { readFileSync, rmSync } from 'node:fs'
import { Parser } from 'commonmark'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { ATTACK_MARK, ATTACK_PAGE_PATH, ATTACK_SLUG, ATTACK_TEXT } from '../demo/attack-pages'
import { clickOn } from './click'
import { waitForDownload } from './downloads'
import { type Popup, until } from './driver'
import { openLibrary, stored, untilSaved } from './library'
import { foreignHosts, talkUrl, useStage } from './stage'

/*
 * Pages whose title, speakers, links and JSON-LD are attacks: nothing of them runs in the product,
 * nothing leaves, and nothing breaks out of its place in an export.
 */
const stage = useStage()
const ATTACK_PAGE = `https://fosdem.org${ATTACK_PAGE_PATH}`

beforeAll(async () => {
  const talk = await stage.visit(talkUrl(ATTACK_SLUG))
  await untilSaved(talk.popup)
  await talk.popup.type('A point of our own')
  await talk.popup.press('Enter')
  await untilSaved(talk.popup)
  await expectHarmless(talk.popup)
  await talk.popup.click('more-links')
  await expectHarmless(talk.popup)
  await talk.popup.close()

  const page = await stage.visit(ATTACK_PAGE)
  await until(async () => (await page.popup.text('attach')) !== null, 'the recent talks')
  await expectHarmless(page.popup)
  await page.popup.click('attach')
  await until(async () => (await page.popup.text('jot')) !== null, 'the talk')
  await expectHarmless(page.popup)
  await page.popup.close()
  // The page now leads to the talk it is attached to, so it is saved from another address.
  const other = await stage.visit(`${ATTACK_PAGE}?saved`)
  await other.popup.click('save-page')
  await untilSaved(other.popup)
  await expectHarmless(other.popup)
  await other.popup.close()
})

test('the facts are kept as text, and only links into the web', async () => {
  const all = await stored(await openLibrary(stage.driver))
  expect(all.length).toBe(2)
  for (const { talk, note } of all) {
    for (const { url } of [...talk.links, ...note.links]) expect(url).toMatch(/^https?:\/\//)
    expect(talk.url).toMatch(/^https:\/\/fosdem\.org\//)
  }
})

test.each(['#/notes', `#/notes/fosdem-2023%2F${ATTACK_SLUG}`, '#/export', '#/about'])(
  'nothing of them runs in the options page: %s',
  async (hash) => {
    const page = await openLibrary(stage.driver, hash)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    const more = '[data-testid="more-links"]'
    if (await page.$(more)) await clickOn(page, more)
    await expectHarmless(page)
    // One choice may take others away.
    const choices = await page.$$eval('input[type="radio"]', (radios) => radios.length)
    for (let at = 0; at < choices; at++) {
      await page.evaluate((place) => {
        document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[place]?.click()
      }, at)
      await expectHarmless(page)
    }
    expect(complaints).toEqual([])
    if (hash.startsWith('#/notes')) {
      await expect.poll(() => page.evaluate(() => document.body.innerText)).toContain(ATTACK_TEXT)
    }
  },
)

describe.each(['markdown', 'properties'])('exported as %s', (format) => {
  test('it is Markdown without HTML, and every link leads into the web', async () => {
    const markdown = await exported(format)
    expect(markdown).toContain('A point of our own')
    const walker = new Parser().parse(withoutProperties(markdown)).walker()
    for (let step = walker.next(); step; step = walker.next()) {
      const { type, destination } = step.node
      expect(type).not.toMatch(/^html_/)
      if (type === 'link' || type === 'image') expect(destination).toMatch(/^https?:\/\//)
    }
  })
})

test('in YAML they stay in their places', async () => {
  const markdown = await exported('properties')
  const blocks = [...markdown.matchAll(/^---\n([\s\S]*?)\n---$/gm)].map(([, yaml]) => yaml ?? '')
  expect(blocks.length).toBeGreaterThan(0)
  for (const yaml of blocks) {
    const properties = parseYaml(yaml) as Record<string, unknown>
    expect(properties).not.toHaveProperty('verdict')
    expect(properties).not.toHaveProperty('polluted')
  }
})

test('no request has left for anywhere', () => {
  expect(foreignHosts(stage.demo)).toEqual([])
})

/** The export of everything, as the options page downloads it. */
async function exported(format: string): Promise<string> {
  const page = await openLibrary(stage.driver, '#/export')
  await clickOn(page, `input[value="${format}"]`)
  await clickOn(page, '.out-bar > [data-kind="file"]')
  const file = await waitForDownload(stage.driver, '.md')
  const markdown = readFileSync(file, 'utf8')
  rmSync(file)
  return markdown
}

/** Properties stand at the very beginning, and are no Markdown. */
function withoutProperties(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
}

/** No attack has run, no element of theirs is there, and every link leads into the web. */
async function expectHarmless(surface: Popup | Page): Promise<void> {
  const harm = await (surface as Popup).evaluate((mark) => {
    const own = ['chrome-extension:', 'moz-extension:']
    const links = [...document.querySelectorAll('a')].map((link) => link.href)
    const bad = links.filter(
      (href) => !['http:', 'https:', ...own].includes(new URL(href, 'javascript:').protocol),
    )
    const planted = [
      ...document.querySelectorAll(
        'body script:not([src]), iframe, object, embed, base, body style',
      ),
      ...[...document.querySelectorAll('img')].filter(
        (img) => !own.includes(new URL(img.src).protocol),
      ),
      ...[...document.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      ),
    ]
    const ran = mark in globalThis || 'polluted' in {}
    return [...bad, ...planted.map((element) => element.outerHTML), ...(ran ? ['it ran'] : [])]
  }, ATTACK_MARK)
  expect(harm).toEqual([])
}
