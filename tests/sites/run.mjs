// Makes docs/sites.md of the fixtures: `npm run sites`.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withModules } from '../../src/cli/load.mjs'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const path = fileURLToPath(new URL('page.ts', import.meta.url))
await withModules(async (load) => {
  const { PAGE, sitesPage } = await load(path)
  writeFileSync(PAGE, sitesPage())
  console.log(PAGE)
})
