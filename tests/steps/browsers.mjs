import { existsSync } from 'node:fs'
import { howToInstall, installedBrowser } from '../e2e/installed.mjs'
import { run } from './command.mjs'

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' }

/** Both browsers must be there; on Debian as root they are installed. One test each. */
export async function browsers() {
  const missing = ['chromium', 'firefox'].filter((name) => !installedBrowser(name))
  if (missing.length > 0 && isDebian() && process.getuid?.() === 0) await install(missing)
  const still = missing.filter((name) => !installedBrowser(name))
  for (const name of still) console.error(howToInstall(name))
  for (const name of ['chromium', 'firefox']) console.log(`${name}: ${installedBrowser(name)}`)
  return { passed: 2 - still.length, failed: still.length }
}

async function install(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const packages = names.map((name) => PACKAGES[name])
  const update = await run('apt-get', ['update', '-q'], { env })
  if (update.code !== 0) throw new Error('apt-get update failed; its reason stands above.')
  const { code } = await run('apt-get', ['install', '-qy', ...packages], { env })
  if (code !== 0) throw new Error(`apt-get could not install ${packages.join(' and ')}.`)
}

function isDebian() {
  return existsSync('/etc/debian_version')
}
