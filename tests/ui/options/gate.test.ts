import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGate } from '../../../src/ui/options/gate'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('holds back until it is opened', async () => {
  const gate = createGate(1500)
  const passed = vi.fn()
  gate.opened.then(passed)
  await vi.advanceTimersByTimeAsync(1499)
  expect(passed).not.toHaveBeenCalled()
  gate.open()
  await vi.advanceTimersByTimeAsync(0)
  expect(passed).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(0)
})

test('opens by itself where nobody does', async () => {
  const gate = createGate(1500)
  const passed = vi.fn()
  gate.opened.then(passed)
  await vi.advanceTimersByTimeAsync(1500)
  expect(passed).toHaveBeenCalledOnce()
})
