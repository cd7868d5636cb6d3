import { expect, test } from 'vitest'
import { hintedTalks } from '../../src/note/hinted'
import { demoTalks, talkPath } from '../demo/talk-page'
import { talkOf } from '../storage/talk-of'

const talks = demoTalks.map(({ slug, title, speakers, start }) =>
  talkOf({ id: `fosdem-2023/${slug}`, url: talkPath(slug), title, speakers: [...speakers], start }),
)

function hintedBy(title: string, url = 'https://example.org/a.pdf'): string[] {
  return hintedTalks({ title, url }, talks, 3).map(({ id }) => id.replace('fosdem-2023/', ''))
}

test.each([
  ['the title of a document', 'Recipes for reducing cognitive load', 'goreducecognitive'],
  [
    'with more around it',
    'Slides: Recipes for Reducing Cognitive Load (2023).pdf',
    'goreducecognitive',
  ],
  ['a speaker and a word', 'Paolinelli - cognitive', 'goreducecognitive'],
  ['accents and case', 'ADOPTING CONTINUOUS PROFILING understand how your code', 'profiling'],
])('%s hints at the talk', (_, title, slug) => {
  expect(hintedBy(title)[0]).toBe(slug)
})

test.each([
  'https://example.org/files/recipes-for-reducing_cognitive-load.pdf',
  'https://example.org/Recipes%20reducing%20cognitive%20load.PDF?x=1#page=2',
  'https://example.org/ReducingCognitiveLoad.pdf',
])('so does the name of its file: %s', (url) => {
  expect(hintedBy('', url)).toEqual(['goreducecognitive'])
})

test.each(['Go', 'slides', 'FOSDEM 2023 talk', 'Kubernetes', 'load', '', 'the a of', '%E0%A4%A'])(
  '"%s" hints at none',
  (title) => {
    expect(hintedBy(title, `https://example.org/${title}.pdf`)).toEqual([])
  },
)

test('there are not more than were asked for', () => {
  const twins = Array.from({ length: 5 }, (_, i) => talkOf({ id: `twin/${i}` }))
  expect(hintedTalks({ title: talkOf().title, url: '' }, twins, 3)).toHaveLength(3)
})
