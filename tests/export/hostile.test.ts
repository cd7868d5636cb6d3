import { type Node, Parser } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { collectionMarkdown } from '../../src/export/collection'
import { headingText } from '../../src/export/heading-text'
import { talkMarkdown } from '../../src/export/markdown'
import type { LinkKind, TalkLink } from '../../src/talk/talk'
import { savedTalk } from './saved'

const ATTACKS = [
  ...[
    '\n',
    '\r\n',
    '](',
    ')',
    '[',
    ']',
    '`',
    '``` ',
    '<script>',
    '</h1>',
    '<!--',
    '-->',
    '<b>',
    '&lt;',
    '&#42;',
  ],
  ...[
    '[x]: y',
    '===',
    '---',
    '# ',
    '## ',
    ' #',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '|',
    '*',
    '**',
    '_',
    '__',
  ],
  ...[
    '!',
    '![',
    '\\',
    '\\\\',
    '😀',
    '👩‍👩‍👧',
    '\u200f',
    '\u202e',
    '\u2067',
    '\0',
    '\u0007',
    '\u2028',
    '\t',
    '\u00a0',
    '\ud800',
  ],
  ...[
    '~~',
    '%%',
    '==',
    '$',
    '#tag',
    '[[',
    ']]',
    'https://evil.example/x',
    'www.evil.example',
    'me@evil.example',
    '<a:b>',
  ],
  ...[
    'e\u0301',
    'word',
    'Word',
    ' ',
    '"',
    "'",
    '.',
    '?',
    ':',
    ': ',
    'yes',
    '12:30',
    '{',
    '}',
    '@',
    '%',
    ',',
    '? ',
    'é',
  ],
]

const hostile = fc.oneof(
  fc
    .array(fc.constantFrom(...ATTACKS), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...ATTACKS).map((attack) => attack.repeat(99)),
)
const url = fc.oneof(
  hostile.map((text) => `https://example.org/${text}`),
  hostile.map((text) => `https://example.org/?q=${text}#${text}`),
  hostile,
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,<b>',
    'https://a.example/b (c).mp4',
    'http://[x',
    'https://é.example/ü',
  ),
)
const link: fc.Arbitrary<TalkLink> = fc.record({
  kind: fc.constantFrom<LinkKind>(
    'slides',
    'video',
    'live',
    'subtitles',
    'audio',
    'chat',
    'feedback',
    'code',
    'other',
  ),
  url,
  label: fc.option(hostile),
})
const saved = fc
  .record({
    title: hostile,
    subtitle: fc.option(hostile),
    speakers: fc.array(hostile, { maxLength: 3 }),
    track: fc.option(hostile),
    room: fc.option(hostile),
    start: fc.option(fc.oneof(hostile, fc.constant('2023-02-04T11:00:00+01:00'))),
    url,
    links: fc.array(link, { maxLength: 4 }),
    tags: fc.array(hostile, { maxLength: 3 }),
    conferenceTitle: fc.option(hostile),
  })
  .map(({ tags, ...talk }) => savedTalk(talk, { tags, body: '- a point', verdict: 'good' }))

describe('a talk whose every word is an attack', () => {
  it('has the structure of any other talk, and says what it says', async () => {
    await fc.assert(
      fc.asyncProperty(saved, async (each) => {
        const tree = new Parser().parse(await talkMarkdown(each))
        const [title, ...rest] = children(tree)
        expect([title?.type, title?.level]).toEqual(['heading', 1])
        expect(wordsOf(title)).toBe(spaced(headingText(each.talk)))
        const address = webAddressOf(each.talk.url)
        expect(rest.map((node) => node.type)).toEqual([
          ...(address === null ? [] : ['paragraph']),
          ...['list', 'paragraph', 'list'],
        ])
        const links = [...(address === null ? [] : [address]), ...linksOf(each.talk.links)]
        expect(destinations(tree).map(decoded).sort()).toEqual(links.map(decoded).sort())
        expect(kindsIn(tree)).toEqual(
          new Set([
            'document',
            'heading',
            'text',
            'list',
            'item',
            'paragraph',
            ...(links.length > 0 ? ['link'] : []),
          ]),
        )
        const facts = children(rest.find((node) => node.type === 'list')).map(wordsOf)
        expect(facts).toContain('Verdict: good')
        for (const fact of facts) expect(fact).toMatch(/^[A-Z][a-z ]+: \S/)
        const names = each.talk.speakers.map(spaced).filter((name) => name !== '')
        if (names.length > 0)
          expect(facts[0]).toBe(`Speaker${names.length > 1 ? 's' : ''}: ${names.join(', ')}`)
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('leaves its neighbours in a collection alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(saved, { minLength: 1, maxLength: 4 }), async (all) => {
        const ids = all.map((each, i) => ({
          ...each,
          talk: { ...each.talk, id: `fosdem-2023/${i}` },
        }))
        const levels = children(new Parser().parse(await collectionMarkdown(ids))).flatMap(
          (node) => (node.type === 'heading' ? [node.level] : []),
        )
        expect(levels[0]).toBe(1)
        expect(levels.filter((level) => level === 1).length).toBe(1)
        expect(levels.filter((level) => level === 3).length).toBe(all.length)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('gives properties that read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(saved, async (each) => {
        const text = await talkMarkdown(each, { format: 'properties' })
        const end = text.indexOf('\n---\n')
        const head = text.slice(4, end + 1)
        expect(text.startsWith('---\n')).toBe(true)
        expect(text.slice(end + 5)).toBe(`\n${await talkMarkdown(each)}`)
        for (const version of ['1.2', '1.1'] as const) {
          const facts = parse(head, { version })
          expect(facts.title ?? '').toBe(spaced(each.talk.title))
          expect(facts.subtitle ?? '').toBe(spaced(each.talk.subtitle ?? ''))
          expect(facts.speakers ?? []).toEqual(each.talk.speakers.map(spaced).filter(Boolean))
          expect(facts.tags ?? []).toEqual(each.note.tags.map(spaced).filter(Boolean))
          expect(facts.track ?? '').toBe(spaced(each.talk.track ?? ''))
          expect(webAddressOf(facts.url ?? '')).toBe(webAddressOf(each.talk.url))
        }
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})

function children(node: Node | null | undefined): Node[] {
  const found: Node[] = []
  for (let child = node?.firstChild ?? null; child; child = child.next) found.push(child)
  return found
}

function all(tree: Node): Node[] {
  return [tree, ...children(tree).flatMap(all)]
}

function kindsIn(tree: Node): Set<string> {
  return new Set(all(tree).map((node) => node.type))
}

function wordsOf(node: Node | undefined): string {
  return node
    ? all(node)
        .map((each) => each.literal ?? '')
        .join('')
    : ''
}

function destinations(tree: Node): string[] {
  return all(tree).flatMap((node) => (node.type === 'link' ? [node.destination ?? ''] : []))
}

/** Parsers differ in what they percent-encode. */
function decoded(address: string): string {
  const { href } = new URL(address)
  return href
    .replace(/%(?:25)?([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll('%25', '%')
}

function linksOf(links: TalkLink[]): string[] {
  const urls = links.map((each) => webAddressOf(each.url)).filter((each) => each !== null)
  return [...new Set(urls)]
}

/** Written apart from the product's own rules: what has to come out, not how. */
function webAddressOf(address: string): string | null {
  try {
    const { protocol, href } = new URL(address)
    return protocol === 'https:' || protocol === 'http:' ? href : null
  } catch {
    return null
  }
}

function spaced(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
