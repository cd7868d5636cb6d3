import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onSettings, readSettings, writeSettings } from '../../src/storage/settings'
import browser, { fake } from '../fakes/browser'

beforeEach(() => fake.reset())
afterEach(() => vi.restoreAllMocks())

const NOTHING_SET = {
  exportFormat: 'markdown',
  lastBackupAt: null,
  lastExport: null,
  printedLinks: 'addresses',
}

test('a default stands for what was never set or makes no sense', async () => {
  expect(await readSettings()).toEqual(NOTHING_SET)
  fake.local.set('settings', {
    exportFormat: 'pdf',
    lastBackupAt: 7,
    lastExport: 'all',
    printedLinks: true,
  })
  expect(await readSettings()).toEqual(NOTHING_SET)
  fake.local.set('settings', 'nonsense')
  expect(await readSettings()).toEqual(NOTHING_SET)
})

test('the last export is what was written, or none where a part of it is missing', async () => {
  const lastExport = {
    at: '2023-02-05T00:00:00.000Z',
    scope: 'all',
    verdicts: ['good'],
    form: 'markdown',
    out: 'file',
  }
  await writeSettings({ lastExport })
  expect((await readSettings()).lastExport).toEqual(lastExport)
  for (const broken of [{ verdicts: [7] }, { verdicts: null }, { out: undefined }]) {
    fake.local.set('settings', { lastExport: { ...lastExport, ...broken } })
    expect((await readSettings()).lastExport).toBeNull()
  }
})

test('a change leaves the rest, and other surfaces hear of it until they stop listening', async () => {
  const heard: unknown[] = []
  const end = onSettings((settings) => heard.push(settings))
  await writeSettings({ lastBackupAt: '2023-02-05T00:00:00Z' })
  const lastBackupAt = '2023-02-05T00:00:00Z'
  const both = { ...NOTHING_SET, exportFormat: 'properties', lastBackupAt }
  expect(await writeSettings({ exportFormat: 'properties' })).toEqual(both)
  expect(await readSettings()).toEqual(both)
  expect(heard).toEqual([{ ...both, exportFormat: 'markdown' }, both])
  end()
  await writeSettings({ exportFormat: 'markdown' })
  expect(heard).toHaveLength(2)
})

test('what the browser refuses is a StorageError', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'))
  await expect(writeSettings({ exportFormat: 'markdown' })).rejects.toMatchObject({
    name: 'StorageError',
  })
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'))
  await expect(readSettings()).rejects.toMatchObject({ name: 'StorageError' })
})
