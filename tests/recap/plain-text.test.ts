import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf, nodesOf, parsed } from '../../src/export/parsed'
import { partsAt } from '../../src/recap/cuts'
import { readParsed } from '../../src/recap/parsed-text'
import { readPlain, readPlainBelow } from '../../src/recap/plain-text'
import type { Span } from '../../src/recap/read-text'

const PIECES = [
  ...[
    'words',
    'Key points:',
    '**bold**',
    '*it*',
    'a_b',
    'a: b',
    'x < y',
    '`code`',
    '`Vec<T>`',
    '5. x',
  ],
  ...[
    '[the docs](https://example.org/a)',
    '[12:30]',
    '[`go`](https://go.dev/x_y)',
    '[x]',
    '](',
    '[',
  ],
  ...[
    'https://example.org/b.',
    '(https://example.org/c)',
    'www.example.org',
    '<b>',
    '&amp;',
    '#tag',
  ],
  ...[
    '`',
    '``',
    '\\',
    '![i](https://example.org/i.png)',
    '<https://example.org/d>',
    '[r]: /url',
    '|',
    '"',
  ],
]
const words = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '))
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: words },
  { weight: 6, arbitrary: words.map((text) => `- ${text}`) },
  { weight: 2, arbitrary: words.map((text) => `  - ${text}`) },
  { weight: 2, arbitrary: words.map((text) => `  ${text}`) },
  fc.constantFrom(
    ...[
      '```',
      '```go',
      '~~~',
      '## Head',
      '# Two `x`',
      '---',
      '===',
      '> quote',
      '1. one',
      '* star',
      '-',
    ],
    ...[
      '    code',
      '      - deep',
      '-  wide',
      ' - off',
      '- - in',
      '- # in',
      '\ttab',
      '***',
      '- ```',
      '####',
    ],
  ),
)
const body = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'))

describe('reading without a parser', () => {
  it('says what the parser says, or nothing', () => {
    let read = 0
    fc.assert(
      fc.property(body, (source) => {
        const plain = readPlain(source)
        if (plain === null) return
        read++
        const full = readParsed(source)
        expect(partsAt(source, plain.cuts)).toEqual(partsAt(source, full.cuts))
        expect(plain.headings).toEqual(full.headings)
        expect(plain.links).toEqual(full.links)
        const { tree } = parsed(source, 'all')
        const taken = [...nodesOf(tree, 'code', 'inlineCode', 'html').map(extentOf), ...full.links]
        for (const span of plain.words)
          for (const it of taken) expect(overlap(span, it)).toBe(false)
        for (const span of full.words) {
          expect(plain.words.some((it) => it.start <= span.start && span.end <= it.end)).toBe(true)
        }
      }),
      { numRuns: 4000 },
    )
    expect(read).toBeGreaterThan(300)
  }, 120_000)

  it.each([
    ['code in an item', '- a\n\n      - deep'],
    ['code behind a paragraph', 'words\n\n    - code'],
    ['an item of the item before', '- a\n\n  - b'],
    ['backticks within code', '`a``b`'],
    ['code over two lines', '`a\nb`'],
    ['a fence that is left open', '```\n- a'],
    ['a definition', '[a]: https://example.org/'],
    ['a definition over two lines', '[a\nb]: https://example.org/'],
    ['an underlined heading', 'words\n---'],
    ['a link in a link', '[a [b](https://example.org/) c](https://example.org/)'],
  ])('leaves %s to the parser', (_, source) => {
    expect(readPlain(source)).toBeNull()
  })

  it('is enough for what people write', () => {
    const source = [
      'A talk about *errors* & how [others](https://example.org/errors) treat them, e.g. `io.EOF`.',
      '',
      'What I take home:',
      '',
      '- [3:20] Wrap once, **at the border**: `fmt.Errorf("…: %w", err)`.',
      '  - not in every function',
      '- 2 sentinel errors are enough',
      '',
      '```go',
      'if err != nil {',
      '```',
      '',
      '## Later',
      '',
      'See https://example.org/more.',
    ].join('\n')
    expect(readPlain(source)).toEqual(expect.objectContaining({ headings: ['Later'] }))
    expect(readPlainBelow(source, 3)?.source).toBe(source.replace('## Later', '#### Later'))
    expect(readPlain(source)?.links.map(({ url }) => url)).toEqual([
      'https://example.org/errors',
      'https://example.org/more',
    ])
  })
})

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
