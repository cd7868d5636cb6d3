import { createServer } from 'vite'

/**
 * Runs `work` with a function that loads a TypeScript module by its path. Modules can load others
 * as long as `work` goes on; `runnerImport` would be closed before a dynamic import happens.
 */
export async function withModules(work) {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  })
  // The reader of our lines may have seen enough: `npm run bench | head`.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    return await work((path) => server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}
