import { expect, test } from 'vitest'
import { fuzz } from './fuzz'

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1)
const steps = 400

test.each(SEEDS)('every line is everywhere in the end, and whose it is, seed %i', async (seed) => {
  const { lost, risen, apart, misnamed } = await fuzz(seed, { steps })
  const nothing = { lost: [], risen: [], apart: [], misnamed: [] }
  expect({ lost, risen, apart, misnamed }).toEqual(nothing)
})

test.each(SEEDS)('and where it is encrypted in the middle, seed %i', async (seed) => {
  const { lost, risen, apart } = await fuzz(seed, { steps, encrypts: 'yes' })
  expect({ lost, risen, apart }).toEqual({ lost: [], risen: [], apart: [] })
})
