// npm start: a browser with the extension, and a talk page of the demo conference in front.
// Until the dependencies are there, only Node's own modules may be imported.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { howToInstall, installedBrowser } from '../e2e/installed.mjs'
import { installDependencies, nodeProblem, root } from '../install.mjs'

const USAGE = `npm start -- [--browser chromium|firefox] [--url URL] [--fresh]
  --browser  the browser to start (chromium; firefox if there is no other)
  --url      a page of the web instead of the demo conference
  --fresh    with a new profile; otherwise that of the last time`

process.exitCode = await start()

async function start() {
  const options = readOptions()
  if (!options) {
    console.error(USAGE)
    return 2
  }
  const problem = nodeProblem() ?? browserProblem(options.browser)
  if (problem) {
    console.error(problem)
    return 1
  }
  process.chdir(root)
  try {
    installDependencies()
    build(options.browser)
    const { runnerImport } = await import('vite')
    const { module } = await runnerImport(join(root, 'tests/demo/session.ts'), {
      configFile: false,
      logLevel: 'error',
    })
    return await module.session({ ...options, window: hasDisplay() ? 'visible' : 'headless' })
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    return 1
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string' },
        url: { type: 'string' },
        fresh: { type: 'boolean', default: false },
      },
    })
    const browser = values.browser ?? (installedBrowser('chromium') ? 'chromium' : firstInstalled())
    if (browser !== 'chromium' && browser !== 'firefox') return null
    if (values.url !== undefined && !URL.canParse(values.url)) return null
    return { browser, url: values.url ?? null, profile: values.fresh ? 'fresh' : 'kept' }
  } catch {
    return null
  }
}

function firstInstalled() {
  return installedBrowser('firefox') ? 'firefox' : 'chromium'
}

function browserProblem(browser) {
  return installedBrowser(browser) ? null : howToInstall(browser)
}

function build(browser) {
  console.log('Building …')
  const target = browser === 'chromium' ? 'chrome' : 'firefox'
  const { status } = spawnSync(process.execPath, ['src/cli/build.mjs', target], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The build failed; its reason stands above.')
}

/** Only Linux runs without one: a server, a container. */
function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
