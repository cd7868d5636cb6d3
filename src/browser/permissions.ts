import browser from 'webextension-polyfill'

/**
 * Asks the user to let the extension go to the site of this address; to be called first thing in an
 * act of the user's. Resolves to what they said.
 */
export function askForSite(address: string): Promise<'granted' | 'refused'> {
  return browser.permissions
    .request({ origins: [siteOf(address)] })
    .then((isGranted) => (isGranted ? 'granted' : 'refused'))
}

export async function mayUseSite(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [siteOf(address)] })
}

/** Gives the permission back. */
export async function leaveSite(address: string): Promise<void> {
  await browser.permissions.remove({ origins: [siteOf(address)] })
}

/** Calls `listener` when the user takes a permission back; register it at once, not later. */
export function onSiteLeft(listener: () => void): void {
  browser.permissions.onRemoved.addListener(() => listener())
}

/** A match pattern knows no ports: it stands for all of them. */
function siteOf(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}
