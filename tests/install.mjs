// Installs the dependencies when they are missing or older than the lock; needs nothing but Node.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Oldest Node that the tools run on: `engines` of package.json. */
const OLDEST_NODE = [20, 19]

/** A sentence about why this Node won't do, or null. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldMajor, oldMinor] = OLDEST_NODE
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return null
  return `This is Node ${version}; Talkmark's tools need ${OLDEST_NODE.join('.')} or newer: https://nodejs.org/`
}

/** Runs `npm ci` where it is due. Throws with npm's own words on the screen. */
export function installDependencies() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return
  console.log('Installing dependencies (npm ci) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm ci failed; its reason stands above.')
}

/** Milliseconds since 1970; 0 where there is no such file. */
function changedAt(path) {
  return statSync(new URL(`../${path}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0
}
