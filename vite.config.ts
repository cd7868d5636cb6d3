import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin, type PluginOption } from 'vite'
import { manifestFor, type Target } from './src/cli/manifest.ts'

/** Built by `src/cli/build.mjs`, once for each browser (`TARGET`). */
const target: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome'

/**
 * crxjs builds a script that is injected on demand once more on its own, and leaves the first copy,
 * which nothing loads.
 */
const noSecondContentScript: Plugin = {
  name: 'talkmark:no-second-content-script',
  enforce: 'post',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      const isCopy = chunk.type === 'chunk' && chunk.facadeModuleId?.includes('/src/content/')
      if (isCopy && file.startsWith('assets/')) delete bundle[file]
    }
  },
}

/**
 * crxjs lists scripts that are injected on demand as readable by every site, which would tell sites
 * that the extension is there. `scripting.executeScript` needs no such entry.
 */
const nothingWebAccessible = {
  name: 'talkmark:nothing-web-accessible',
  enforce: 'post',
  apply: 'build',
  renderCrxManifest(manifest: { web_accessible_resources?: unknown }) {
    delete manifest.web_accessible_resources
    return manifest
  },
} as PluginOption

export default defineConfig({
  publicDir: 'src/static',
  plugins: [
    crx({ manifest: manifestFor(target) as ManifestV3Export, browser: target }) as PluginOption,
    nothingWebAccessible,
    noSecondContentScript,
  ],
  build: {
    outDir: process.env.OUT_DIR ?? `dist/${target}`,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: target === 'firefox' ? 'firefox140' : 'chrome120',
  },
})
