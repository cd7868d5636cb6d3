import { expect, test } from 'vitest'
import { articleValues } from '../../src/template/article-values'
import { SAMPLE_TALKS, sampleArticle } from '../../src/template/sample'
import { savedTalkValues } from '../../src/template/saved-talk-values'
import type { TemplateScope } from '../../src/template/template'
import { VARIABLES } from '../../src/template/variables'
import { Verbatim } from '../../src/template/verbatim'

const NOW = '2023-02-10T09:00:00.000Z'

/** Names of one kind of thing, as a template writes them. */
function named(thing: string, values: object): string[] {
  return Object.keys(values).map((name) => (thing === '' ? name : `${thing}.${name}`))
}

function listed(scope: TemplateScope): string[] {
  return VARIABLES.filter(({ scopes }) => scopes.includes(scope))
    .map(({ name }) => name)
    .sort()
}

test('the list has all names of an article, and no others', async () => {
  const article = articleValues(await sampleArticle())
  const [section] = article.sections as { talks: Record<string, unknown>[] }[]
  const talk = section?.talks[0] ?? {}
  const [resource] = talk.resources as { links: object[] }[]
  const [link] = talk.links as object[]
  const unknown = Object.keys(talk).filter((name) => ONE_TALK_ONLY.includes(name))
  for (const name of unknown) expect(talk[name]).toBeNull()
  const names = [
    ...named('', article),
    ...named('section', section ?? {}),
    ...named('talk', talk).filter((name) => !unknown.includes(name.slice('talk.'.length))),
    ...named('resource', resource ?? {}),
    ...named('link', link ?? {}),
  ]
  expect(names.sort()).toEqual(listed('article'))
})

test('the list has all names of a talk alone, and no others', () => {
  const talk = savedTalkValues(SAMPLE_TALKS[0], NOW)
  expect(talk.anchor).toBeNull()
  const names = named('talk', talk).filter((name) => name !== 'talk.anchor')
  const rest = listed('talk').filter((name) => /^(?:resource|link)\./.test(name))
  expect([...names, ...rest].sort()).toEqual(listed('talk'))
})

test('what is Markdown and what is a list is called so', () => {
  const talk = savedTalkValues(SAMPLE_TALKS[0], NOW)
  for (const { name, kind } of VARIABLES) {
    const value = talk[name.replace('talk.', '')]
    if (!name.startsWith('talk.') || value === null || value === undefined) continue
    const is = value instanceof Verbatim ? 'Markdown' : Array.isArray(value) ? 'list' : 'text'
    expect([name, kind]).toEqual([name, is])
  }
})

test('day and times are those of the conference', () => {
  const talk = savedTalkValues(SAMPLE_TALKS[0], NOW)
  expect(talk).toMatchObject({
    when: 'Saturday 4 February 2023, 11:00–11:30',
    day: 'Saturday 4 February 2023',
    date: '2023-02-04',
    time: '11:00',
    end_time: '11:30',
    start: '2023-02-04T11:00:00+01:00',
  })
})

/** What an article does not know of its talks. */
const ONE_TALK_ONLY = ['conference', 'status', 'language', 'abstract', 'attended']
