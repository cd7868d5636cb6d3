import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { run } from './command.mjs'

/** Whether packages can be installed here without asking anybody. */
export function canInstall() {
  return isDebian() && process.getuid?.() === 0
}

export function isDebian() {
  return existsSync('/etc/debian_version')
}

/** Installs Debian packages; none of the services in them is started. */
export async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-q'], { env })
  if (update.code !== 0) throw new Error('apt-get update failed; its reason stands above.')
  const { code } = await withoutServices(() =>
    run('apt-get', ['install', '-qy', ...packages], { env }),
  )
  if (code !== 0) throw new Error(`apt-get could not install ${packages.join(' and ')}.`)
}

/** https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt: 101 forbids the action. */
const POLICY = '/usr/sbin/policy-rc.d'

async function withoutServices(work) {
  if (existsSync(POLICY)) return work() // A container's own, which says the same.
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return await work()
  } finally {
    rmSync(POLICY)
  }
}
