import type { Browser, Page } from 'puppeteer-core'
import type { DemoServer } from '../demo/server'

export interface LaunchOptions {
  /** Folder of a built extension (`dist/chrome`, `dist/firefox`). */
  extension: string
  /** Serves the pages; without it the browser talks to the real web. */
  demo: DemoServer | null
  /** Keeps profile and extension there; without it a temporary folder that `close` removes. */
  home?: string
  window?: 'headless' | 'visible'
  /** What becomes of hosts that the demo does not serve. */
  otherHosts?: 'refused' | 'direct'
}

/**
 * A browser under test, the same for Chromium and Firefox. `close` and `kill` end it; launching again
 * with its `home` is a restart with the same profile.
 */
export interface Driver {
  readonly name: 'chromium' | 'firefox'
  readonly browser: Browser
  readonly home: string
  /** Folder that downloads go to, unless the window is visible. */
  readonly downloads: string
  /** Address of a file of the extension: `options/index.html#/export`. */
  extensionUrl(path: string): string
  newTab(url: string): Promise<Page>
  openExtensionPage(path: string): Promise<Page>
  /** Waits for a tab whose address contains `part`, opened by someone else. */
  waitForTab(part: string): Promise<Page>
  /** Addresses of all tabs, also of those that a page opened itself. */
  tabs(): Promise<string[]>
  /** What the user says when the browser asks whether the extension may go to this site (`http://host/*`). */
  allowSite(pattern: string): Promise<void>
  /** Clicks the real toolbar button with `page` in front, which grants `activeTab`. */
  clickAction(page: Page): Promise<Popup>
  /** Lets go of what the mouse drags over this place of `page`. */
  drop(page: Page, x: number, y: number): Promise<void>
  /** For pages and popups, from now on. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>
  /** For pages and popups, from now on. */
  setReducedMotion(wish: 'reduce' | 'no-preference'): Promise<void>
  /** Text on the clipboard. */
  clipboard(): Promise<string>
  isBackgroundRunning(): Promise<boolean>
  stopBackground(): Promise<void>
  /** Puts another build of the extension in the place of this one, as a store's update does. */
  update(extension: string): Promise<void>
  close(): Promise<void>
  /** `kill -9` of the browser's process. */
  kill(): Promise<void>
}

type Plain = string | number | boolean | null

/** The toolbar popup, the real one. Elements are named by `data-testid`. */
export interface Popup {
  /** Runs a self-contained function in the popup; its result must survive JSON. */
  evaluate<A extends Plain[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  /** Waits until the popup says that it is ready (`data-ready` of the root element). */
  ready(): Promise<void>
  text(testId: string): Promise<string | null>
  /** Value of a field. */
  value(testId: string): Promise<string | null>
  click(testId: string): Promise<void>
  /** Real key events of the browser, one for each character. */
  type(text: string): Promise<void>
  /** One real key: `Enter`, `Tab`, `Shift+Tab`, `Control+z`. */
  press(key: string): Promise<void>
  /** Writes a PNG. */
  screenshot(file: string): Promise<void>
  isOpen(): Promise<boolean>
  /** Closes it as the browser does when the user clicks elsewhere: at once, without asking. */
  close(): Promise<void>
}

/** How long a test waits for what should be there at once, in ms: machines are slow at times. */
export const PATIENCE = 20_000

/** Repeats `probe` until it gives something truthy; `what` names it in the error. `timeout` in ms. */
export async function until<T>(
  probe: () => T | Promise<T>,
  what: string,
  timeout = PATIENCE,
): Promise<T> {
  const end = performance.now() + timeout
  let last: unknown
  while (performance.now() < end) {
    try {
      const found = await probe()
      if (found) return found
      last = found
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error(`Waited ${timeout} ms for ${what}; last seen: ${String(last)}`)
}

/** `Shift+Enter` → its modifiers and its key. */
export function parseKey(combination: string): { modifiers: string[]; key: string } {
  const parts = combination.split('+')
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' }
}
