// Prints one JSON line per figure: `npm run bench`, or `npm run bench -- popup` for some of them.
// What runs in a browser wants a build: `npm run build` first.
import { fileURLToPath } from 'node:url'
import { withModules } from '../../src/cli/load.mjs'

/** Name on the command line → file beside this one and the function that measures. */
const BENCHES = {
  accuracy: ['accuracy.ts', 'accuracy'],
  export: ['export.ts', 'exportBench'],
  group: ['group.ts', 'groupBench'],
  capture: ['capture.ts', 'captureBench'],
  library: ['library.ts', 'libraryBench'],
  pairs: ['pairs.ts', 'pairsBench'],
  popup: ['popup.ts', 'popupBench'],
  search: ['search.ts', 'searchBench'],
  preview: ['preview.ts', 'previewBench'],
  recap: ['recap.ts', 'recapBench'],
  sync: ['sync.ts', 'syncBench'],
  vault: ['vault.ts', 'vaultBench'],
  worker: ['worker.ts', 'workerBench'],
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in BENCHES))
if (unknown) {
  console.error(`There is no benchmark "${unknown}": ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
await withModules(async (load) => {
  for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
    const [file, measure] = BENCHES[name]
    const module = await load(fileURLToPath(new URL(file, import.meta.url)))
    for (const row of await module[measure]()) console.log(JSON.stringify({ bench: name, ...row }))
  }
})
