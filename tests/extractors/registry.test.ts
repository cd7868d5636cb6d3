import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractorsFor, registry } from '../../src/extractors/registry'

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const table = readFileSync(pathOf('docs/adding-a-site.md'), 'utf8')

describe.each([...registry])('the extractor $id', ({ id, hosts }) => {
  it('is the one its file is named after', () => {
    expect(existsSync(pathOf(`src/extractors/${id}.ts`))).toBe(true)
  })

  it('names hosts as a whole', () => {
    expect(hosts.length).toBeGreaterThan(0)
    for (const host of hosts) expect(new URL(`https://${host}/`).host).toBe(host)
  })

  it('has a fixture that it reads as a talk', () => {
    const folder = pathOf(`tests/fixtures/${id}/`)
    const answers = readdirSync(folder).filter((file) => file.endsWith('.json'))
    const kinds = answers.map((file) => JSON.parse(readFileSync(folder + file, 'utf8')))
    expect(kinds.some(({ kind, talk }) => kind === 'talk' && talk.extractor === id)).toBe(true)
  })

  it('has its line in docs/adding-a-site.md, with every host', () => {
    const line = table.split('\n').find((row) => row.startsWith(`| \`${id}\` |`))
    expect(line, `a table row for ${id}`).toBeDefined()
    for (const host of hosts) expect(line).toContain(`\`${host}\``)
  })
})

describe('extractorsFor', () => {
  it('asks every id once', () => {
    expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length)
  })

  const ids = (url: string) => extractorsFor(new URL(url)).map(({ id }) => id)
  const path = '/2023/schedule/event/goreducecognitive/'

  it.each(['https://fosdem.org', 'http://fosdem.org:8080', 'https://archive.fosdem.org'])(
    'finds the site of %s',
    (origin) => {
      expect(ids(origin + path)).toEqual(['fosdem'])
    },
  )

  it.each([
    `https://fosdem.org.evil.example${path}`,
    `https://evil-fosdem.org${path}`,
    `https://fosdem.org@evil.example${path}`,
    `https://fosdem.org:x@evil.example${path}`,
    `https://someone@fosdem.org${path}`,
    `https://live.fosdem.org${path}`,
    `https://evil.example/fosdem.org${path}`,
    `https://evil.example/?https://fosdem.org${path}`,
    `ftp://fosdem.org${path}`,
    `javascript:fosdem.org${path}`,
    'https://fosdem.org/2023/schedule/',
    'about:blank',
  ])('leaves %s alone', (url) => {
    expect(ids(url)).toEqual([])
  })

  it('keeps the order of the registry', () => {
    const matches = () => true
    const extract = () => null
    const two = ['b', 'a'].map((id) => ({ id, hosts: ['x.org'], matches, extract }))
    expect(extractorsFor(new URL('https://x.org/'), two).map(({ id }) => id)).toEqual(['b', 'a'])
  })
})
