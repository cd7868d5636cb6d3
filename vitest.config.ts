import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { installedBrowser } from './tests/e2e/installed.mjs'

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** The polyfill throws outside an extension, so tests get a fake at the one seam to the browser. */
const alias = { 'webextension-polyfill': pathOf('./tests/fakes/browser.ts') }

/** `import file from '…?iife'` is crxjs's; without it, the address is the one a build would give. */
const injectedScripts: Plugin = {
  name: 'talkmark:injected-scripts',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('?iife') ? `\0${id}` : null),
  load: (id) => (id.endsWith('?iife') ? `export default 'content/capture.js'` : null),
}

const BROWSER_TESTS = 'tests/**/*.browser.test.{ts,tsx}'
/** Of two browsers with one another. */
const BOTH_TESTS = 'tests/e2e/both/**/*.test.ts'
const SERVER_TESTS = 'tests/**/*.servers.test.ts'
/** With real keys, the real clipboard. */
const KEYS_TESTS = 'tests/**/*.keys.browser.test.{ts,tsx}'
/** Pages of 100,000 elements hold up those that stand beside them. */
const LARGE_TESTS = 'tests/extractors/*.browser.test.ts'
const executablePath = installedBrowser('chromium')
const asRoot = process.getuid?.() === 0

/** Tests of components, in a real browser. */
const inChromium = (
  name: string,
  include: string[],
  exclude: string[],
  more: { fileParallelism?: boolean } = {},
) => ({
  extends: true as const,
  resolve: { alias },
  optimizeDeps: {
    include: [
      '@atlaskit/pragmatic-drag-and-drop/combine',
      '@atlaskit/pragmatic-drag-and-drop/element/adapter',
      '@lexical/link',
      '@lexical/list',
      '@lexical/rich-text',
      '@tiptap/core',
      '@tiptap/starter-kit',
      'axe-core',
      'diff',
      'fastest-levenshtein',
      'fflate',
      'github-slugger',
      'idb',
      'lexical',
      'liquidjs',
      'markdown-it',
      'mdast-util-to-markdown',
      'preact',
      'preact/hooks',
      'preact/jsx-dev-runtime',
      'preact/jsx-runtime',
      'preact/test-utils',
      'yaml',
    ],
  },
  test: {
    ...more,
    name,
    include,
    exclude,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...(executablePath ? { executablePath } : {}),
          args: ['--disable-quic', ...(asRoot ? ['--no-sandbox'] : [])],
        },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
})

/** End-to-end tests share two cores with a whole browser: one at a time, and patient. */
const endToEnd = (browser: 'chromium' | 'firefox' | 'both') => ({
  extends: true as const,
  test: {
    name: `e2e-${browser}`,
    include: browser === 'both' ? [BOTH_TESTS] : ['tests/e2e/**/*.test.ts'],
    exclude: browser === 'both' ? [] : [BOTH_TESTS],
    env: browser === 'both' ? {} : { E2E_BROWSER: browser },
    fileParallelism: false,
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})

export default defineConfig({
  publicDir: pathOf('./src/static'),
  plugins: [injectedScripts],
  test: {
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'unit',
          // Long ones read thousands of pages; how long they take is no part of what they test.
          testTimeout: 20_000,
          setupFiles: ['tests/draws.ts'],
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [BROWSER_TESTS, SERVER_TESTS, 'tests/{e2e,bench,rules,built}/**'],
        },
      },
      // Against real servers, which the tests start.
      {
        extends: true,
        test: {
          name: 'servers',
          include: [SERVER_TESTS],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      inChromium('browser', [BROWSER_TESTS], [KEYS_TESTS, LARGE_TESTS]),
      // There is one focus and one clipboard: whoever needs them must be alone.
      inChromium('keys', [KEYS_TESTS], [], { fileParallelism: false }),
      inChromium('large', [LARGE_TESTS], []),
      // Rules about the project's text; those in `built` read dist/ and need a build before them.
      { extends: true, test: { name: 'rules', include: ['tests/rules/**/*.test.ts'] } },
      { extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
      endToEnd('chromium'),
      endToEnd('firefox'),
      endToEnd('both'),
    ],
  },
})
