import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../src/template/builtin'
import { FILTERS } from '../../src/template/filter-list'
import { renderArticle, renderTalk } from '../../src/template/render'
import { SAMPLE_TALKS, sampleArticle } from '../../src/template/sample'
import type { Template } from '../../src/template/template'
import { VARIABLES } from '../../src/template/variables'

const PAGE = readFileSync('docs/templates.md', 'utf8')
const EXAMPLES = [...PAGE.matchAll(/^```liquid ?(\w*)\n([\s\S]*?)^```$/gm)].map(
  ([, of = '', source = ''], i) => ({ name: `example ${i + 1}`, of, source }),
)

/** Rows of the table whose head begins so, as their cells. */
function rows(head: string): string[][] {
  const table = PAGE.slice(PAGE.indexOf(`| ${head} |`)).split('\n\n')[0] ?? ''
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) =>
      cells.map((cell) =>
        cell
          .trim()
          .replaceAll('\\|', '|')
          .replace(/^`(.*)`$/, '$1'),
      ),
    )
}

test('the page has the variables that the editor lists', () => {
  expect(rows('name')).toEqual(
    VARIABLES.map(({ name, what, example, kind, scopes }) => [
      name,
      what,
      example.replaceAll('\n', ' ⏎ '),
      kind,
      scopes.length === 2 ? 'both' : scopes[0],
    ]),
  )
})

test('the page has the filters that the editor lists', () => {
  expect(rows('filter')).toEqual(FILTERS.map(({ name, what, example }) => [name, what, example]))
})

describe('every example makes something, and knows the names that it uses', () => {
  test.each(EXAMPLES)('$name', async ({ of, source }) => {
    const text = await made(of, source)
    expect(text).toMatch(/My notes|Keeping the line of sight/)
    expect(text).not.toMatch(/\{[{%]/)
  })

  test('the last makes what the page says', async () => {
    const { of, source } = EXAMPLES.at(-1) ?? { of: '', source: '' }
    expect(await made(of, source)).toBe(`# My notes

## Go devroom

- [Keeping the line of sight](https://example.org/2023/line-of-sight/) (Saturday, 11:00)
  - The golden path stays at the left
    - two levels are enough
  - Errors are types

## Community devroom

- [Notes that outlive the conference](https://example.org/2023/notes/) (Sunday, 10:00)
  - Write during the talk
  - Publish on the way home
`)
  })

  test('there are as many as the page should have', () => {
    expect(EXAMPLES).toHaveLength(7)
  })
})

async function made(of: string, source: string): Promise<string> {
  const [base] = BUILT_IN
  if (!base) throw new Error('There is one.')
  const template: Template = {
    ...base,
    source,
    id: 'example',
    scope: of === 'talk' ? 'talk' : 'article',
    output: of === 'text' ? 'text' : 'markdown',
  }
  if (template.scope === 'article') return renderArticle(template, await sampleArticle(), 'mistake')
  return (await renderTalk(template, SAMPLE_TALKS[0], { unknown: 'mistake' })).text
}
