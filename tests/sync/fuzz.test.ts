import { expect, test } from 'vitest'
import { fuzz } from './fuzz'

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1)

test.each(SEEDS)('every line is everywhere in the end, seed %i', async (seed) => {
  const { lost, risen, apart } = await fuzz(seed)
  expect({ lost, risen, apart }).toEqual({ lost: [], risen: [], apart: [] })
})

test.each(SEEDS)('and where it is encrypted in the middle, seed %i', async (seed) => {
  const { lost, risen, apart } = await fuzz(seed, { encrypts: 'yes' })
  expect({ lost, risen, apart }).toEqual({ lost: [], risen: [], apart: [] })
})
