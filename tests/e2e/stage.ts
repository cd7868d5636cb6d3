import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type DemoServer, serveDemo } from '../demo/server'
import { talkPath } from '../demo/talk-page'
import type { Driver, Popup } from './driver'
import { launch } from './launch'

/** The browser that this run is about. */
export const browserName = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium'

/** A browser with the extension, and the demo conference; both end with the file's tests. */
export interface Stage {
  readonly driver: Driver
  readonly demo: DemoServer
  /** Clicks the toolbar button with `page` in front and waits until the popup is ready. */
  click(page: Page): Promise<Popup>
  /** Opens the page, then as `click`. */
  visit(url: string): Promise<{ page: Page; popup: Popup }>
  /** Ends the browser, as the user does or with `kill -9`, and starts it again with its profile. */
  restart(how: 'closed' | 'killed'): Promise<void>
}

/**
 * Sets the stage before the tests of a file and clears it after them, whatever happened. After each
 * test popup and tabs are closed; what was stored stays.
 */
export function useStage(): Stage {
  const home = mkdtempSync(join(tmpdir(), 'talkmark-'))
  let driver: Driver | null = null
  let demo: DemoServer | null = null
  let popup: Popup | null = null
  beforeAll(async () => {
    demo = await serveDemo()
    driver = await launch(browserName, { demo, home })
  })
  afterEach(async () => {
    await popup?.close().catch(() => {})
    popup = null
    if (driver) await closeTabs(driver)
  })
  afterAll(async () => {
    await driver?.close()
    await demo?.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  })
  const present = <T>(one: T | null): T => {
    if (one === null) throw new Error('The browser is not running.')
    return one
  }
  const click = async (page: Page) => {
    popup = await present(driver).clickAction(page)
    await popup.ready()
    return popup
  }
  return {
    get driver() {
      return present(driver)
    },
    get demo() {
      return present(demo)
    },
    click,
    async visit(url) {
      const page = await present(driver).newTab(url)
      return { page, popup: await click(page) }
    },
    async restart(how) {
      const ending = present(driver)
      driver = null
      if (how === 'closed') await ending.close()
      else await ending.kill()
      driver = await launch(browserName, { demo: present(demo), home })
    },
  }
}

/** Address of a talk of the demo conference. */
export function talkUrl(slug: string, host = 'fosdem.org'): string {
  return `https://${host}${talkPath(slug)}`
}

/** Hosts outside of the demo that someone asked for; not those that the browsers ask for themselves. */
export function foreignHosts(demo: DemoServer): string[] {
  return demo.refused.filter((host) => !BROWSERS_OWN.test(host))
}

const BROWSERS_OWN = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox|mozgcp)\.(com|net|org)$/

/** All but the first, without which the browser would end. */
async function closeTabs(driver: Driver): Promise<void> {
  const [, ...tabs] = await driver.browser.pages()
  for (const tab of tabs) await tab.close()
}
