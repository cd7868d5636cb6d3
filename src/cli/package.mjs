// npm run package: the store zips and a source zip in artifacts/, the same bytes at every run.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The earliest date a zip can hold, in local time as zips have it: any fixed one would do. */
const DATE = new Date(1980, 0, 1, 0, 0, 0)

process.chdir(root)
main()

function main() {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const folder = process.argv[2] ?? 'artifacts'
  execFileSync(process.execPath, ['src/cli/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] })
  mkdirSync(folder, { recursive: true })
  const packages = {
    chrome: filesIn('dist/chrome'),
    firefox: filesIn('dist/firefox'),
    source: trackedFiles(),
  }
  for (const [kind, files] of Object.entries(packages)) {
    const path = join(folder, `${name}-${version}-${kind}.zip`)
    const bytes = zip(files)
    writeFileSync(path, bytes)
    console.log(`${path}  ${files.length} files, ${(bytes.length / 1000).toFixed(0)} kB`)
  }
}

/** Sorted by name, without the times and rights of this machine. */
function zip(files) {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const entries = sorted.map(({ name, path }) => [name, readFileSync(path)])
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: DATE })
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path,
      name: path
        .slice(folder.length + 1)
        .split(sep)
        .join(posix.sep),
    }))
}

/** What Mozilla's reviewers build from: everything that git tracks, as it stands here. */
function trackedFiles() {
  const list = execFileSync('git', ['ls-files', '-z']).toString().split('\0').filter(Boolean)
  return list.map((name) => ({ name, path: name }))
}
