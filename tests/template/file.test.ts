import { describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../src/template/builtin'
import { parseTemplates, TemplateFileError, templatesFile } from '../../src/template/file'

const [RECAP] = BUILT_IN
if (!RECAP) throw new Error('There is one.')
const GOOD = JSON.parse(templatesFile([RECAP])) as { templates: Record<string, unknown>[] }

function withField(name: string, value: unknown): string {
  return JSON.stringify({ ...GOOD, templates: [{ ...GOOD.templates[0], [name]: value }] })
}

function refusal(text: string): string {
  try {
    parseTemplates(text)
  } catch (error) {
    if (error instanceof TemplateFileError) return `${error.code} ${error.detail ?? ''}`.trim()
    throw error
  }
  return 'taken'
}

test('what was exported comes back, several at once', () => {
  const back = parseTemplates(`\uFEFF${templatesFile(BUILT_IN)}`)
  expect(back).toEqual(
    BUILT_IN.map(({ id: _id, createdAt: _created, updatedAt: _updated, ...rest }) => rest),
  )
})

describe('a file that is not right is refused, with the reason', () => {
  test.each([
    ['no JSON', '{', 'not-json'],
    ['nothing', '', 'not-json'],
    ['other JSON', '{"a":1}', 'not-templates'],
    ['a list', '[]', 'not-templates'],
    ['null', 'null', 'not-templates'],
    ['a backup', '{"format":"talkmark-backup","version":1,"talks":[]}', 'not-templates'],
    ['no version', '{"format":"talkmark-templates","templates":[]}', 'not-templates'],
    ['a newer one', JSON.stringify({ ...GOOD, version: 2 }), 'newer'],
    [
      'a template that is none',
      JSON.stringify({ ...GOOD, templates: [null] }),
      'damaged template 1',
    ],
    [
      'the second is none',
      JSON.stringify({ ...GOOD, templates: [GOOD.templates[0], 3] }),
      'damaged template 2',
    ],
    [
      'too many',
      JSON.stringify({ ...GOOD, templates: Array(501).fill(GOOD.templates[0]) }),
      'damaged too many templates',
    ],
    ['no name', withField('name', ' \n '), 'damaged template 1, name'],
    ['an endless name', withField('name', 'x'.repeat(201)), 'damaged template 1, name'],
    ['a scope of its own', withField('scope', 'all'), 'damaged template 1, scope'],
    ['an output of its own', withField('output', 'html'), 'damaged template 1, output'],
    [
      'an extension with a path',
      withField('extension', 'md/../x'),
      'damaged template 1, extension',
    ],
    ['no extension', withField('extension', ''), 'damaged template 1, extension'],
    ['an endless source', withField('source', 'x'.repeat(100_001)), 'damaged template 1, source'],
    [
      'a source that is no text',
      withField('source', { toString: 1 }),
      'damaged template 1, source',
    ],
    ['a path that is no text', withField('path', 1), 'damaged template 1, path'],
    ['a base that is no text', withField('base', []), 'damaged template 1, base'],
  ])('%s', (_, text, reason) => {
    expect(refusal(text)).toBe(reason)
  })
})

test('fields of others are left out', () => {
  const text = withField('__proto__x', 'y').replace('"__proto__x"', '"__proto__"')
  const [one] = parseTemplates(text)
  expect(Object.keys(one ?? {}).sort()).toEqual([
    'base',
    'extension',
    'name',
    'output',
    'path',
    'scope',
    'source',
  ])
})
