// npm run -s accuracy: how well the pages of a folder are read; says itself how it is called.
import { fileURLToPath } from 'node:url'
import { withModules } from '../../../src/cli/load.mjs'

const file = fileURLToPath(new URL('command.ts', import.meta.url))
process.exitCode = await withModules(async (load) => (await load(file)).main(process.argv.slice(2)))
