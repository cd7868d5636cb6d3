import { howToInstall, installedBrowser } from '../e2e/installed.mjs'
import { canInstall, install } from './apt.mjs'

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' }

/** Both browsers must be there; on Debian as root they are installed. One test each. */
export async function browsers() {
  const missing = ['chromium', 'firefox'].filter((name) => !installedBrowser(name))
  if (missing.length > 0 && canInstall()) await install(missing.map((name) => PACKAGES[name]))
  const still = missing.filter((name) => !installedBrowser(name))
  for (const name of still) console.error(howToInstall(name))
  for (const name of ['chromium', 'firefox']) console.log(`${name}: ${installedBrowser(name)}`)
  return { passed: 2 - still.length, failed: still.length }
}
