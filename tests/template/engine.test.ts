import { describe, expect, test } from 'vitest'
import { engineFor } from '../../src/template/engine'
import { TemplateError } from '../../src/template/error'
import { Verbatim } from '../../src/template/verbatim'

const VALUES = {
  title: 'A *star* [x] <b>',
  url: 'https://example.org/a(b)',
  nothing: null,
  body: new Verbatim('- **one**\n- two'),
  speakers: ['Ada [A]', 'Grace'],
  talk: { title: 'Recipes' },
}

async function markdown(source: string, unknown: 'nothing' | 'mistake' = 'nothing') {
  return (await engineFor('markdown')).render(source, VALUES, { unknown })
}

async function problem(source: string, unknown: 'nothing' | 'mistake' = 'mistake') {
  const error = await markdown(source, unknown).catch((thrown: unknown) => thrown)
  if (!(error instanceof TemplateError)) throw new Error(`There is no problem: ${error}`)
  const { code, line, column, detail, place } = error
  return { code, line, column, detail, at: place && source.slice(place.start, place.end) }
}

describe('what goes out', () => {
  test.each([
    ['text is escaped', '{{ title }}', 'A \\*star\\* \\[x\\] &lt;b>'],
    ['Markdown is not', '{{ body }}', '- **one**\n- two'],
    ['raw text is not', '{{ title | raw }}', 'A *star* [x] <b>'],
    ['a list is joined', '{{ speakers }}', 'Ada [A], Grace'],
    ['nothing is nothing', '[{{ nothing }}{{ unheard.of }}]', '[]'],
    ['numbers stay', '{{ 3 | plus: 4 }}', '7'],
    [
      'what is captured is not escaped twice',
      '{% capture c %}{{ title }}{% endcapture %}{{ c }}',
      'A \\*star\\* \\[x\\] &lt;b>',
    ],
    [
      'what is assigned is escaped',
      '{% assign a = title | append: "!" %}{{ a }}',
      'A \\*star\\* \\[x\\] &lt;b>!',
    ],
    [
      'data in Markdown is escaped',
      '{{ body | append: title }}',
      '- **one**\n- twoA \\*star\\* \\[x\\] &lt;b>',
    ],
    [
      'words of the template in Markdown are not',
      '{{ body | append: "\n- *three*" }}',
      '- **one**\n- two\n- *three*',
    ],
    [
      'Markdown behind data',
      '{{ title | append: body }}',
      'A \\*star\\* \\[x\\] &lt;b>- **one**\n- two',
    ],
    [
      'Markdown in a replacement',
      '{{ body | replace: "two", title }}',
      '- **one**\n- A \\*star\\* \\[x\\] &lt;b>',
    ],
    [
      'Markdown compares as its text',
      '{% if body contains "**one" and body != "x" %}y{% endif %}',
      'y',
    ],
    ['several lines become one', '{{ "a\n# b" }}', 'a # b'],
  ])('%s', async (_, source, text) => {
    expect(await markdown(source)).toBe(text)
  })

  test('plain text is not escaped, but kept on its line', async () => {
    const engine = await engineFor('text')
    expect(engine.render('{{ a }}', { a: 'A *b*\n[c]' })).toBe('A *b* [c]')
  })
})

describe('errors say what and where', () => {
  test.each([
    [
      'a variable',
      'a\n {{ talk.titel }}',
      { code: 'unknown', detail: 'talk.titel', line: 2, column: 5, at: 'talk.titel' },
    ],
    [
      'a variable in a condition',
      '{% if titel %}{% endif %}',
      { code: 'unknown', detail: 'titel', line: 1, column: 7, at: 'titel' },
    ],
    [
      'a filter',
      '{{ title | upcse }}',
      { code: 'unknown', detail: 'upcse', line: 1, column: 1, at: '{{ title | upcse }}' },
    ],
    [
      'a tag',
      'x{% fro a in b %}',
      { code: 'unknown', detail: 'fro', line: 1, column: 2, at: '{% fro a in b %}' },
    ],
    [
      'a block that is not closed',
      '\n{% if title %}',
      { code: 'syntax', line: 2, column: 1, at: '{% if title %}' },
    ],
    ['braces that are not closed', 'a {{ title', { code: 'syntax', line: 1, column: 3 }],
    [
      'braces that swallow the next',
      '{{ title | up\n{% if title %}{% endif %}',
      { code: 'syntax', detail: '“{{” is not closed', line: 1, column: 1, at: '{{' },
    ],
    ['a group of values', '\n{{ talk }}', { code: 'failed', line: 2, column: 1, at: '{{ talk }}' }],
    [
      'another file',
      '{% include "x" %}',
      { code: 'syntax', detail: 'include needs another file, and a template stands alone' },
    ],
    ['another file, rendered', '{% render "x" %}', { code: 'syntax', line: 1 }],
    ['a layout', '{% layout "x" %}', { code: 'syntax', line: 1 }],
  ])('%s', async (_, source, expected) => {
    expect(await problem(source)).toMatchObject(expected)
  })

  test('an unknown variable costs nothing in an export', async () => {
    expect(await markdown('a{{ talk.titel }}b')).toBe('ab')
  })
})

test.each([
  '{{ title.constructor }}',
  '{{ title.constructor.constructor }}',
  '{{ body.constructor }}{{ body.toString }}{{ body.__proto__ }}',
  '{{ talk.__proto__.polluted }}{{ talk.hasOwnProperty }}',
  '{{ speakers.constructor }}{{ speakers.map }}{{ speakers.push }}',
  '{% assign __proto__ = "x" %}{{ polluted }}',
  '{% assign k = "__proto__" %}{{ talk[k] }}',
])('no way out of the values: %s', async (source) => {
  expect(await markdown(source)).toBe('')
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('nothing in the engine makes code of text', async () => {
  const { readFileSync } = await import('node:fs')
  const library = readFileSync('node_modules/liquidjs/dist/liquid.browser.mjs', 'utf8')
  expect(library.match(/\beval\s*\(|new Function\b|(?<![\w$])Function\s*\(/g)).toBeNull()
})
