// Makes the README's pictures from the real product: `npm run build && npm run pictures`.
import { fileURLToPath } from 'node:url'
import { withModules } from '../../src/cli/load.mjs'
import './icons.mjs'

const path = fileURLToPath(new URL('pictures.ts', import.meta.url))
await withModules(async (load) => {
  const { takePictures } = await load(path)
  for (const file of await takePictures()) console.log(file)
})
