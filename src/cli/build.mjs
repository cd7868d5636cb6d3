// Builds dist/chrome and dist/firefox; names them to build one; `--watch` rebuilds on change.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const targets = asked.length > 0 ? asked : ['chrome', 'firefox']
// While watching, each rebuild says that it is done; a single build is quiet unless it fails.
const watching = process.argv.includes('--watch')
const how = watching ? ['--watch', '--clearScreen', 'false'] : ['--logLevel', 'warn']

const build = (target) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [vite, 'build', ...how], {
      cwd: root,
      stdio: 'inherit',
      // Whoever starts it may have another: Vite would then make a build with names of source files.
      env: { ...process.env, NODE_ENV: 'production', TARGET: target },
    })
    child.on('close', (code) => resolve(code ?? 1))
  })

for (const target of targets) {
  if (target !== 'chrome' && target !== 'firefox') {
    console.error(`There is no build for "${target}": it is chrome or firefox.`)
    process.exit(2)
  }
}
const codes = watching ? await Promise.all(targets.map(build)) : []
if (!watching) for (const target of targets) codes.push(await build(target))
process.exitCode = codes.find((code) => code !== 0) ?? 0
