import { describe, expect, test } from 'vitest'
import { engineFor } from '../../src/template/engine'
import type { TemplateError } from '../../src/template/error'

const values = {
  title: 'A title',
  list: Array.from({ length: 300 }, (_, i) => `item ${i}`),
  long: 'word '.repeat(20_000),
}

const RUNAWAYS: Record<string, string> = {
  'a long range': '{% for i in (1..1000000000) %}{{ i }}{% endfor %}',
  'a range just below the limit, with nothing in it':
    '{% for i in (1..9000000) %}{% endfor %}{% for i in (1..9000000) %}{{ i }}{% endfor %}',
  'loops in loops': `${'{% for i in (1..3000) %}'.repeat(6)}x${'{% endfor %}'.repeat(6)}`,
  'loops over values': `${'{% for i in list %}'.repeat(6)}{{ i }}${'{% endfor %}'.repeat(6)}`,
  'text that doubles by append':
    '{% assign a = title %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
  'text that doubles by prepend':
    '{% assign a = title %}{% for i in (1..60) %}{% assign a = a | prepend: a %}{% endfor %}{{ a }}',
  'text that doubles by capture':
    '{% assign a = title %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}{{ a }}',
  'text that doubles by replace':
    '{% assign a = "aaaaaaaaaa" %}{% for i in (1..60) %}{% assign a = a | replace: "a", "aa" %}{% endfor %}{{ a }}',
  'text that grows by join':
    '{% for i in (1..60) %}{% assign a = list | join: a %}{% endfor %}{{ a }}',
  'text that grows by indent':
    '{% assign a = "x" %}{% for i in (1..100000) %}{% assign a = a | indent: 100 | append: "." %}{% endfor %}{{ a }}',
  'text that grows by quote':
    '{% assign a = long %}{% for i in (1..100000) %}{% assign a = a | quote %}{% endfor %}{{ a }}',
  'lists that double':
    '{% assign a = list %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}{{ a | size }}',
  'sorting a long range': '{% assign a = (1..4000000) | sort %}{{ a | size }}',
  'grouping a long range': '{% assign a = (1..4000000) | group_by: "x" %}{{ a | size }}',
  'looking for something in a long range, often':
    '{% assign a = (1..4000000) %}{% for i in (1..100000) %}{% if a contains "x" %}y{% endif %}{% endfor %}',
  'comparing long ranges, often':
    '{% assign a = (1..2000000) %}{% assign b = (1..2000000) %}{% for i in (1..100000) %}{% if a == b %}{% endif %}{% endfor %}',
  'a long literal, often': `{% for i in (1..1000000) %}${'x'.repeat(50_000)}{% endfor %}`,
  'a long literal, captured often': `{% for i in (1..1000000) %}{% capture a %}{% for j in (1..1000) %}${'x'.repeat(50_000)}{% endfor %}{% endcapture %}{% endfor %}`,
  'a long value, often': '{% for i in (1..1000000) %}{{ long }}{% endfor %}',
  'a long value made ready, often': '{% for i in (1..1000000) %}{{ long | raw }}{% endfor %}',
  'outlines of long texts': '{% for i in (1..100000) %}{{ long | raw | outline }}{% endfor %}',
  'plain texts of long ones': '{% for i in (1..100000) %}{{ long | raw | plain }}{% endfor %}',
  'YAML of long lists': '{% for i in (1..100000) %}{{ list | yaml }}{% endfor %}',
  'blocks in blocks': `${'{% if true %}'.repeat(7000)}${'{% endif %}'.repeat(300)}`,
  'blocks in blocks, closed': `${'{% if 1 %}'.repeat(4400)}x${'{% endif %}'.repeat(4400)}`,
  'brackets in brackets': `{{ ${'a['.repeat(30_000)} }}`,
  'a template that is too long': 'x'.repeat(100_001),
  'a slice of everything':
    '{% for i in (1..1000000) %}{% assign a = long | slice: 0, 99999 | split: "" %}{% endfor %}',
  'a date with endless letters':
    '{% for i in (1..1000000) %}{{ "2023-02-04" | date: long }}{% endfor %}',
  'counting, quietly': '{% for i in (1..9999999) %}{% increment x %}{% endfor %}',
}

describe('a template that runs away is stopped', () => {
  test.each(Object.entries(RUNAWAYS))('%s', async (_, source) => {
    const engine = await engineFor('markdown')
    expect(problemOf(() => engine.render(source, values))?.code).toBe('runaway')
  })
})

test('a template of our own is not, however much there is to write', async () => {
  const engine = await engineFor('markdown')
  const source = '{% for i in (1..250) %}{{ long | raw }}{% endfor %}'
  expect(engine.render(source, values, { limits: 'none' })).toHaveLength(25_000_000)
})

function problemOf(work: () => unknown): TemplateError | null {
  try {
    work()
    return null
  } catch (error) {
    return error as TemplateError
  }
}
