import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { capturePage } from '../../src/extractors/index'

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))
const NOW = '2026-02-01T10:00:00.000Z'

/** A page's first line says where it would be: `<!-- https://… -->`. */
function capture(html: string) {
  const url = /^<!-- (\S+) -->/.exec(html)?.[1]
  if (!url) throw new Error('The first line of a fixture is its address in a comment.')
  return capturePage(new JSDOM(html, { url }).window.document, url, NOW)
}

describe.each(readdirSync(FIXTURES))('fixtures of %s', (site) => {
  const folder = `${FIXTURES}${site}/`
  const cases = readdirSync(folder).filter((file) => file.endsWith('.html'))

  it.each(cases)('%s', (file) => {
    const answer = folder + file.replace(/html$/, 'json')
    expect(existsSync(answer), `${answer} is missing: write it by hand`).toBe(true)
    const captured = capture(readFileSync(folder + file, 'utf8'))
    expect(captured).toEqual(JSON.parse(readFileSync(answer, 'utf8')))
  })

  it('has no answer without a page', () => {
    const answers = readdirSync(folder).filter(
      (file) => file.endsWith('.json') && file !== 'about.json',
    )
    expect(answers.map((file) => file.replace(/json$/, 'html'))).toEqual(cases)
  })
})
