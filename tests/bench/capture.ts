import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { launchChromium } from '../e2e/chromium'
import type { Driver } from '../e2e/driver'
import { builtFor } from '../e2e/launch'
import { schedulePages, talkPages } from '../extractors/site-fixtures'
import { bundled } from './bundled'
import type * as InPage from './capture/in-page'
import { indexesOf } from './capture/indexes'
import { median, rounded } from './clock'

const LOADS = 5
const RUNS = 15

/** ms that a capture may take, its script included, on the first run in the page. */
const LIMIT = { talk: 20, large: 200 }

interface Scope {
  bench: typeof InPage
}

interface Case {
  what: string
  url: string
  html: string
  limit: number
  /** What is done to the page before it is read. */
  prepare?: (page: Page) => Promise<unknown>
}

/**
 * The built content script in Chromium, on a talk page of every site, the same with a megabyte of text,
 * and pages of 800 talks: the first run, which is the one that a click pays for, and the median of many,
 * against plain selectors and a walk over the same page.
 */
export async function captureBench(): Promise<object[]> {
  const [script, listing] = ['capture.js', 'list.js'].map((file) =>
    readFileSync(join(builtFor('chromium'), 'src/content', file), 'utf8'),
  ) as [string, string]
  const helpers = await bundled('capture/in-page.ts')
  const driver = await launchChromium({ extension: builtFor('chromium'), demo: null })
  const measure = (one: Case, code: string) => measured(driver, one, LOADS, code, helpers)
  try {
    const rows: object[] = []
    for (const one of [...talks(), ...largeTalks()]) rows.push(await measure(one, script))
    // A page that is no talk is read once more, for those that it lists.
    for (const one of lists()) rows.push(await measure(one, `${script};${listing}`))
    return [{ what: 'content script', gzipBytes: gzipSync(script).length }, ...rows]
  } finally {
    await driver.close()
  }
}

function talks(): Case[] {
  return talkPages.map(({ site, url, html }) => ({
    what: `capture of a talk page, ${site}`,
    url,
    html,
    limit: LIMIT.talk,
  }))
}

function largeTalks(): Case[] {
  return talkPages.map(({ site, url, html }) => ({
    what: `capture of a talk page of 1 MB, ${site}`,
    url,
    html,
    limit: LIMIT.large,
    prepare: (page) => page.evaluate(() => (globalThis as unknown as Scope).bench.grow(1_000_000)),
  }))
}

function lists(): Case[] {
  const made = indexesOf(800).map(({ like, url, html }) => ({
    what: `capture of 800 talks, like ${like}`,
    url,
    html,
    limit: LIMIT.large,
  }))
  const own = schedulePages.map(({ site, url, html }) => ({
    what: `capture of a list of talks, ${site}`,
    url,
    html,
    limit: LIMIT.large,
  }))
  return [...made, ...own]
}

type Measured = Record<string, unknown> & { ms: number }

async function measured(
  driver: Driver,
  { what, url, html, limit, prepare }: Case,
  loads: number,
  script: string,
  helpers: string,
): Promise<Measured> {
  const all: ReturnType<typeof InPage.times>[] = []
  for (let load = 0; load < loads; load++) {
    const page = await pageAt(driver, url, html)
    await page.evaluate(helpers)
    await prepare?.(page)
    all.push(
      await page.evaluate(
        (code, runs) => (globalThis as unknown as Scope).bench.times(code, runs),
        script,
        loads > 1 ? RUNS : 1,
      ),
    )
    await page.close()
  }
  const ms = median(all.map(({ first }) => first))
  return {
    what,
    ms: rounded(ms),
    laterMs: rounded(median(all.flatMap(({ later }) => later))),
    selectorsMs: rounded(median(all.flatMap(({ selectors }) => selectors))),
    walkMs: rounded(median(all.flatMap(({ walk }) => walk))),
    limitMs: limit,
    within: ms < limit,
    talks: all[0]?.talks,
    nodes: all[0]?.nodes,
    characters: all[0]?.characters,
    loads,
  }
}

/** A tab at an address of the web that gets this page, and nothing else from anywhere. */
async function pageAt(driver: Driver, url: string, html: string): Promise<Page> {
  const page = await driver.browser.newPage()
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const own = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (!own) return void request.abort().catch(() => undefined)
    void request.respond({ contentType: 'text/html; charset=utf-8', body: html })
  })
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  return page
}
