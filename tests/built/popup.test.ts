import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

for (const browser of ['chrome', 'firefox']) {
  const dist = `dist/${browser}`
  const html = readFileSync(`${dist}/popup/index.html`, 'utf8')
  const start = /<script type="module"[^>]* src="\/assets\/([^"]+)"/.exec(html)?.[1] ?? ''
  const scripts = readdirSync(`${dist}/assets`).filter((file) => /^popup-.*\.js$/.test(file))
  const read = (file: string) => readFileSync(`${dist}/assets/${file}`, 'utf8')

  test(`${browser}: the popup starts with one script`, () => {
    expect(importsOf(read(start))).toEqual([])
  })

  test(`${browser}: what it loads later takes from that script what it shares with it`, () => {
    // Some few lines need nothing at all.
    const later = scripts.filter((file) => file !== start && importsOf(read(file)).length > 0)
    expect(later.length).toBeGreaterThanOrEqual(2)
    // A copy of one of the build's own files would be a second database connection, or a second Preact.
    for (const file of later) {
      expect(importsOf(read(file))).toContain(start)
      expect(importsOf(read(file)).filter((one) => !scripts.includes(one))).toEqual([])
    }
  })

  test(`${browser}: all that it names is there`, () => {
    const named = scripts.flatMap((file) => [
      ...read(file).matchAll(/["'`](?:assets\/|\.\/)([\w.-]+\.(?:js|css))["'`]/g),
    ])
    expect(named.length).toBeGreaterThan(0)
    for (const [, file = ''] of named) expect(existsSync(`${dist}/assets/${file}`)).toBe(true)
  })
}

/** Names of the files that a script imports at its start. */
function importsOf(code: string): string[] {
  const found = code.matchAll(/(?:^|[;}])(?:import|export)[^"'`();]*?["'`]\.\/([^"'`]+)["'`]/g)
  return [...found].map(([, file = '']) => file)
}
