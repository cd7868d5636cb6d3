import { browsers } from './browsers.mjs'
import { tool } from './command.mjs'
import { lockfile } from './lockfile.mjs'
import { servers } from './servers.mjs'
import { sizes } from './sizes.mjs'
import { vitest } from './vitest.mjs'
import { webExtLint } from './web-ext.mjs'

/**
 * On a machine that others keep busy, one click in thousands misses in a whole browser; what passes when
 * tried again is named at the end. At a developer's desk nothing is tried again.
 */
const inBrowser = (name) => vitest(name, { retries: process.env.CI ? 1 : 0 })

/** All that must hold, cheap things first. @type {import('./run.mjs').Step[]} */
export const STEPS = [
  { name: 'lockfile', what: 'the lock installs anywhere', run: lockfile },
  {
    name: 'lint',
    what: 'formatting and lint',
    run: () => tool('biome', ['ci', '--error-on-warnings', '.']),
  },
  { name: 'types', what: 'TypeScript', run: () => tool('tsc', []) },
  { name: 'deadcode', what: 'nothing unused', run: () => tool('knip', []) },
  { name: 'rules', what: 'layers and rules of the text', run: () => vitest('rules') },
  { name: 'unit', what: 'tests in Node', run: () => vitest('unit') },
  { name: 'servers', what: 'against real WebDAV servers', run: servers },
  { name: 'browsers', what: 'Chromium and Firefox are there', run: browsers },
  { name: 'components', what: 'tests in a real browser', run: () => inBrowser('browser') },
  { name: 'keys', what: 'real keys and the clipboard', run: () => inBrowser('keys') },
  { name: 'large', what: 'hostile pages in a real browser', run: () => inBrowser('large') },
  {
    name: 'build',
    what: 'for both browsers',
    run: async () => {
      const { run } = await import('./command.mjs')
      const { code } = await run(process.execPath, ['src/cli/build.mjs'])
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  },
  { name: 'built', what: 'manifests and packages', run: () => vitest('built') },
  { name: 'webext', what: 'web-ext lint of the Firefox build', run: webExtLint },
  { name: 'sizes', what: 'size budgets', run: sizes },
  { name: 'e2e-chromium', what: 'end to end in Chromium', run: () => inBrowser('e2e-chromium') },
  { name: 'e2e-firefox', what: 'end to end in Firefox', run: () => inBrowser('e2e-firefox') },
  { name: 'e2e-both', what: 'two browsers with one another', run: () => inBrowser('e2e-both') },
]
