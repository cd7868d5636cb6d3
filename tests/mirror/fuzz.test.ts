import { expect, test } from 'vitest'
import { fuzzMirror } from './fuzz'

test('no line is lost, none comes back, and in the end nothing is left to do', async () => {
  for (let seed = 0; seed < 300; seed++) expect(await fuzzMirror(seed), `seed ${seed}`).toEqual([])
}, 60_000)
