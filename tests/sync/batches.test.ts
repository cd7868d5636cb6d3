import { afterEach, expect, test, vi } from 'vitest'
import { inBatches } from '../../src/sync/batches'

let now = 0
vi.stubGlobal('performance', { now: () => now })

afterEach(() => {
  now = 0
})

/** Sizes of the batches where each item takes so long, in ms. */
async function sizes(count: number, msEach: (at: number) => number): Promise<number[]> {
  const items = Array.from({ length: count }, (_, i) => i)
  const all: number[][] = []
  const told: number[] = []
  await inBatches(
    items,
    (done) => told.push(done),
    async (some) => {
      for (const item of some) now += msEach(item)
      all.push(some)
    },
  )
  expect(told).toEqual(all.map(([first]) => first))
  expect(all.flat()).toEqual(items)
  return all.map(({ length }) => length)
}

test('a fast device does more at once, up to what is not felt', async () => {
  expect(await sizes(1000, () => 0.5)).toEqual([50, 100, 200, 200, 200, 200, 50])
})

test('a slow one does less, and always something', async () => {
  expect(await sizes(150, () => 4)).toEqual([50, 25, 25, 25, 25])
  expect(await sizes(120, () => 1000)).toEqual([50, 25, 13, 10, 10, 10, 2])
})

test('one that was held up for once finds back', async () => {
  expect(await sizes(1000, (at) => (at === 0 ? 5000 : 0.5))).toEqual([
    50, 25, 50, 100, 200, 200, 200, 175,
  ])
})

test('no clock makes it endless', async () => {
  expect(await sizes(2000, () => 0)).toEqual([50, 100, 200, 400, 400, 400, 400, 50])
  expect(await sizes(0, () => 0)).toEqual([])
})
