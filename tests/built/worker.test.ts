import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

test('no script of the background needs a document: it would not start', () => {
  const scripts = scriptsFrom('dist/chrome/service-worker-loader.js')
  expect(scripts.size).toBeGreaterThan(1)
  const wanting = [...scripts].filter(([, code]) =>
    /\bdocument\.(?:createElement|body)\b/.test(code),
  )
  expect(wanting.map(([file]) => file)).toEqual([])
})

/** The scripts that this one loads at its start, and itself. */
function scriptsFrom(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file)) return found
  const code = readFileSync(file, 'utf8')
  found.set(file, code)
  for (const [, target = ''] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[^"'`();]*?from)?\s*["'`](\.[^"'`]+)["'`]/g,
  ))
    scriptsFrom(join(dirname(file), target), found)
  return found
}
