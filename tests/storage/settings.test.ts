import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onSettings, readSettings, writeSettings } from '../../src/storage/settings'
import browser, { fake } from '../fakes/browser'

beforeEach(() => fake.reset())
afterEach(() => vi.restoreAllMocks())

test('a default stands for what was never set or makes no sense', async () => {
  expect(await readSettings()).toEqual({ exportFormat: 'markdown', lastBackupAt: null })
  fake.local.set('settings', { exportFormat: 'pdf', lastBackupAt: 7 })
  expect(await readSettings()).toEqual({ exportFormat: 'markdown', lastBackupAt: null })
  fake.local.set('settings', 'nonsense')
  expect(await readSettings()).toEqual({ exportFormat: 'markdown', lastBackupAt: null })
})

test('a change leaves the rest, and other surfaces hear of it until they stop listening', async () => {
  const heard: unknown[] = []
  const end = onSettings((settings) => heard.push(settings))
  await writeSettings({ lastBackupAt: '2023-02-05T00:00:00Z' })
  const both = { exportFormat: 'properties', lastBackupAt: '2023-02-05T00:00:00Z' }
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
