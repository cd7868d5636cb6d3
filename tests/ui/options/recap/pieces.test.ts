import { describe, expect, test } from 'vitest'
import { type Article, articleOf } from '../../../../src/recap/article'
import { BUILT_IN } from '../../../../src/template/builtin'
import { renderArticle } from '../../../../src/template/render'
import type { Template } from '../../../../src/template/template'
import { draftOf } from '../../../../src/ui/options/recap/draft'
import { nameOf } from '../../../../src/ui/options/recap/fields'
import { markedArticle } from '../../../../src/ui/options/recap/marked'
import { type Piece, piecesOf } from '../../../../src/ui/options/recap/pieces'
import { byId, NOW, TRIP, TRIP_RECAP } from '../../../recap/trip'

const STEM = 'tm0123456789abcdefn'
const article = await articleOf(TRIP_RECAP, byId(TRIP), NOW)
const recap = BUILT_IN[0] as Template

async function pieces(template: Template, of: Article = article): Promise<Piece[] | null> {
  const marked = markedArticle(of, STEM)
  return piecesOf(await renderArticle(template, marked.article), marked)
}

/** The pieces put together again, with the user's texts in their places. */
function whole(made: Piece[], of: Article): string {
  const texts = new Map([
    ['title', of.title],
    ['opening', of.opening],
    ['closing', of.closing],
    ...of.sections.flatMap(({ key, heading, words }): [string, string][] => [
      [`heading ${key}`, heading],
      [`words ${key}`, words],
    ]),
  ])
  return made
    .map((piece) => {
      if (piece.kind !== 'field') return piece.text
      const text = texts.get(nameOf(piece.field)) ?? ''
      return `${'#'.repeat(piece.level)} ${text}`.trim()
    })
    .filter((text) => text !== '')
    .join('\n\n')
}

test('put together again, the pieces are what the template makes of the article itself', async () => {
  const made = (await pieces(recap)) ?? []
  expect(whole(made, article)).toBe((await renderArticle(recap, article)).trim())
})

describe.each(BUILT_IN.filter(({ scope }) => scope === 'article'))('$name', (template) => {
  test('each talk is a piece of its own, in order, and no mark is left', async () => {
    const made = (await pieces(template)) ?? []
    const talks = made.flatMap((one) => (one.kind === 'talk' ? [one.id] : []))
    expect(talks).toEqual(article.sections.flatMap((one) => one.talks.map(({ id }) => id)))
    expect(JSON.stringify(made)).not.toContain(STEM)
    const fields = made.flatMap((one) => (one.kind === 'field' ? [one.field.at] : []))
    expect(fields).toContain('opening')
    expect(fields).toContain('closing')
    expect(fields.filter((at) => at === 'heading')).toHaveLength(article.sections.length)
  })
})

test('front matter is a piece of its own, with the title as it is', async () => {
  const hugo = BUILT_IN.find(({ id }) => id === 'hugo') as Template
  const [front] = (await pieces(hugo)) ?? []
  expect(front).toMatchObject({ kind: 'front' })
  expect(front && 'text' in front && front.text).toContain('title: Five days in Belgium')
})

test('a list of contents names the talks, which begin at their headings all the same', async () => {
  const source = `{% for talk in talks %}- [{{ talk.title }}](#{{ talk.anchor }})
{% endfor %}
{% for talk in talks %}
### {{ talk.heading }}

{{ talk.prose }}
{% endfor %}`
  const made = (await pieces({ ...recap, source })) ?? []
  expect(made[0]).toMatchObject({ kind: 'text' })
  expect(made.filter(({ kind }) => kind === 'talk')).toHaveLength(25)
})

test.each([
  ['cut short', '{% for talk in talks %}### {{ talk.heading | truncate: 70 }}\n{% endfor %}'],
  ['counted', '{% for talk in talks %}### {{ talk.title }} {{ talk.title | size }}\n{% endfor %}'],
])('titles that are %s leave the article in one piece, as it is', async (_, source) => {
  const template = { ...recap, source }
  const draft = await draftOf(article, template)
  expect(draft).toEqual({
    pieces: null,
    text: await renderArticle(template, article),
    problem: null,
  })
})

test.each(BUILT_IN.filter(({ scope }) => scope === 'article'))(
  '$name can be taken apart, whatever is written',
  async (template) => {
    for (const of of [article, { ...article, title: '', opening: '', closing: '' }])
      expect((await draftOf(of, template)).pieces).not.toBeNull()
  },
)

test('a broken template gives way to a built-in one, and says why', async () => {
  const draft = await draftOf(article, { ...recap, source: '{{ title' })
  expect(draft.problem?.code).toBe('syntax')
  expect(draft.pieces?.filter(({ kind }) => kind === 'talk')).toHaveLength(25)
})

test('a template in capitals can', async () => {
  const source = '{% for talk in talks %}### {{ talk.title | upcase }}\n{% endfor %}'
  const made = (await pieces({ ...recap, source })) ?? []
  expect(made[0]).toMatchObject({
    kind: 'talk',
    text: '### DRAWING YOUR KUBERNETES CLUSTER THE RIGHT WAY',
  })
})

test('words within a sentence stand there as they are, and are no field', async () => {
  const source = 'Of {{ title }} I say: {{ opening }}'
  const made = await pieces({ ...recap, source }, { ...article, title: 'A *b*', opening: 'x' })
  expect(made).toEqual([{ kind: 'text', text: 'Of A \\*b\\* I say: x' }])
})
