import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedNotes } from '../bench/seed'
import { startS3 } from '../sync/remotes/s3-server'
import { clickOn } from './click'
import { until } from './driver'
import { openLibrary, textOf } from './library'
import { useStage } from './stage'
import { fill, synced } from './sync-acts'

/* A first exchange that takes its time. */
const stage = useStage()
let s3: Awaited<ReturnType<typeof startS3>>

beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3?.stop())

const COUNT = 3000

test('shows how far it is, is stopped, and goes on from there', async () => {
  const { driver } = stage
  await seedNotes(driver, COUNT)
  await driver.allowSite('http://127.0.0.1/*')
  const page = await openLibrary(driver, '#/sync')
  await page.waitForSelector('[data-testid="sync-kind"]')
  await page.select('[data-testid="sync-kind"]', 's3')
  await fill(page, {
    'sync-address': `http://127.0.0.1:${new URL(s3.inPath.endpoint).port}`,
    'sync-bucket': s3.inPath.bucket,
    'sync-user': s3.inPath.keyId,
    'sync-password': s3.inPath.secret,
  })
  await clickOn(page, '[data-testid="sync-start"]')
  const state = () => textOf(page, 'sync-state')
  await until(
    async () =>
      /: [\d,]+ of [\d,]+ (notes|files)$/.test((await textOf(page, 'sync-progress-words')) ?? ''),
    'the words that say how far it is',
    30_000,
  )
  await clickOn(page, '[data-testid="sync-stop"]')
  await until(async () => (await state())?.startsWith('Stopped on'), 'the word "Stopped"')
  const waiting = Number(
    (await textOf(page, 'sync-waiting'))?.match(/[\d,]+/)?.[0].replace(',', ''),
  )
  expect(waiting).toBeGreaterThan(0)
  expect(waiting).toBeLessThanOrEqual(COUNT)

  await clickOn(page, '[data-testid="sync-now"]')
  await synced(page, 60_000)
  expect(await textOf(page, 'sync-progress')).toBeNull()
})
