import { expect, it } from 'vitest'
import { webAddress } from '../../src/extractors/web-address'

const BASE = 'https://fosdem.org/2023/schedule/event/x/'

it.each([
  ['https://a.org/b c(d)[e]', 'https://a.org/b%20c(d)[e]'],
  ['/2023/x.pdf', 'https://fosdem.org/2023/x.pdf'],
  ['slides/x.pdf', `${BASE}slides/x.pdf`],
  ['//a.org/x', 'https://a.org/x'],
  [' https://a.org/\u00a0', 'https://a.org/'],
  ['http://http://a.org', 'http://a.org/'],
  ['http://https://a.org/x?y=http://b.org', 'https://a.org/x?y=http://b.org'],
  ['https://https://https://a.org', 'https://a.org/'],
  ['httphttps://a.org', 'https://a.org/'],
  ['htthttp://a.org', 'http://a.org/'],
  ['hhttps://a.org', 'https://a.org/'],
  ['https:///a.org/x', 'https://a.org/x'],
  ['https://acthttp://a.org/', 'http://a.org/'],
  ['a.org/talks', 'https://a.org/talks'],
  ['twitch.tv/someone', 'https://twitch.tv/someone'],
  [
    'https://web.archive.org/web/2020/https://a.org/',
    'https://web.archive.org/web/2020/https://a.org/',
  ],
  ['https://a.org/?u=https://b.org', 'https://a.org/?u=https://b.org'],
])('%s leads to %s', (link, address) => {
  expect(webAddress(link, BASE)).toBe(address)
})

it.each([
  '',
  ' ',
  'http://',
  'https://',
  '#part',
  '#room:matrix.org',
  'mailto:a@b.org',
  'dat://a.org/',
  'git://a.org/x.git',
  'ipns://ipfs.io',
  'htts://a.org',
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'blob:https://a.org/x',
  'view-source:file:///etc/passwd',
  'https://a b.org/',
  `https://a.org/${'x'.repeat(10_000)}`,
  null,
  undefined,
])('%s leads nowhere', (link) => {
  expect(webAddress(link, BASE)).toBeNull()
})
