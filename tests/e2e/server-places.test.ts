import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startCouchdb } from '../sync/remotes/couchdb-server'
import { startS3 } from '../sync/remotes/s3-server'
import { clickOn } from './click'
import { type Driver, until } from './driver'
import { launch } from './launch'
import { fieldOf, openLibrary, textOf } from './library'
import { browserName, useStage } from './stage'
import { fill, jot, NOTE, synced, syncNow } from './sync-acts'

/* Servers that are no WebDAV, as a user sets them up; two profiles meet there. */
const stage = useStage()
let stops: (() => Promise<void>)[] = []
/** What is entered, by kind. */
const entered: Record<string, Record<string, string>> = {}
let other: Driver | null = null

beforeAll(async () => {
  const [s3, couchdb] = [await startS3(), await startCouchdb()]
  stops = [s3.stop, couchdb.stop]
  const { endpoint, bucket, keyId, secret } = s3.inPath
  entered.s3 = {
    'sync-address': `http://127.0.0.1:${new URL(endpoint).port}`,
    'sync-bucket': bucket,
    'sync-folder': 'my notes',
    'sync-user': keyId,
    'sync-password': secret,
  }
  const { address, database, user, password } = couchdb.talks
  entered.couchdb = {
    'sync-address': address,
    'sync-database': database,
    'sync-user': user,
    'sync-password': password,
  }
})

afterEach(async () => {
  await other?.close()
  other = null
})

afterAll(async () => {
  for (const stop of stops) await stop()
})

test.each(['s3', 'couchdb'])(
  '%s: what is jotted in one profile is in the other, and back',
  async (kind) => {
    const mine = `Of the first, through ${kind}`
    const theirs = `Of the second, through ${kind}`
    await stage.driver.allowSite('http://127.0.0.1/*')
    await jot(stage.driver, mine)
    await setUp(stage.driver, kind)

    other = await launch(browserName, { demo: stage.demo })
    await other.allowSite('http://127.0.0.1/*')
    await setUp(other, kind)
    await untilNoted(other, [mine])
    await jot(other, theirs)
    await syncNow(other)
    await syncNow(stage.driver)
    await untilNoted(stage.driver, [mine, theirs])

    const page = await openLibrary(stage.driver, '#/sync')
    await page.waitForSelector('[data-testid="sync-leave"]')
    await clickOn(page, '[data-testid="sync-leave"]')
    await clickOn(page, '[data-testid="sync-leave-erase"]')
    await clickOn(page, '[data-testid="sync-erase-yes"]')
    await page.waitForSelector('[data-testid="sync-kind"]')
    await page.close()
    // The other device finds it emptied, and has lost nothing.
    const asked = await openLibrary(other, '#/sync')
    await clickOn(asked, '[data-testid="sync-now"]')
    await until(
      async () => (await textOf(asked, 'sync-question'))?.includes('The folder is empty now'),
      'the question',
    )
    await asked.close()
    await untilNoted(other, [mine, theirs])
  },
)

async function setUp(driver: Driver, kind: string): Promise<void> {
  const page = await openLibrary(driver, '#/sync')
  await page.waitForSelector('[data-testid="sync-kind"]')
  await page.select('[data-testid="sync-kind"]', kind)
  await fill(page, entered[kind] ?? expect.unreachable())
  await clickOn(page, '[data-testid="sync-test"]')
  await until(async () => (await textOf(page, 'sync-trial'))?.startsWith('It works'), 'the trial')
  await clickOn(page, '[data-testid="sync-start"]')
  await synced(page)
  await page.close()
}

async function untilNoted(driver: Driver, points: string[]): Promise<void> {
  const page = await openLibrary(driver, NOTE)
  await until(
    async () => {
      const body = await fieldOf(page, 'note-body')
      return points.every((point) => body?.split('\n').includes(`- ${point}`))
    },
    `the note with ${points.join(', ')}`,
  )
  await page.close()
}
