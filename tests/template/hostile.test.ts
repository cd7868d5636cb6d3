import { type Node, Parser } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { SavedTalk } from '../../src/note/saved'
import { articleOf } from '../../src/recap/article'
import { newRecap } from '../../src/recap/recap'
import { BUILT_IN } from '../../src/template/builtin'
import { engineFor } from '../../src/template/engine'
import { renderArticle, renderTalk } from '../../src/template/render'
import type { Template } from '../../src/template/template'
import { savedTalk } from '../export/saved'

const NOW = '2023-02-10T09:00:00.000Z'

const ATTACKS = [
  ...[
    '\n',
    '\r\n',
    '](',
    ')',
    '[',
    ']',
    '`',
    '```',
    '~~~',
    '<script>',
    '</h1>',
    '<!--',
    '-->',
    '--!>',
  ],
  ...[
    '<b>',
    '&lt;',
    '&#42;',
    '[x]: y',
    '===',
    '---',
    '...',
    '# ',
    ' #',
    '- ',
    '* ',
    '1. ',
    '> ',
    '|',
  ],
  ...[
    '*',
    '**',
    '_',
    '![',
    '\\',
    '\\\\',
    '\0',
    '\u2028',
    '\t',
    '\u202e',
    '\ud800',
    '%%',
    '==',
    '$',
  ],
  ...[
    '#tag',
    '[[',
    ']]',
    '{{ title }}',
    '{% raw %}',
    '{{',
    '}}',
    '{%',
    '::',
    'id:: x',
    'key:: value',
  ],
  ...[
    'https://evil.example/',
    '"',
    "'",
    ': ',
    ' #',
    '? ',
    '!',
    '!!js/function',
    '&a',
    '*a',
    'yes',
    '12:30',
  ],
  ...['{', '}', ',', '@', 'word', 'é', '😀', ' ', '../', '/', 'con'],
]

const hostile = fc.oneof(
  fc.array(fc.constantFrom(...ATTACKS), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...ATTACKS).map((attack) => attack.repeat(60)),
)
const saved = fc
  .record({
    title: hostile,
    subtitle: fc.option(hostile),
    speakers: fc.array(hostile, { maxLength: 3 }),
    track: fc.option(hostile),
    room: fc.option(hostile),
    conferenceTitle: fc.option(hostile),
    label: fc.option(hostile),
    path: hostile,
    tags: fc.array(hostile, { maxLength: 3 }),
  })
  .map(({ label, path, tags, ...talk }) => {
    const url = `https://example.org/${path}`
    const links = [{ kind: 'slides' as const, url: `${url}.pdf`, label }]
    return savedTalk(
      { ...talk, url, links },
      { body: 'Prose.\n\n- a point', tags, verdict: 'good' },
    )
  })

/** The same talk with nothing but letters wherever it has words. */
function harmless(one: SavedTalk): SavedTalk {
  const plain = (text: string | null) => (text === null || spaced(text) === '' ? text : 'word')
  const { talk, note } = one
  return {
    talk: {
      ...talk,
      title: 'word',
      subtitle: plain(talk.subtitle),
      speakers: talk.speakers.map((name) => plain(name) ?? ''),
      track: plain(talk.track),
      room: plain(talk.room),
      conferenceTitle: plain(talk.conferenceTitle),
      url: 'https://example.org/word',
      links: talk.links.map((link) => ({
        ...link,
        url: 'https://example.org/word.pdf',
        label: 'word',
      })),
    },
    note: { ...note, tags: note.tags.map((tag) => plain(tag) ?? '') },
  }
}

async function articleText(template: Template, one: SavedTalk, title: string): Promise<string> {
  const recap = newRecap('r', { kind: 'talks', ids: [one.talk.id] }, title, NOW)
  const words = { opening: 'Opening.', closing: 'Closing.' }
  return renderArticle(
    template,
    await articleOf({ ...recap, ...words }, new Map([[one.talk.id, one]]), NOW),
  )
}

