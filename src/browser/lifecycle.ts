import browser from 'webextension-polyfill'

/** Calls `listener` when the extension was installed or updated; register it at once, not later. */
export function onInstalled(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => listener())
}

/** Calls `listener` when the browser starts; register it at once, not later. */
export function onStartup(listener: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => listener())
}

/**
 * Keeps the background from being ended while it works: browsers end one that has not called them for
 * half a minute, whatever it waits for (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle).
 * Returns what lets it go again.
 */
export function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), OFTEN)
  return () => clearInterval(timer)
}

/** ms */
const OFTEN = 20_000
