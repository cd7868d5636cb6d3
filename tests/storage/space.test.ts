import { afterEach, expect, test, vi } from 'vitest'
import { askToPersist, isPrivateWindow, storageUse } from '../../src/storage/space'
import browser, { fake } from '../fakes/browser'

afterEach(() => {
  fake.reset()
  vi.unstubAllGlobals()
})

const withStorage = (storage: object | undefined) => vi.stubGlobal('navigator', { storage })

test('what the browser says of its space is passed on', async () => {
  withStorage({
    estimate: async () => ({ usage: 5, quota: 100 }),
    persisted: async () => true,
    persist: async () => false,
  })
  expect(await storageUse()).toEqual({ usedBytes: 5, quotaBytes: 100, persisted: true })
  expect(await askToPersist()).toBe('refused')
})

test('a browser that knows no such question, or fails, says nothing', async () => {
  withStorage(undefined)
  expect(await storageUse()).toEqual({ usedBytes: null, quotaBytes: null, persisted: null })
  expect(await askToPersist()).toBe('unsupported')
  withStorage({ estimate: () => Promise.reject(new Error('no')), persist: async () => true })
  expect((await storageUse()).usedBytes).toBeNull()
  expect(await askToPersist()).toBe('granted')
})

test('a private window is known as one', () => {
  expect(isPrivateWindow()).toBe(false)
  browser.extension.inIncognitoContext = true
  expect(isPrivateWindow()).toBe(true)
})
