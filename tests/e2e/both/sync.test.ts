import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoServer, serveDemo } from '../../demo/server'
import { apache } from '../../sync/servers/apache'
import { FOLDERS, PASSWORD, type RunningServer, startServer, USER } from '../../sync/servers/server'
import { launchChromium } from '../chromium'
import { clickOn } from '../click'
import { type Driver, until } from '../driver'
import { launchFirefox } from '../firefox'
import { builtFor } from '../launch'
import { openLibrary, textOf } from '../library'
import { fill, jot, NOTE, noteOn, synced, syncNow } from '../sync-acts'
import { type Gate, gateTo } from './gate'

/* A laptop with Chromium and one with Firefox, and a folder on a WebDAV server between them. */
let server: RunningServer
let gate: Gate
let demo: DemoServer
let chromium: Driver
let firefox: Driver

beforeAll(async () => {
  server = await startServer(apache)
  gate = await gateTo(Number(new URL(server.address).port))
  demo = await serveDemo()
  chromium = await launchChromium({ extension: builtFor('chromium'), demo })
  firefox = await launchFirefox({ extension: builtFor('firefox'), demo })
  for (const driver of [chromium, firefox]) await driver.allowSite('http://127.0.0.1/*')
})

afterAll(async () => {
  await chromium?.close()
  await firefox?.close()
  await demo?.close()
  await gate?.close()
  await server?.stop()
})

test('what is jotted in one browser is in the other, once both are set up', async () => {
  await jot(chromium, 'A point of Chromium')
  await setUp(chromium)
  await setUp(firefox)
  const page = await openLibrary(firefox, NOTE)
  await until(async () => (await noteOn(page)) === '- A point of Chromium', 'the note in Firefox')
  await expect.poll(() => textOf(page, 'title')).toBe('Recipes for reducing cognitive load')
  await page.close()
})

test('both write in the same note while there is no connection, and both end with both', async () => {
  await gate.close()
  await jot(chromium, 'Written offline in Chromium')
  await jot(firefox, 'Written offline in Firefox')
  const status = await openLibrary(firefox, '#/sync')
  await clickOn(status, '[data-testid="sync-now"]')
  await until(
    async () => (await textOf(status, 'sync-problem'))?.includes('does not answer'),
    'the words that say what is wrong',
  )
  await until(async () => (await textOf(status, 'sync-waiting')) !== null, 'what waits')

  await gate.open()
  for (const driver of [chromium, firefox, chromium]) await syncNow(driver)
  for (const driver of [chromium, firefox]) {
    const page = await openLibrary(driver, NOTE)
    const lines = await until(async () => {
      const found = (await noteOn(page))?.split('\n') ?? []
      return found.length === 3 ? found : null
    }, 'three lines')
    expect([...(lines ?? [])].sort()).toEqual([
      '- A point of Chromium',
      '- Written offline in Chromium',
      '- Written offline in Firefox',
    ])
    await page.close()
  }
})

test('what is written goes by itself, a few seconds later', async () => {
  await jot(chromium, 'And one more')
  await until(
    async () => {
      await syncNow(firefox)
      const page = await openLibrary(firefox, NOTE)
      const text = await noteOn(page)
      await page.close()
      return text?.includes('- And one more')
    },
    'the point in Firefox',
    30_000,
  )
})

test('one encrypts what is there, and the other is asked for the passphrase', async () => {
  const first = await openLibrary(chromium, '#/sync')
  await clickOn(first, '[data-testid="sync-encryption-passphrase"]')
  await clickOn(first, '[data-testid="sync-suggest"]')
  const passphrase = (await textOf(first, 'sync-suggest-passphrase')) ?? ''
  await clickOn(first, '[data-testid="sync-passphrase-done"]')
  await until(
    async () => (await textOf(first, 'sync-encryption'))?.startsWith('On.'),
    'encryption to be on',
    30_000,
  )
  await first.close()
  await jot(chromium, 'Said in secret')
  await syncNow(chromium)

  const page = await openLibrary(firefox, '#/sync')
  await clickOn(page, '[data-testid="sync-now"]')
  await page.waitForSelector('[data-testid="sync-unlock"]')
  const unlock = async (entered: string) => {
    await clickOn(page, '[data-testid="sync-unlock-passphrase"]', { count: 3 })
    await page.keyboard.type(entered)
    await clickOn(page, '[data-testid="sync-unlock"]')
  }
  await unlock('wrong')
  await until(
    async () => (await textOf(page, 'sync-unlock-state'))?.includes('wrong'),
    'the words about the passphrase',
    30_000,
  )
  await unlock(passphrase)
  await page.waitForSelector('[data-testid="sync-encryption"]')
  await page.close()
  await syncNow(firefox)
  const note = await openLibrary(firefox, NOTE)
  await until(
    async () => (await noteOn(note))?.includes('- Said in secret'),
    'the point in Firefox',
  )
  await note.close()
}, 120_000)

test('leaving forgets the login and keeps the notes', async () => {
  const page = await openLibrary(firefox, '#/sync')
  await page.waitForSelector('[data-testid="sync-leave"]')
  await clickOn(page, '[data-testid="sync-leave"]')
  await clickOn(page, '[data-testid="sync-leave-yes"]')
  await page.waitForSelector('[data-testid="sync-address"]')
  expect(await stored(page)).not.toContain(PASSWORD)
  expect(await stored(page)).not.toContain('AGE-SECRET-KEY')
  await page.goto(firefox.extensionUrl(`options/index.html${NOTE}`), { waitUntil: [] })
  await page.reload({ waitUntil: [] })
  await until(async () => (await noteOn(page))?.includes('- And one more'), 'the note')
})

async function setUp(driver: Driver): Promise<void> {
  const page = await openLibrary(driver, '#/sync')
  await page.waitForSelector('[data-testid="sync-address"]')
  await fill(page, {
    'sync-address': `http://127.0.0.1:${gate.port}/${FOLDERS.plain}`,
    'sync-user': USER,
    'sync-password': 'wrong',
  })
  await clickOn(page, '[data-testid="sync-test"]')
  await until(
    async () => (await textOf(page, 'sync-trial'))?.includes('refused the login'),
    'the words about the login',
  )
  await clickOn(page, '[data-testid="sync-password"]', { count: 3 })
  await page.keyboard.type(PASSWORD)
  await clickOn(page, '[data-testid="sync-test"]')
  await until(async () => (await textOf(page, 'sync-trial'))?.startsWith('It works'), 'the trial')
  await clickOn(page, '[data-testid="sync-start"]')
  await synced(page)
  await page.close()
}

/** All that the exchange has stored. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = indexedDB.open('talkmark')
    await new Promise((resolve) => {
      open.onsuccess = resolve
    })
    const request = open.result.transaction('sync').objectStore('sync').getAll()
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    open.result.close()
    return JSON.stringify(request.result)
  })
}
