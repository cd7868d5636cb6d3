import type { Page } from 'puppeteer-core'
import { gateTo } from '../e2e/both/gate'
import { type Driver, until } from '../e2e/driver'
import { apache } from '../sync/servers/apache'
import { FOLDERS, PASSWORD, startServer, USER } from '../sync/servers/server'
import { shoot } from './shoot'

/** What is entered for each kind of place; none of these is there. */
const ENTERED = {
  webdav: {
    'sync-address': 'https://cloud.example.org/remote.php/dav/files/ada/Talkmark',
    'sync-user': 'ada',
    'sync-password': 'an app password',
  },
  s3: {
    'sync-address': 'https://s3.eu-central-1.amazonaws.com',
    'sync-bucket': 'ada-notes',
    'sync-folder': 'talkmark',
    'sync-region': 'eu-central-1',
    'sync-user': 'AKIAEXAMPLE',
    'sync-password': 'a secret of the key',
  },
  couchdb: {
    'sync-address': 'https://couch.example.org',
    'sync-database': 'talkmark',
    'sync-user': 'ada',
    'sync-password': 'a password',
  },
  folder: {},
} as const

/** The same port each time, as it is in the picture. */
const PORT = 8080

/** How a place of each kind is set up, and how it looks then. */
export async function syncPictures(driver: Driver): Promise<string[]> {
  const page = await driver.openExtensionPage('options/index.html#/sync')
  await page.setViewport({ width: 760, height: 1700 })
  await page.waitForSelector('[data-testid="sync-address"]')
  const files: string[] = []
  for (const [kind, fields] of Object.entries(ENTERED)) {
    await page.select('[data-testid="sync-kind"]', kind)
    await fill(page, fields)
    files.push(await shoot(page, `sync-${kind}`, '.sync-form'))
  }
  return [...files, ...(await setUpPictures(driver, page))]
}

async function setUpPictures(driver: Driver, page: Page): Promise<string[]> {
  const server = await startServer(apache)
  const gate = await gateTo(Number(new URL(server.address).port), PORT)
  try {
    await driver.allowSite('http://127.0.0.1/*')
    await page.select('[data-testid="sync-kind"]', 'webdav')
    await fill(page, {
      'sync-address': `http://127.0.0.1:${PORT}/${FOLDERS.plain}`,
      'sync-user': USER,
      'sync-password': PASSWORD,
    })
    await page.click('[data-testid="sync-start"]')
    await until(
      () =>
        page.evaluate(() =>
          document.querySelector('[data-testid="sync-state"]')?.textContent?.startsWith('Synced'),
        ),
      'the first exchange',
    )
    const card = await shoot(page, 'sync-card', '.sync')
    await page.click('[data-testid="sync-encryption-passphrase"]')
    return [card, await shoot(page, 'sync-encryption', '.sync-card')]
  } finally {
    await gate.close()
    await server.stop()
  }
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    await page.click(`[data-testid="${name}"]`, { count: 3 })
    await page.keyboard.press('Backspace')
    await page.keyboard.type(text)
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
}
