import { readFileSync } from 'node:fs'
import { run } from './command.mjs'

/**
 * The lock must fit package.json and install on a machine that has only npm's own registry: no
 * package may name the host it came from. Two tests.
 */
export async function lockfile() {
  const hosts = resolvedHosts(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  for (const host of hosts) console.error(`package-lock.json names the host ${host}.`)
  const { code, text } = await run('npm', ['ci', '--dry-run', '--no-audit', '--no-fund'], {
    output: 'kept',
  })
  if (code !== 0) console.error(`npm ci --dry-run failed.\n${text}`)
  const failed = (hosts.length > 0 ? 1 : 0) + (code === 0 ? 0 : 1)
  return { passed: 2 - failed, failed }
}

function resolvedHosts(lock) {
  const addresses = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? [])
  return [
    ...new Set(
      addresses.map((address) => (URL.canParse(address) ? new URL(address).host : address)),
    ),
  ]
}
