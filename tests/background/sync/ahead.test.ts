import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { dropAll, readAhead } from '../../../src/background/sync/ahead'
import { writing } from '../../../src/storage/transaction'
import { newProfile } from '../../storage/surface'

const KEYS = Array.from({ length: 40 }, (_, i) => `talk ${String(i).padStart(2, '0')}`)
const EVEN = KEYS.filter((_, i) => i % 2 === 0)
const ODD = KEYS.filter((_, i) => i % 2 === 1)

beforeAll(newProfile)

beforeEach(async () => {
  await within(async (store) => {
    void store.clear()
    for (const key of EVEN) void store.put({ key })
  })
})

describe('what is expected', () => {
  test.each([
    ['lies together', EVEN],
    ['is not there', ODD],
    ['lies far apart, with many others between', [KEYS[0], KEYS[8], KEYS[20], KEYS[38], KEYS[39]]],
    ['is little', [KEYS[0], KEYS[1]]],
    ['is nothing', []],
  ])('is read as it is, where it %s', async (_, some) => {
    const keys = some as string[]
    const found = await within(async (store) => {
      const ahead = readAhead(store)
      await ahead.expect(keys)
      return Promise.all(keys.map((key) => ahead.get(key)))
    })
    expect(found).toEqual(keys.map((key) => (EVEN.includes(key) ? { key } : undefined)))
  })

  test('is read together', async () => {
    const get = vi.spyOn(IDBObjectStore.prototype, 'get')
    await within(async (store) => {
      const ahead = readAhead(store)
      await ahead.expect(KEYS)
      await Promise.all(KEYS.map((key) => ahead.get(key)))
    })
    expect(get).not.toHaveBeenCalled()
  })

  test('is what was set since, and is read anew where somebody else has written it', async () => {
    const [set, gone, other] = KEYS as [string, string, string]
    const found = await within(async (store) => {
      const ahead = readAhead(store)
      await ahead.expect(KEYS)
      ahead.set(set, undefined)
      void store.put({ key: gone })
      ahead.forget(gone)
      return Promise.all([set, gone, other].map((key) => ahead.get(key)))
    })
    expect(found).toEqual([undefined, { key: gone }, { key: other }])
  })
})

describe('of what is dropped', () => {
  test.each([
    ['all that there is', EVEN],
    ['some with others between', [KEYS[0], KEYS[2], KEYS[4], KEYS[8]]],
    ['some that are not there', ODD],
    ['a few', [KEYS[0], KEYS[2]]],
    ['nothing', []],
  ])('%s: nothing else goes', async (_, some) => {
    const dropped = new Set(some as string[])
    await within((store) => dropAll(store, dropped))
    const left = await within((store) => store.getAllKeys())
    expect(left).toEqual(EVEN.filter((key) => !dropped.has(key)))
  })
})

function within<T>(work: (store: Parameters<typeof readAhead<'dirty'>>[0]) => Promise<T>) {
  return writing(['dirty'], 'relaxed', (tx) => work(tx.objectStore('dirty')))
}
