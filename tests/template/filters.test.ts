import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { engineFor } from '../../src/template/engine'
import { FILTERS } from '../../src/template/filter-list'
import { allowedFilters } from '../../src/template/filters'
import { Verbatim } from '../../src/template/verbatim'

const BODY = `Prose with **bold** and a [link](https://example.org/).

- one
  - two

  more
1. first
2. second

\`\`\`js
code()
\`\`\`
`

async function made(source: string, values: Record<string, unknown> = {}) {
  return (await engineFor('markdown')).render(source, { body: new Verbatim(BODY), ...values })
}

describe('date', () => {
  test.each([
    ['2023-02-04T11:00:00+01:00', '%A %-d %B %Y, %H:%M', 'Saturday 4 February 2023, 11:00'],
    ['2023-02-04T11:00:00-08:00', '%Y-%m-%dT%H:%M:%S%z', '2023-02-04T11:00:00-0800'],
    ['2023-03-26T02:30:00+01:00', '%H:%M', '02:30'],
    ['2023-02-04', '%d.%m.%y %a %b', '04.02.23 Sat Feb'],
    ['2023-02-04T15:05:00Z', '%I:%M %p %%', '03:05 PM %'],
    ['2023-02-30', '%Y', '2023-02-30'],
    ['soon', '%Y', 'soon'],
  ])('%s as %s', async (moment, format, text) => {
    expect(await made('{{ m | date: f | raw }}', { m: moment, f: format })).toBe(text)
  })
})

describe('yaml', () => {
  test.each([
    ['yes', 'yes'],
    ['12:30', '12:30'],
    ['2023-02-04', '2023-02-04'],
    ['a: b # c', 'a: b # c'],
    ['"quoted" \'both\'', '"quoted" \'both\''],
    ['a\n---\nb: c', 'a --- b: c'],
    ['- x', '- x'],
    ['', ''],
    [
      ['a, b', ']', 'c: d', '{'],
      ['a, b', ']', 'c: d', '{'],
    ],
    [[], []],
    [null, null],
    [3, 3],
    [new Verbatim('- a\n\n"b" \u2028\ttab'), '- a\n\n"b" \u2028\ttab'],
  ])('%j reads back', async (value, expected) => {
    const text = await made('a: {{ value | yaml }}\nb: 1\n', { value })
    for (const version of ['1.1', '1.2'] as const)
      expect(parse(text, { version })).toEqual({ a: expected, b: 1 })
    expect(text.trimEnd().split('\n')).toHaveLength(2)
  })
})

test('YAML that is told at a glance is what the library would write', async () => {
  const engine = await engineFor('markdown')
  const words = fc.stringMatching(/^[\w -]{0,12}$/)
  const addresses = fc.webUrl({ withQueryParameters: true, withFragments: true })
  const fixed = fc.constantFrom(
    'yes',
    'No',
    'y',
    'on now',
    'null',
    'a',
    '1e3',
    'a - b',
    'a -',
    '-a',
  )
  fc.assert(
    fc.property(fc.oneof(words, addresses, fixed), (value) => {
      const options = {
        lineWidth: 0,
        compat: 'yaml-1.1',
        collectionStyle: 'flow',
        blockQuote: false,
      } as const
      const expected = stringify(value.replace(/\s+/g, ' ').trim(), options).trimEnd()
      expect(engine.render('{{ value | yaml }}', { value })).toBe(expected)
    }),
    { numRuns: 400 },
  )
})

describe('Markdown in other shapes', () => {
  test('plain', async () => {
    expect(
      await made('{{ body | plain | raw }}'),
    ).toBe(`Prose with bold and a link (https://example.org/).

- one

  - two

  more

1. first
2. second

code()`)
  })

  test('outline', async () => {
    expect(
      await made('{{ body | outline: 1 }}'),
    ).toBe(`\t- Prose with **bold** and a [link](https://example.org/).
\t\t- one
\t\t\t- two
\t\t\t- more
\t\t- first
\t\t  logseq.order-list-type:: number
\t\t- second
\t\t  logseq.order-list-type:: number
\t- \`\`\`js
\t  code()
\t  \`\`\``)
  })

  test.each([
    ['{{ "a" | raw | indent: 4 }}', '    a'],
    ['{{ t | indent: 2 }}', '  a\n\n  b'],
    ['{{ t | quote }}', '> a\n>\n> b'],
    ['{{ "" | quote }}', ''],
  ])('%s', async (source, text) => {
    expect(await made(source, { t: new Verbatim('a\n\nb') })).toBe(text)
  })

  test('a text too intricate to be read stays as it is', async () => {
    const t = new Verbatim(`${'> '.repeat(500)}x`)
    expect(await made('{{ t | plain | raw }}', { t })).toBe(String(t))
    expect(await made('{{ t | outline }}', { t })).toBe(`- ${t}`)
  })
})

test.each([
  ['{{ "a [b]" | link: "https://example.org/x y" }}', '[a \\[b\\]](https://example.org/x%20y)'],
  ['{{ "a" | link: "javascript:alert(1)" }}', 'a'],
  ['{{ "*a*" | link: nothing }}', '\\*a\\*'],
  ['{{ "" | link: "https://example.org/" }}', '[https\\://example.org/](https://example.org/)'],
  ['{{ "C++ & Rust: 2023!" | slug }}', 'c--rust-2023'],
  ['{{ "a/b: c?" | filename | raw }}', 'a b c'],
  ['{{ "open source, 2023" | tag }} {{ "2023" | tag }}', 'open-source-2023 _2023'],
  ['{{ list | join: " and " }}', 'a \\*b\\* and c'],
  ['{{ list | size }}{{ "abc" | size }}{{ nothing | size }}', '230'],
  ['{{ "<a href=\'x\'> & *b*" | escape }}', '&#60;a href&#61;&#39;x&#39;&#62; &#38; &#42;b&#42;'],
])('%s', async (source, text) => {
  expect(await made(source, { list: ['a *b*', 'c'] })).toBe(text)
})

test('the list of filters has all there are, and examples that work', async () => {
  const names = Object.keys(allowedFilters(await import('liquidjs'), 'markdown'))
  expect(FILTERS.map(({ name }) => name).sort()).toEqual(names.sort())
  for (const { name, example } of FILTERS) {
    expect(example).toContain(`| ${name}`)
    const tags = { tags: ['b', 'a'], speakers: ['c'], links: [{ kind: 'code' }], title: 'T' }
    const source = `{% for x in (1..3) %}${example}{% endfor %}`
    expect(await made(source, { talk: tags, section: { talks: [tags] }, talks: [tags] })).toEqual(
      expect.any(String),
    )
  }
})
