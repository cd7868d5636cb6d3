import { describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../src/template/builtin'
import { TemplateError } from '../../src/template/error'
import {
  builtInFor,
  renderArticle,
  renderOrFallback,
  renderTalk,
  talkRendererOrFallback,
} from '../../src/template/render'
import { SAMPLE_TALKS, sampleArticle } from '../../src/template/sample'
import type { Template } from '../../src/template/template'
import { savedTalk } from '../export/saved'

const NOW = '2023-02-10T09:00:00.000Z'

function own(part: Partial<Template>): Template {
  const [first] = BUILT_IN
  if (!first) throw new Error('There is one.')
  return { ...first, id: 'own', base: 'hugo', ...part }
}

describe('a broken template costs no export', () => {
  test.each([
    ['syntax', '{{ title'],
    ['unknown', '{{ title | nonsense }}'],
    ['runaway', '{% for i in (1..999999999) %}{% endfor %}'],
    ['failed', '{{ sections }}'],
  ])('%s', async (code, source) => {
    const article = await sampleArticle()
    const { text, problem } = await renderOrFallback(own({ source }), article)
    expect(problem).toBeInstanceOf(TemplateError)
    expect(problem?.code).toBe(code)
    expect(text).toBe(await renderArticle(builtInFor({ base: 'hugo', scope: 'article' }), article))
    expect(text).toMatch(/^---\ntitle: /)
  })

  test('nor does a broken path', async () => {
    const broken = own({ path: '{{ talk.title', base: 'obsidian' })
    const { path, text, problem } = await talkRendererOrFallback(broken, NOW)(SAMPLE_TALKS[0])
    expect(problem).toMatchObject({ code: 'syntax', field: 'path', line: 1, column: 1 })
    expect(path).toBe('Sample Days 2023/2023-02-04/Keeping the line of sight.md')
    expect(text).toMatch(/^---\ntitle: /)
  })

  test('one that works has no problem', async () => {
    const made = await renderOrFallback(own({ source: '{{ title }}' }), await sampleArticle())
    expect(made).toEqual({ text: 'My notes\n', problem: null })
  })

  test('where its base is unknown, one of its scope stands in', () => {
    expect(builtInFor({ base: 'gone', scope: 'talk' }).id).toBe('obsidian')
    expect(builtInFor({ base: null, scope: 'article' }).id).toBe('recap')
  })
})

test.each([
  ['{{ talk.title }}', 'AC DC live.md'],
  ['Talks/{{ talk.title }}', 'Talks/AC DC live.md'],
  ['../../{{ talk.title }}', 'AC DC live.md'],
  ['/a//b/./{{ talk.title }}/', 'a/b/AC DC live.md'],
  ['{{ talk.conference }}/{{ talk.room }}/x', 'x.md'],
  ['', 'untitled.md'],
  ['{{ talk.speakers | first | slug }}-{{ talk.date }}', 'federico-paolinelli-2023-02-04.md'],
])('the path %s', async (path, expected) => {
  const talk = { title: 'AC/DC: "live"?', conference: null, conferenceTitle: null, room: null }
  const made = await renderTalk(own({ path, scope: 'talk' }), savedTalk(talk), { now: NOW })
  expect(made.path).toBe(expected)
})

test('a template for talks makes each talk of an article', async () => {
  const each = own({ scope: 'talk', source: '* {{ talk.title }}' })
  expect(await renderArticle(each, await sampleArticle())).toBe(
    '* Keeping the line of sight\n\n* Notes that outlive the conference\n',
  )
})

test("what a page's abstract leaves open is closed", async () => {
  const abstract = '# Big\n\n```\nopen'
  const template = own({ scope: 'talk', source: '# T\n\n{{ talk.abstract }}\n\nEnd' })
  const { text } = await renderTalk(template, savedTalk({ abstract }), { now: NOW })
  expect(text).toBe('# T\n\n## Big\n\n```\nopen\n```\n\nEnd\n')
})
