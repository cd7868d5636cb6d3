// Runs a command written in TypeScript: `run.mjs capture …` runs src/cli/capture.ts.
import { fileURLToPath } from 'node:url'
import { withModules } from './load.mjs'

const [name, ...args] = process.argv.slice(2)
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
process.exitCode = await withModules(async (load) => (await load(file)).main(args))
