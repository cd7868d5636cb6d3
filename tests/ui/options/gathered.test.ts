import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change } from '../../../src/storage/changes'
import { onGathered } from '../../../src/ui/options/gathered'

let other: BroadcastChannel
let end: () => void = () => {}

beforeEach(() => {
  other = new BroadcastChannel('talkmark')
})

afterEach(() => {
  end()
  other.close()
})

const NOTE: Change = { type: 'note', id: 'x' }
const RECAP: Change = { type: 'recap', id: 'x' }

test('a burst of changes is read once, and a later one again', async () => {
  const read = vi.fn()
  end = onGathered(() => true, read)
  for (let i = 0; i < 20; i++) other.postMessage(NOTE)
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1))
  other.postMessage(NOTE)
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2))
})

test('what is not wanted is not read, and nothing after the end', async () => {
  const [recaps, all] = [vi.fn(), vi.fn()]
  const endRecaps = onGathered(({ type }) => type === 'recap', recaps)
  end = onGathered(() => true, all)
  other.postMessage(NOTE)
  await vi.waitFor(() => expect(all).toHaveBeenCalledTimes(1))
  expect(recaps).not.toHaveBeenCalled()
  other.postMessage(RECAP)
  endRecaps()
  await vi.waitFor(() => expect(all).toHaveBeenCalledTimes(2))
  expect(recaps).not.toHaveBeenCalled()
})
