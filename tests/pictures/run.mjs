// Makes the README's pictures from the real product: `npm run build && npm run pictures`.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import './icons.mjs'

const path = fileURLToPath(new URL('pictures.ts', import.meta.url))
const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' })
for (const file of await module.takePictures()) console.log(file)
