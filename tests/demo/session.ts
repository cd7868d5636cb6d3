import { rmSync } from 'node:fs'
import type { Driver } from '../e2e/driver'
import { launch } from '../e2e/launch'
import { type DemoServer, serveDemo } from './server'
import { demoSite, FIRST_TALK } from './site'
import { talkPath } from './talk-page'
import { tour } from './tour'

export interface SessionOptions {
  browser: 'chromium' | 'firefox'
  /** A page to open instead of the demo's first talk. */
  url: string | null
  profile: 'kept' | 'fresh'
  window: 'visible' | 'headless'
}

/** What `npm start` does once everything is built; resolves to the exit code. */
export async function session(options: SessionOptions): Promise<number> {
  const url = options.url ?? `https://fosdem.org${talkPath(FIRST_TALK)}`
  const demo = isOfDemo(url) ? await serveDemo() : null
  try {
    if (options.window === 'headless') return await tour({ browser: options.browser, url, demo })
    await visit(options, url, demo)
    return 0
  } finally {
    await demo?.close()
  }
}

/** A page of the demo is served from here; any other is taken from the web. */
function isOfDemo(url: string): boolean {
  const { hostname, pathname } = new URL(url)
  return hostname === 'fosdem.org' && demoSite().has(pathname)
}

/** Opens the browser on the user's screen and stays until it is closed. */
async function visit(options: SessionOptions, url: string, demo: DemoServer | null): Promise<void> {
  const home = `.profile/${options.browser}`
  if (options.profile === 'fresh') rmSync(home, { recursive: true, force: true })
  const driver = await launch(options.browser, {
    demo,
    home,
    window: 'visible',
    otherHosts: 'direct',
  })
  const ended = new Promise<void>((resolve) => driver.browser.once('disconnected', resolve))
  await driver.newTab(url)
  await closeBlankTab(driver)
  console.log(`
${url}
${demo ? 'This page is a demo on this computer; the rest of the web is the real one.\n' : ''}
Click Talkmark in the toolbar${options.browser === 'chromium' ? ' (behind the puzzle piece, where you can pin it)' : ''}, or press Alt+Shift+K.
Notes stay in ${home} until the next "npm start -- --fresh". Close the browser to end.`)
  const stop = () => void driver.close()
  process.once('SIGINT', stop)
  await ended
  process.off('SIGINT', stop)
}

async function closeBlankTab(driver: Driver): Promise<void> {
  const pages = await driver.browser.pages()
  const blank = pages.find((page) => page.url() === 'about:blank')
  if (pages.length > 1) await blank?.close()
}
