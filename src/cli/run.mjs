// Runs a command written in TypeScript: `run.mjs capture …` runs src/cli/capture.ts.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const [name, ...args] = process.argv.slice(2)
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
// Not `runnerImport`: it is closed before `main` runs, and a dynamic import then fails.
const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false, watch: null },
})
try {
  const { main } = await server.ssrLoadModule(file)
  process.exitCode = await main(args)
} finally {
  await server.close()
}
