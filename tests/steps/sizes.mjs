import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import file from '@size-limit/file'
import sizeLimit from 'size-limit'
import budgets from './budgets.json' with { type: 'json' }

/** Compares what a surface loads at its start with budgets.json (gzip). One test for each budget. */
export async function sizes() {
  const counts = { passed: 0, failed: 0 }
  for (const { name, start, gzipKilobytes } of budgets) {
    const files = start.endsWith('.html') ? startScripts(start) : [start]
    const checks = files.map((path) => ({ name: path, files: [path], gzip: true }))
    const results = await sizeLimit([file], { checks })
    const bytes = results.reduce((sum, result) => sum + result.size, 0)
    const fits = bytes <= gzipKilobytes * 1000
    counts[fits ? 'passed' : 'failed'] += 1
    const size = (bytes / 1000).toFixed(1).padStart(6)
    console.log(`${fits ? '✓' : '✗'} ${name.padEnd(32)} ${size} kB of ${gzipKilobytes} kB`)
    if (!fits) for (const result of results) console.log(`    ${result.size} B`)
  }
  return counts
}

/** Scripts that a page loads before anything is asked for: its entry and all it imports statically. */
function startScripts(page) {
  const html = readFileSync(page, 'utf8')
  const root = dirname(dirname(page))
  const entries = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src]) =>
    src.startsWith('/') ? join(root, src) : join(dirname(page), src),
  )
  if (entries.length === 0) throw new Error(`${page} loads no script.`)
  const found = new Set()
  for (const entry of entries) follow(entry, found)
  return [...found]
}

function follow(path, found) {
  if (found.has(path)) return
  found.add(path)
  const code = readFileSync(path, 'utf8')
  const imports = code.matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[^"'();]*?from)?\s*["'](\.[^"']+)["']/g,
  )
  for (const [, target] of imports) follow(join(dirname(path), target), found)
}
