import browser from 'webextension-polyfill'

/** Calls `listener` when the extension was installed or updated; register it at once, not later. */
export function onInstalled(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => listener())
}

/** Calls `listener` when the browser starts; register it at once, not later. */
export function onStartup(listener: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => listener())
}
