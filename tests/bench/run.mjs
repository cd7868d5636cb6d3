// Prints one JSON line per figure: `npm run bench`, or `npm run bench -- popup` for some of them.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** Name on the command line → file beside this one and the function that measures. */
const BENCHES = {
  accuracy: ['accuracy.ts', 'accuracy'],
  export: ['export.ts', 'exportBench'],
  popup: ['popup.ts', 'popupBench'],
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const bench = BENCHES[name]
  if (!bench) {
    console.error(`There is no benchmark "${name}": ${Object.keys(BENCHES).join(', ')}.`)
    process.exit(2)
  }
  const [file, measure] = bench
  const path = fileURLToPath(new URL(file, import.meta.url))
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' })
  for (const row of await module[measure]()) console.log(JSON.stringify({ bench: name, ...row }))
}
