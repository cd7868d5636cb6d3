import { expect, test } from 'vitest'
import { inChunks, type Progress } from '../../../../src/ui/options/notes/chunks'

const many = Array.from({ length: 600 }, (_, i) => i)

async function run(all: number[], work: (chunk: readonly number[], stop: () => void) => void) {
  const controller = new AbortController()
  const told: Progress[] = []
  const seen: number[] = []
  const done = await inChunks(
    all,
    { signal: controller.signal, onProgress: (progress) => told.push(progress) },
    async (chunk) => {
      work(chunk, () => controller.abort())
      seen.push(...chunk)
    },
  )
  return { done, told, seen }
}

test('everything is done, in order, in parts, and it is told how far it has come', async () => {
  const sizes: number[] = []
  const { done, told, seen } = await run(many, (chunk) => sizes.push(chunk.length))
  expect(seen).toEqual(many)
  expect(done).toBe(600)
  expect(sizes).toEqual([250, 250, 100])
  expect(told).toEqual([
    { done: 250, of: 600 },
    { done: 500, of: 600 },
  ])
})

test('what is done in one go tells no progress, and of nothing nothing is done', async () => {
  expect((await run(many.slice(0, 250), () => {})).told).toEqual([])
  expect((await run([], () => {})).done).toBe(0)
})

test('told to stop, it finishes the part that it is at', async () => {
  const { done, seen } = await run(many, (chunk, stop) => chunk[0] === 250 && stop())
  expect([done, seen.length]).toEqual([500, 500])
})

test('a failure ends it', async () => {
  const failing = run(many, (chunk) => {
    if (chunk[0] === 250) throw new Error('full')
  })
  await expect(failing).rejects.toThrow('full')
})
