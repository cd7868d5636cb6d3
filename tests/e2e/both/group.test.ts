import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoServer, serveDemo } from '../../demo/server'
import { startCouchdb } from '../../sync/remotes/couchdb-server'
import { launchChromium } from '../chromium'
import { clickOn } from '../click'
import { type Driver, until } from '../driver'
import { launchFirefox } from '../firefox'
import { builtFor } from '../launch'
import { openLibrary, textOf } from '../library'
import { fill, jot, NOTE, noteOn } from '../sync-acts'

/* Ada with Chromium at the venue and Tom with Firefox outside, and a database at either place. */
let couchdb: Awaited<ReturnType<typeof startCouchdb>>
let demo: DemoServer
let chromium: Driver
let firefox: Driver

beforeAll(async () => {
  couchdb = await startCouchdb()
  await couchdb.replicate()
  demo = await serveDemo()
  chromium = await launchChromium({ extension: builtFor('chromium'), demo })
  firefox = await launchFirefox({ extension: builtFor('firefox'), demo })
  for (const driver of [chromium, firefox]) await driver.allowSite('http://127.0.0.1/*')
})

afterAll(async () => {
  await chromium?.close()
  await firefox?.close()
  await demo?.close()
  await couchdb?.stop()
})

test('what Ada jots is on Tom’s open page by itself, under her name', async () => {
  await jot(chromium, 'The first point')
  await setUp(chromium, couchdb.venue, 'Ada')
  await setUp(firefox, couchdb.talks, 'Tom')
  const page = await openLibrary(firefox, NOTE)
  await until(async () => (await noteOn(page)) === '- The first point', 'the note with Tom')
  // The pages of both stay open: so what is new is told at once, and nobody presses anything.
  const status = await openLibrary(chromium, '#/notes')
  await jot(chromium, 'And a second one')
  await until(async () => (await noteOn(page))?.includes('And a second one'), 'the second point')
  await clickOn(page, '[data-testid="tab-preview"]')
  await until(
    async () => (await textOf(page, 'also-by'))?.includes('Also by Ada (2 points)'),
    'Ada',
  )
  await page.close()
  await status.close()
})

test('and what Tom writes is on Ada’s, also when their workers have ended meanwhile', async () => {
  const there = await openLibrary(chromium, NOTE)
  await until(async () => (await noteOn(there))?.includes('And a second one'), 'the note with Ada')
  await chromium.stopBackground()
  const page = await openLibrary(firefox, '#/notes')
  await jot(firefox, 'Of Tom')
  await until(async () => (await noteOn(there))?.includes('- Of Tom'), 'the point of Tom')
  await expect.poll(async () => (await noteOn(there))?.split('\n')).toHaveLength(3)
  await page.close()
  await there.close()
})

async function setUp(
  driver: Driver,
  { address, database, user, password }: typeof couchdb.talks,
  name: string,
): Promise<void> {
  const page = await openLibrary(driver, '#/sync')
  await page.waitForSelector('[data-testid="sync-kind"]')
  await page.select('[data-testid="sync-kind"]', 'couchdb')
  await page.waitForSelector('[data-testid="sync-database"]')
  await fill(page, {
    'sync-address': address,
    'sync-database': database,
    'sync-user': user,
    'sync-password': password,
    'sync-name': name,
  })
  await clickOn(page, '[data-testid="sync-start"]')
  await until(
    async () => (await textOf(page, 'sync-state'))?.startsWith('Synced'),
    'the first exchange',
    30_000,
  )
  await page.close()
}
