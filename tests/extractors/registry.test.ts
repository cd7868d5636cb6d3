import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readersFor, registry } from '../../src/extractors/registry'
import { schedules } from '../../src/extractors/schedules'
import type { About } from './about'

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const hostsOf = (hosts: readonly string[] | 'any') => (hosts === 'any' ? [] : hosts)

describe.each([...registry])('the extractor $id', ({ id, hosts }) => {
  it('is the one its file is named after', () => {
    expect(existsSync(pathOf(`src/extractors/${id}.ts`))).toBe(true)
  })

  it('names hosts as a whole', () => {
    expect(hosts.length).toBeGreaterThan(0)
    for (const host of hostsOf(hosts)) expect(new URL(`https://${host}/`).host).toBe(host)
  })

  it('has a fixture that it reads as a talk', () => {
    const folder = pathOf(`tests/fixtures/${id}/`)
    const answers = readdirSync(folder).filter(
      (file) => file.endsWith('.json') && file !== 'about.json',
    )
    const kinds = answers.map((file) => JSON.parse(readFileSync(folder + file, 'utf8')))
    expect(kinds.some(({ kind, talk }) => kind === 'talk' && talk.extractor === id)).toBe(true)
  })

  it('says what is known of the site', () => {
    const about: About = JSON.parse(readFileSync(pathOf(`tests/fixtures/${id}/about.json`), 'utf8'))
    expect(about.hosts).toEqual(hosts)
    for (const words of [about.name, about.pages]) expect(words).toMatch(/\S/)
    expect(about.source).toMatch(/^https:\/\/\S+$/)
    expect(about.verified.length).toBeGreaterThan(0)
    for (const { on, how } of about.verified) {
      expect(on).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(how).toMatch(/\S/)
    }
  })
})

describe('readersFor', () => {
  it('asks every id once', () => {
    for (const readers of [registry, schedules])
      expect(new Set(readers.map(({ id }) => id)).size).toBe(readers.length)
  })

  const fixed = registry.filter(({ hosts }) => hosts !== 'any')
  const ids = (url: string) => readersFor(new URL(url), fixed).map(({ id }) => id)
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
    expect(readersFor(new URL('https://x.org/'), two).map(({ id }) => id)).toEqual(['b', 'a'])
  })
})
