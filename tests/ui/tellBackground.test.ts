import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeLocalStorage } from '../fakes/local-storage'

let told: unknown[]
let change: () => void

beforeEach(async () => {
  vi.resetModules()
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', new FakeLocalStorage())
  told = []
  const { fake } = await import('../fakes/browser')
  fake.reset()
  fake.background = (message) => {
    told.push((message as { call: string }).call)
    return { result: null }
  }
  const { tellBackground, markSyncing } = await import('../../src/ui/tellBackground')
  const { announce } = await import('../../src/storage/changes')
  markSyncing('on')
  tellBackground()
  change = () => announce({ type: 'note', id: 'fosdem-2023/x' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a change is told at once, and what follows it together, the last one too', async () => {
  change()
  expect(told).toEqual(['changed'])
  for (let i = 0; i < 5; i++) {
    change()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(told).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(told).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toHaveLength(2)
  change()
  expect(told).toHaveLength(3)
})

test('where nothing is set up, nobody is woken', async () => {
  const { markSyncing } = await import('../../src/ui/tellBackground')
  markSyncing('off')
  change()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual([])
})
