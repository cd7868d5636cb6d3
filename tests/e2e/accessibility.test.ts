import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { PLAIN_PATH } from '../demo/site'
import { demoTalks, talkPage, talkPath } from '../demo/talk-page'
import { axeFindings } from './axe'
import { type Popup, until } from './driver'
import { openLibrary, untilSaved } from './library'
import { browserName, talkUrl, useStage } from './stage'

/* Everyone can use it: axe finds nothing, nothing is cut off at 320 px, nothing moves unasked. */
const stage = useStage()
const LONG = 'a_long_story'
const PICTURES = 'artifacts'

beforeAll(() => {
  mkdirSync(PICTURES, { recursive: true })
  const [talk] = demoTalks
  if (!talk) throw new Error('The demo has no talks.')
  const title =
    'Everything that we ever wanted to say about it, and Donaudampfschifffahrt. '.repeat(3)
  const speakers = Array.from({ length: 13 }, (_, i) => `Maximiliane Musterfrau-Beispiel ${i}`)
  const html = talkPage({ ...talk, slug: LONG, title: title.slice(0, 200).trim(), speakers })
  stage.demo.put(talkPath(LONG), { html })
})

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  beforeAll(() => stage.driver.setColorScheme(scheme))

  const expectClean = async (surface: Popup | Page, name: string) => {
    const query = `(prefers-color-scheme: ${scheme})`
    await until(
      () => (surface as Popup).evaluate((wanted) => matchMedia(wanted).matches, query),
      `${name} to be ${scheme}`,
    )
    await picture(surface, `${name}-${scheme}`)
    expect(await axeFindings(surface), name).toEqual([])
  }

  test('the popup: of a talk with everything open, removed, of a page, of the first run', async () => {
    const slug = scheme === 'light' ? 'nasa' : 'ebpf'
    const plain = await stage.visit(`https://fosdem.org${PLAIN_PATH}`)
    await plain.popup.evaluate(() => document.fonts.ready.then(() => true))
    await until(
      () => plain.popup.evaluate(() => document.querySelector('.first-run, .find-row') !== null),
      'the rest',
    )
    await expectClean(plain.popup, 'page')
    await plain.popup.close()

    const { popup } = await stage.visit(talkUrl(slug))
    await untilSaved(popup)
    await popup.type('A point')
    await popup.press('Enter')
    await popup.press('Alt+h')
    await popup.press('Alt+t')
    await popup.type('tag')
    await popup.press('Enter')
    await untilSaved(popup)
    await expectClean(popup, 'talk')
    await popup.click('more-links')
    await popup.click('keys')
    await expectClean(popup, 'talk-open')
    await popup.click('undo')
    await until(async () => (await popup.text('put-back')) !== null, 'the talk to be removed')
    await expectClean(popup, 'removed')
    await popup.click('put-back')
    await until(async () => (await popup.text('jot')) !== null, 'the talk to be back')
    await popup.close()
    const long = await stage.visit(talkUrl(LONG))
    await untilSaved(long.popup)
    await expectClean(long.popup, 'long')
  })

  test.each(['notes', 'note', 'bin', 'recap', 'templates', 'export', 'settings', 'about'])(
    'the options page: %s',
    async (view) => {
      const hash =
        view === 'note' ? `#/notes/${encodeURIComponent(`fosdem-2023/${LONG}`)}` : `#/${view}`
      const page = await openLibrary(stage.driver, hash)
      await page.setViewport({ width: 1200, height: 800 })
      await page.waitForSelector(view === 'note' ? '[data-testid="jot"]' : 'h1')
      await expectClean(page, `options-${view}`)
      await page.setViewport({ width: 320, height: 640 })
      await until(async () => (await page.evaluate(() => innerWidth)) === 320, 'the narrow window')
      await expectClean(page, `options-${view}-320`)
      await expectNothingCutOff(page)
    },
  )
})

test('the popup at 320 px', async () => {
  const page = await stage.driver.openExtensionPage('popup/index.html')
  await page.setViewport({ width: 320, height: 560 })
  await page.waitForSelector('[data-testid="recent-open"]')
  await expectNothingCutOff(page)
  const names = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.find-name')].map((name) => name.textContent),
    )
  const at = (await names()).findIndex((name) => name?.startsWith('Everything that we ever'))
  await page.evaluate(
    (i) => document.querySelectorAll<HTMLElement>('[data-testid="recent-open"]')[i]?.click(),
    at,
  )
  await page.waitForSelector('[data-testid="jot"]')
  await picture(page, 'popup-320')
  await expectNothingCutOff(page)
  expect(await axeFindings(page)).toEqual([])
})

test('nothing moves where the system asks for reduced motion', async () => {
  await stage.driver.setReducedMotion('reduce')
  const library = await openLibrary(stage.driver)
  const { popup } = await stage.visit(talkUrl('profiling'))
  for (const surface of [popup, library]) {
    const moving = await (surface as Popup).evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .flatMap((style) => [style.transitionDuration, style.animationDuration])
        .flatMap((durations) => durations.split(', '))
        .filter((duration) => Number.parseFloat(duration) > 0),
    )
    expect(moving).toEqual([])
  }
})

async function expectNothingCutOff(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const beyond = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect()
      return (
        width > 1 && right > innerWidth + 1 && getComputedStyle(element).position !== 'absolute'
      )
    })
    const scrolls = document.documentElement.scrollWidth > innerWidth
    return scrolls
      ? ['the page scrolls sideways', ...beyond.map((e) => e.outerHTML.slice(0, 120))]
      : []
  })
  expect(wide).toEqual([])
}

/** For a person to look at; `artifacts` is in no commit. */
async function picture(surface: Popup | Page, name: string): Promise<void> {
  const file = join(PICTURES, `${browserName}-${name}.png`)
  if ('keyboard' in surface) await surface.screenshot({ path: file as `${string}.png` })
  else await surface.screenshot(file)
}
