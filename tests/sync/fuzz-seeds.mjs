// Tries the exchange out for as long as one likes: `npm run fuzz -- [SEED] [COUNT]`, from this seed on,
// so many of them. Prints what was lost at each seed that fails, and the command that does it again.
import { fileURLToPath } from 'node:url'
import { withModules } from '../../src/cli/load.mjs'

const [seed = 1, count = 100] = process.argv.slice(2).map(Number)
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) {
  console.error('Say whole numbers: npm run fuzz -- [SEED] [COUNT]')
  process.exit(2)
}
await withModules(async (load) => {
  const { fuzz } = await load(fileURLToPath(new URL('fuzz.ts', import.meta.url)))
  const sums = { seeds: 0, failed: 0, runs: 0, lines: 0, lost: 0, risen: 0, misnamed: 0 }
  for (const [each, encrypts] of worlds(seed, count)) {
    const { lost, risen, apart, misnamed, runs, lines } = await fuzz(each, { encrypts })
    sums.seeds += 1
    sums.runs += runs
    sums.lines += lines
    sums.lost += lost.length
    sums.risen += risen.length
    sums.misnamed += misnamed.length
    if (lost.length + risen.length + apart.length + misnamed.length === 0) continue
    sums.failed += 1
    console.log(JSON.stringify({ seed: each, encrypts, lost, risen, apart, misnamed }))
    console.log(`again: npm run fuzz -- ${each} 1`)
  }
  console.log(JSON.stringify(sums))
  process.exitCode = sums.failed > 0 ? 1 : 0
})

/** Each seed in a world without encryption, and in one where it is switched on and off. */
function* worlds(first, count) {
  for (let each = first; each < first + count; each++)
    for (const encrypts of ['no', 'yes']) yield [each, encrypts]
}
