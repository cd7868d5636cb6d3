import { fileURLToPath } from 'node:url'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin, type PluginOption } from 'vite'
import { manifestFor, type Target } from './src/cli/manifest.ts'
import { oneFile } from './src/cli/one-file.ts'

/** Built by `src/cli/build.mjs`, once for each browser (`TARGET`). */
const target: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome'

/**
 * crxjs builds a script that is injected on demand once more on its own, and leaves the first copy,
 * which nothing loads. The script has no value then, as `scripting.executeScript` would give it back:
 * here it gets that of the function it defines, which saves the popup a second call.
 */
const contentScript: Plugin = {
  name: 'talkmark:content-script',
  enforce: 'post',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const [file, output] of Object.entries(bundle)) {
      const read = VALUES.get(file)
      if (output.type === 'asset' && read) output.source = `${output.source}\n${read}\n`
      const isCopy = output.type === 'chunk' && output.facadeModuleId?.includes('/src/content/')
      if (isCopy && file.startsWith('assets/')) delete bundle[file]
    }
  },
}

/** Scripts that have a value, and the call that gives it. */
const VALUES = new Map([
  ['src/content/capture.js', 'globalThis.talkmarkCapture()'],
  ['src/content/list.js', 'globalThis.talkmarkList()'],
])

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

/**
 * The parser of Markdown decodes `&eacute;` with an element where it is built for browsers, and the
 * background has none: it would not even start. So everything gets what workers get, a table.
 */
const withoutDocument = fileURLToPath(
  new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
)

export default defineConfig({
  publicDir: 'src/static',
  resolve: { alias: { 'decode-named-character-reference': withoutDocument } },
  plugins: [
    crx({ manifest: manifestFor(target) as ManifestV3Export, browser: target }) as PluginOption,
    nothingWebAccessible,
    contentScript,
    oneFile('popup/index.html'),
  ],
  build: {
    outDir: process.env.OUT_DIR ?? `dist/${target}`,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: target === 'firefox' ? 'firefox140' : 'chrome120',
  },
})
