import browser from 'webextension-polyfill'

/** What the installed manifest says, so that what is shown of it is true. */
export interface Installed {
  version: string
  /** Names of permissions, and patterns of sites, that are granted with the installation. */
  permissions: string[]
}

/** Version and permissions of the extension as it is installed. */
export function installed(): Installed {
  const manifest = browser.runtime.getManifest()
  const hosts = manifest.host_permissions ?? []
  return { version: manifest.version, permissions: [...(manifest.permissions ?? []), ...hosts] }
}

/** The keys that open the popup (`Alt+Shift+K`), or `null` where the user has set none. */
export async function readShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll()
  return commands.find((command) => command.name === '_execute_action')?.shortcut || null
}

/** Opens the page of the browser where the user sets the keys of extensions. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a call for it, since it lets no extension open its own pages.
  if (browser.commands.openShortcutSettings) await browser.commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