describe('a talk whose every word is an attack', () => {
  const markdown = BUILT_IN.filter(
    ({ scope, output }) => scope === 'article' && output === 'markdown',
  )

  test.each(markdown)(
    'has the structure of any other talk: $name',
    async (template) => {
      await fc.assert(
        fc.asyncProperty(saved, hostile, async (one, title) => {
          const text = bodyOf(await articleText(template, one, title))
          const other = bodyOf(
            await articleText(template, harmless(one), spaced(title) === '' ? title : 'word'),
          )
          expect(shapeOf(text)).toEqual(shapeOf(other))
        }),
        { numRuns: 150 },
      )
    },
    60_000,
  )

  test('tags of signs and numbers are no emphasis', async () => {
    const [plainTalk] = fc.sample(saved, 1)
    const logseq = markdown.find(({ id }) => id === 'logseq')
    if (!plainTalk || !logseq) throw new Error('There is one.')
    const one = harmless(plainTalk)
    const tagged = (tags: string[]) => ({ ...one, note: { ...one.note, tags } })
    const text = await articleText(logseq, tagged(['1. _', '_a', '3. __ 4']), 'word')
    const other = await articleText(logseq, tagged(['x', 'y', 'z']), 'word')
    expect(shapeOf(bodyOf(text))).toEqual(shapeOf(bodyOf(other)))
  })

  test('says what it says', async () => {
    const [template] = BUILT_IN
    if (!template) throw new Error('There is one.')
    await fc.assert(
      fc.asyncProperty(saved, hostile, async (one, title) => {
        const [first] = children(new Parser().parse(await articleText(template, one, title)))
        expect(wordsOf(first)).toBe(spaced(title) || 'Notes')
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  test('has properties that read back as they were', async () => {
    const obsidian = BUILT_IN.find(({ id }) => id === 'obsidian')
    if (!obsidian) throw new Error('There is one.')
    await fc.assert(
      fc.asyncProperty(saved, async (one) => {
        const { text, path } = await renderTalk(obsidian, one, { now: NOW })
        for (const version of ['1.2', '1.1'] as const) {
          const facts = parse(headOf(text), { version })
          expect(facts.title).toBe(spaced(one.talk.title) || 'Untitled')
          expect(facts.subtitle ?? '').toBe(spaced(one.talk.subtitle ?? ''))
          expect(facts.speakers ?? []).toEqual(one.talk.speakers.map(spaced).filter(Boolean))
          expect(facts.track ?? '').toBe(spaced(one.talk.track ?? ''))
          expect(facts.verdict).toBe('good')
          expect(Object.keys(facts).filter((key) => !PROPERTIES.includes(key))).toEqual([])
        }
        expect(shapeOf(bodyOf(text))).toEqual(
          shapeOf(bodyOf((await renderTalk(obsidian, harmless(one), { now: NOW })).text)),
        )
        expect(path.split('/').length).toBeLessThanOrEqual(3)
        expect(path).not.toMatch(/(?:^|\/)\.|\/\/|^\/|[\\:*?"<>|#^[\]\0]/)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test("gives a blog's post a front matter that reads back", async () => {
    const hugo = BUILT_IN.find(({ id }) => id === 'hugo')
    if (!hugo) throw new Error('There is one.')
    await fc.assert(
      fc.asyncProperty(saved, hostile, async (one, title) => {
        const facts = parse(headOf(await articleText(hugo, one, title)))
        expect(facts.title).toBe(spaced(title) || 'Notes')
        expect(facts.tags ?? []).toEqual([...new Set(one.note.tags.map(spaced).filter(Boolean))])
        expect(facts.render_with_liquid).toBe(false)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('cannot leave the place that a template of the user gives it', async () => {
    const engine = await engineFor('markdown')
    const source =
      '| [{{ t }}](https://example.org/) | {{ t }} |\n|---|---|\n\n<p>{{ t }}</p>\n\n<!-- {{ t }} -->\n\nEnd {{ t }}.'
    const expected = shapeOf(engine.render(source, { t: 'word' }).replace(/^.*\n.*\n/, ''))
    await fc.assert(
      fc.property(hostile, (t) => {
        fc.pre(spaced(t) !== '')
        const text = engine.render(source, { t })
        const [row = ''] = text.split('\n')
        const link = children(new Parser().parse(`x ${row.split(/(?<!\\)\|/)[1]?.trim()}`))
        expect(shape(link[0])).toBe('paragraph(text link(text))')
        expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3)
        expect(shapeOf(text.replace(/^.*\n.*\n/, ''))).toEqual(expected)
        expect(text).not.toMatch(/<(?!\/?p>|!-- )/)
      }),
      { numRuns: 500 },
    )
  })
})

const PROPERTIES = [
  ...['title', 'subtitle', 'speakers', 'conference', 'track', 'room', 'start', 'end', 'url'],
  ...['slides', 'recordings', 'verdict', 'attended', 'tags'],
]

function headOf(text: string): string {
  expect(text.startsWith('---\n')).toBe(true)
  return text.slice(4, text.indexOf('\n---\n') + 1)
}

function bodyOf(text: string): string {
  return text.startsWith('---\n') ? text.slice(text.indexOf('\n---\n') + 5) : text
}

/** The document's nodes, block by block, without their words. */
function shapeOf(text: string): string[] {
  return children(new Parser().parse(text)).map(shape)
}

function shape(node: Node | undefined): string {
  if (!node) return ''
  const parts = children(node).map(shape)
  // A text may come in several nodes.
  const joined = parts.filter((part, i) => part !== 'text' || parts[i - 1] !== 'text')
  return joined.length === 0 ? node.type : `${node.type}(${joined.join(' ')})`
}

function children(node: Node): Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child; child = child.next) found.push(child)
  return found
}

function wordsOf(node: Node | undefined): string {
  if (!node) return ''
  return (node.literal ?? '') + children(node).map(wordsOf).join('')
}

function spaced(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
