import { HtmlRenderer, type Node, Parser, XmlRenderer } from 'commonmark'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { noteBody } from '../../src/export/body'
import { contained } from '../../src/export/contained'
import { savedTalk } from './saved'

const browser = new new JSDOM().window.DOMParser()

const ALONE = { level: 2, among: 'alone' } as const

const body = (text: string, place: Parameters<typeof noteBody>[1] = ALONE) =>
  noteBody(savedTalk({}, { body: text }), place, contained)

/** Pieces that lines of Markdown begin with and go on with, the more of them the deeper. */
const opening = fc.constantFrom(
  '',
  '',
  '- ',
  '* ',
  '1. ',
  '3) ',
  '> ',
  '>',
  '  ',
  '    ',
  '\t',
  '-\t',
)
const rest = fc.constantFrom(
  ...[
    '',
    'words',
    'words #',
    '```',
    '````js',
    '```a`',
    '~~~',
    '~~~ x',
    '# One',
    '## Two',
    '#',
    '===',
    '---',
  ],
  ...[
    '- - -',
    '***',
    '-',
    '1.',
    '[a]: /u',
    '[a]:',
    '[a]: /u "t',
    '"t"',
    '[a]',
    '\\# no',
    '`code',
    'x\\',
  ],
)
const html = fc.constantFrom(
  ...[
    '<!--',
    '-->',
    '<details>',
    '</details>',
    '<div',
    '<div class="',
    '">',
    '<pre>',
    '<script>',
    '<b>',
  ],
  ...[
    'a <i> b',
    '`<u>`',
    '<?php',
    '<!X',
    '<![CDATA[',
    '<textarea>',
    '</textarea>',
    'x <!-- y --> z',
  ],
)
const line = (...rests: fc.Arbitrary<string>[]) =>
  fc.tuple(fc.array(opening, { maxLength: 3 }), fc.oneof(...rests)).map(([o, r]) => o.join('') + r)
const text = (...rests: fc.Arbitrary<string>[]) =>
  fc.array(line(...rests), { minLength: 1, maxLength: 9 }).map((lines) => lines.join('\n'))

describe('noteBody', () => {
  it('keeps plain words byte for byte', () => {
    const written = 'Nice *talk*.\n\n- a `point`\n  - below it\n- [ ] to do #tag C#'
    expect(body(written)).toBe(written)
  })

  it('closes what is left open', () => {
    expect(body('```go\nx := 1')).toBe('```go\nx := 1\n```')
    expect(body('~~~~\nx')).toBe('~~~~\nx\n~~~~')
    expect(body('- ```\n  x')).toBe('- ```\n  x')
    expect(body('<!-- later')).toBe('<!-- later -->')
    expect(body('<details>\n\nmore')).toBe('<details>\n\nmore\n\n</details>')
    expect(body('`<details>` is an element')).toBe('`<details>` is an element')
    expect(body('`a` a <b>word')).toBe('`a` a <b>word</b>')
    expect(body('Vec<T> and <br> and <img src="x">')).toBe('Vec<T> and <br> and <img src="x">')
  })

  it('puts the headings below that of the talk, and leaves those that are', () => {
    expect(body('# A\n## B\n```\n# c\n```')).toBe('### A\n#### B\n```\n# c\n```')
    expect(body('### A\n#### B')).toBe('### A\n#### B')
    expect(body('A\n===\n\nb\nc\n---\n\nd')).toBe('### A\n\n#### b c\n\nd')
    expect(body('- # A\n\n> B\n> ---')).toBe('- ### A\n\n> #### B')
  })

  it('finds blocks where CommonMark has them, and the parser by itself would not', () => {
    expect(body('    x\n2. # A')).toBe('    x\n2. ### A')
    expect(body('x\n- 2. # A')).toBe('x\n- 2. ### A')
    expect(body('x\n> - 2. # A')).toBe('x\n> - 2. ### A')
    // The third bracket is the character data's own.
    expect(body('<![CDATA[\nx]]]>\n\n# A')).toBe('<![CDATA[\nx]]]>\n\n### A')
    expect(body('- x\n<b>\ny\n2. # A')).toBe('- x\n<b>\ny</b>\n2. ### A')
  })

  it('gives a label its own name also where a line ends within it', () => {
    const among = { level: 3, among: 'others' } as const
    const own = body('[the\ndocs]\n\n[The docs]: /u', among)
    const link = new Parser().parse(own).firstChild?.firstChild
    expect(link?.destination).toBe('https://fosdem.org/u')
    expect(own).not.toContain('[The docs]:')
  })

  it('ends with the point being typed', () => {
    const draft = (written: string, typed: string) =>
      noteBody(savedTalk({}, { body: written, draft: typed }), ALONE, contained)
    expect(draft('- a', 'b')).toBe('- a\n- b')
    expect(draft('', 'b')).toBe('- b')
    expect(draft('```\nx', 'b')).toBe('```\nx\n```\n\n- b')
    expect(draft('- a', ' ')).toBe('- a')
  })

  it('lets nothing that follows become part of it, as a parser and a browser read it', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(text(rest, html), (written) => {
        const source = `${body(written)}\n\n## MARK\n`
        const tree = new Parser().parse(source)
        const last = tree.lastChild
        expect([last?.type, last?.level, last?.firstChild?.literal]).toEqual(['heading', 2, 'MARK'])
        const page = browser.parseFromString(new HtmlRenderer().render(tree), 'text/html')
        const mark = [...page.getElementsByTagName('h2')].find((h) => h.textContent === 'MARK')
        expect(mark?.parentElement?.localName).toBe('body')
      }),
      // Seeded: HTML has no end of odd corners, and a new one should not stop somebody's other work.
      { numRuns: 1000, seed: 2023 },
    )
  })

  it('means the same as what the user wrote, but for levels of headings and relative links', () => {
    fc.assert(
      fc.property(text(rest), (written) => {
        const before = new Parser().parse(written.trimEnd())
        const after = new Parser().parse(body(written))
        const levels = headings(before).map((heading) => heading.level)
        const shift = Math.max(0, 3 - Math.min(...levels))
        for (const heading of headings(before)) heading.level = Math.min(6, heading.level + shift)
        // `relative.test.ts` is about which of them are made absolute.
        for (const link of [...nodes(before, 'link'), ...nodes(after, 'link')])
          link.destination = fromPage(link.destination)
        expect(xml(after)).toBe(xml(before))
      }),
      // Seeded, since the parsers differ in odd corners of definitions.
      { numRuns: 1000, seed: 2023 },
    )
  })
})

/** As a browser would read the address on the talk's page. */
function fromPage(address: string | null): string {
  if (!address || address.startsWith('#') || URL.canParse(address)) return address ?? ''
  return new URL(address, savedTalk().talk.url).href
}

function headings(tree: Node): Node[] {
  return nodes(tree, 'heading')
}

function nodes(tree: Node, type: Node['type']): Node[] {
  const found: Node[] = []
  const walker = tree.walker()
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.entering && event.node.type === type) found.push(event.node)
  }
  return found
}

/** The tree as text; a heading of several lines and of one are the same. */
function xml(tree: Node): string {
  return new XmlRenderer().render(tree).replace(/<heading[\s\S]*?<\/heading>/g, (heading) =>
    heading
      .replace(/<(?:softbreak|linebreak) \/>/g, '<text> </text>')
      .replace(/<\/text>\s*<text>/g, '')
      .replace(/[ \t]+/g, ' '),
  )
}
