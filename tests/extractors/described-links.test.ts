import { expect, it } from 'vitest'
import { addressesIn, describedLinks } from '../../src/extractors/described-links'

const kindsOf = (text: string, id = 'youtube/5lPa2U239C4') =>
  describedLinks(addressesIn(text), id).map(({ kind, url }) => [kind, url])

const GO = 'https://fosdem.org/2023/schedule/event/goreducecognitive/'
const FILE = 'https://video.fosdem.org/2023/UD2.218A/goreducecognitive.webm'

it.each([
  ['the end of a sentence', 'See https://a.example/x. Or not', 'https://a.example/x'],
  [
    'brackets',
    '(https://a.example/x), [https://a.example/y]!',
    'https://a.example/x https://a.example/y',
  ],
  ['brackets of its own', 'https://a.example/x_(y)', 'https://a.example/x_(y)'],
  [
    'markup',
    '<https://a.example/x>"https://a.example/y"',
    'https://a.example/x https://a.example/y',
  ],
  ['what was cut', 'https://a.example/x… https://a.example/y...', ''],
  ['other schemes', 'ftp://a.example javascript:alert(1) mailto:a@b.example', ''],
  ['no address', 'https:// http://', ''],
])('reads addresses beside %s', (_, text, addresses) => {
  expect(
    addressesIn(text)
      .map(({ url }) => url)
      .join(' '),
  ).toBe(addresses)
})

it('gives each link once, and none to itself', () => {
  expect(kindsOf('https://a.example https://a.example/ https://youtu.be/5lPa2U239C4?t=5')).toEqual([
    ['other', 'https://a.example/'],
  ])
})

it('knows the page of the talk in its schedule, and its files', () => {
  expect(kindsOf(`${GO}\n${FILE}\nhttps://github.com/golang/go`)).toEqual([
    ['schedule', GO],
    ['video', FILE],
    ['code', 'https://github.com/golang/go'],
  ])
})

it('takes two pages of one talk for that', () => {
  const archived = GO.replace('fosdem.org', 'archive.fosdem.org')
  expect(kindsOf(`${GO} ${archived}`)).toEqual([
    ['schedule', GO],
    ['schedule', archived],
  ])
})

it('says nothing of pages and files where they are of several talks', () => {
  const other = 'https://fosdem.org/2023/schedule/event/gostateofgo/'
  expect(kindsOf(`${GO} ${other} ${FILE} https://youtu.be/xOZPOusz4uo`)).toEqual([
    ['other', GO],
    ['other', other],
    ['other', FILE],
    ['other', 'https://youtu.be/xOZPOusz4uo'],
  ])
})

it('reads a part of a text that is made to be slow', () => {
  expect(kindsOf(`https://a.example/${'.'.repeat(100_000)}x`)).toEqual([])
  expect(kindsOf('https://a.example/x '.repeat(100_000))).toHaveLength(1)
  const many = Array.from({ length: 1_000 }, (_, index) => `https://a.example/${index}`)
  expect(kindsOf(many.join('\n'))).toHaveLength(100)
})
