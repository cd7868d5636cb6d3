import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { capturePage } from '../../src/extractors/index'
import { readersFor, registry } from '../../src/extractors/registry'
import { schedules } from '../../src/extractors/schedules'
import { urlOf } from '../../src/talk/address'
import { namedTalk } from '../../src/talk/named-talk'
import { type Fixture, fixtures, talkPages } from './site-fixtures'

const NOW = '2026-02-01T10:00:00.000Z'

/** Addresses that look like one of the host's and are another's, or no page's at all. */
const DISGUISES: [what: string, (url: URL) => string][] = [
  ['the host in front of another', (url) => other(url, `${url.hostname}.evil.example`)],
  ['other letters in front of the host', (url) => other(url, `evil${url.hostname}`)],
  ['another word in front of the host', (url) => other(url, `evil-${url.hostname}`)],
  ['another top level', (url) => other(url, url.hostname.replace(/\.[^.]+$/, '.example'))],
  ['letters that look alike', (url) => other(url, lookalike(url.hostname))],
  ['a dot behind the host', (url) => other(url, `${url.hostname}.`)],
  ['the host as a user', (url) => other(url, `${url.hostname}@evil.example`)],
  ['the host and a port as a login', (url) => other(url, `${url.hostname}:443@evil.example`)],
  ['somebody logged in', (url) => other(url, `someone@${url.hostname}`)],
  ['the host as a path', (url) => `https://evil.example/${url.hostname}${rest(url)}`],
  ['the address as a path', (url) => `https://evil.example/${url.href}`],
  ['the address as a query', (url) => `https://evil.example/?u=${url.href}`],
  ['the address as a fragment', (url) => `https://evil.example/#${url.href}`],
  ['another host, with a port', (url) => other(url, 'evil.example:8443')],
  ['backslashes', (url) => `https:\\\\evil.example\\@${url.hostname}${rest(url)}`],
  ['no scheme of the web', (url) => `ftp://${url.hostname}${rest(url)}`],
  ['a script', (url) => `javascript:void('${url.href}')`],
  ['data', (url) => `data:text/html,${url.href}`],
  ['a file', (url) => `file://${url.hostname}${rest(url)}`],
  ['the source of a page', (url) => `view-source:${url.href}`],
  ['a blob', (url) => `blob:${url.origin}/d0360e2f-caee-469f-9a2f-87d5b0456f6f`],
]

/** Every page of the fixtures whose site has hosts of its own. */
const ofHosts = fixtures.filter((page) =>
  registry.some(({ id, hosts }) => id === page.site && hosts !== 'any'),
)

describe.each(DISGUISES)('with %s', (_, disguise) => {
  it.each(perSite(ofHosts))('$site is not asked for $url', (page) => {
    const address = urlOf(disguise(new URL(page.url)))
    if (!address) return
    const asked = [...readersFor(address, registry), ...readersFor(address, schedules)]
    expect(asked.filter(({ hosts }) => hosts !== 'any')).toEqual([])
  })

  it.each(perSite(fixtures))('$site’s $url names no talk of another host', ({ url }) => {
    expectOwn(namedTalk(disguise(new URL(url))), disguise(new URL(url)))
  })
})

describe('a page that pretends', () => {
  const evil = (page: Fixture) => other(new URL(page.url), 'evil.example')

  it.each(talkPages)('to be $site’s $url is a page of its own host', (page) => {
    const { talk } = captured(page, evil(page))
    expectOwn(talk, evil(page))
    expect(new URL(talk.url).hostname).toBe('evil.example')
  })

  it.each(talkPages)('to be $site’s and names the true one is so, too', (page) => {
    const words = `<link rel="canonical" href="${page.url}"><meta property="og:url" content="${page.url}">
      <link rel="alternate" type="application/json" href="${page.url}"><base href="${page.url}">
      <script type="application/ld+json">{"@type":"Event","name":"x","@id":"${page.url}","url":"${page.url}"}</script>`
    const html = page.html.replace(/<head[^>]*>|$/, (head) => head + words)
    const { talk } = captured({ ...page, html }, evil(page))
    expectOwn(talk, evil(page))
    expect(new URL(talk.url).hostname).toBe('evil.example')
  })
})

function captured({ html }: Fixture, url: string) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window
  return capturePage(document, url, NOW)
}

/** An id under the host that the page is really at, or of the page alone; no conference of another's. */
function expectOwn(named: { id: string; conference: string | null } | null, address: string): void {
  if (!named) return
  // The one company has two names, and a subdomain is the same conference under either.
  const host = (urlOf(address)?.host ?? '')
    .replace(/^www\./, '')
    .replace(/\.sched\.org$/, '.sched.com')
  const own = (id: string) => host !== '' && (id === host || id.startsWith(`${host}/`))
  expect(own(named.id.replace(/^web\//, '')), named.id).toBe(true)
  if (named.conference !== null) expect(own(named.conference), named.conference).toBe(true)
}

function other(url: URL, host: string): string {
  return `https://${host}${rest(url)}`
}

function rest(url: URL): string {
  return url.href.slice(url.origin.length)
}

/** `fоsdem.org` with the o of another alphabet. */
function lookalike(host: string): string {
  const twins: Record<string, string> = {
    a: 'а',
    c: 'с',
    e: 'е',
    o: 'о',
    p: 'р',
    x: 'х',
    y: 'у',
    s: 'ѕ',
  }
  return host.replace(/[aceopxys]/, (letter) => twins[letter] ?? letter)
}

/** The first page of each site and host. */
function perSite(pages: readonly Fixture[]): Fixture[] {
  const seen = new Map<string, Fixture>()
  for (const page of pages) {
    const key = `${page.site} ${new URL(page.url).host}`
    if (page.answer.kind !== 'page' && !seen.has(key)) seen.set(key, page)
  }
  return [...seen.values()]
}
