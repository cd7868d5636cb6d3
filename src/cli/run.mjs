// Runs a command written in TypeScript: `run.mjs capture …` runs src/cli/capture.ts.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [name, ...args] = process.argv.slice(2)
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' })
process.exitCode = await module.main(args)
