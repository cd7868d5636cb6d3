import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** A module of this folder as one script, with the extension's own code in it; it sets `bench`. */
export async function bundled(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: {
        'webextension-polyfill': fileURLToPath(new URL('../fakes/browser.ts', import.meta.url)),
      },
    },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(file, import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  })
  const [output] = [result].flat()
  if (!output || !('output' in output)) throw new Error('The bundle has no output.')
  return `${output.output[0].code};globalThis.bench = bench`
}
