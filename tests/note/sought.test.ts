import { expect, test } from 'vitest'
import { soughtTalks } from '../../src/note/sought'
import type { Talk } from '../../src/talk/talk'
import { talkOf } from '../storage/talk-of'

function one(id: string, title: string, more: Partial<Talk> = {}): Talk {
  return talkOf({ id, title, subtitle: null, speakers: [], start: null, ...more })
}

const found = (words: string, talks: Talk[], most = 12) =>
  soughtTalks(words, talks, most).map(({ id }) => id)

const talks = [
  one('load', 'Recipes for reducing cognitive load', { speakers: ['Federico Paolinelli'] }),
  one('reload', 'Preloading what is read', { speakers: ['Anna Load'] }),
  one('grone', 'Résumé: the Grøne stack', { subtitle: 'a tour in C++', speakers: ['Łukasz Ørn'] }),
  one('cjk', '認知負荷を減らす'),
]

test.each([
  ['every word somewhere, in title or speakers', 'paolinelli cognitive', ['load']],
  ['one word is nowhere', 'paolinelli kernel', []],
  ['case, accents and signs', 'RESUME grone', ['grone']],
  ['also where they are typed', 'grøne — résumé!', ['grone']],
  ['a letter with a stroke', 'lukasz orn', ['grone']],
  ['a second title', 'tour stack', ['grone']],
  ['words with signs', 'c++ stack', ['grone']],
  ['half a word', 'cogn pao', ['load']],
  ['scripts without spaces', '負荷', ['cjk']],
  ['nothing typed', '', []],
  ['signs alone', ' ?! ', []],
])('%s: "%s"', (_, words, ids) => {
  expect(found(words, talks)).toEqual(ids)
})

test('whole words come before beginnings, these before what is inside of a word', () => {
  const [inside, beginning, whole] = [
    one('inside', 'A preloader'),
    one('beginning', 'Be a loader'),
    one('whole', 'Carry a load'),
  ]
  expect(found('load', [inside, beginning, whole])).toEqual(['whole', 'beginning', 'inside'])
  const zed = [one('inside', 'A preloader by Zed'), one('beginning', 'Be a loader, Zed')]
  expect(found('zed load', zed)).toEqual(['beginning', 'inside'])
})

test('the words in their order come before the same words apart, a beginning of a title first', () => {
  const [apart, within, first] = [
    one('apart', 'A state, and of Go'),
    one('within', 'About the state of Go'),
    one('first', 'State of Go'),
  ]
  expect(found('state of go', [apart, within, first])).toEqual(['first', 'within', 'apart'])
})

test('of equals the newest is first, and one without a day last', () => {
  const year = (start: string | null) => one(String(start), 'Welcome', { start })
  const all = [year(null), year('2023-02-04T10:00:00+01:00'), year('2024-02-03')]
  expect(found('welcome', all)).toEqual(['2024-02-03', '2023-02-04T10:00:00+01:00', 'null'])
})

test('there are not more than were asked for, and parts looked at one by one find the same', () => {
  const many = Array.from({ length: 500 }, (_, i) => one(`${i}`, `Welcome to day ${i}`))
  const whole = soughtTalks('welcome 7', many, 12)
  expect(whole).toHaveLength(12)
  expect(whole[0]?.id).toBe('7')
  let parts: Talk[] = []
  for (let i = 0; i < many.length; i += 100)
    parts = soughtTalks('welcome 7', [...parts, ...many.slice(i, i + 100)], 12)
  expect(parts).toEqual(whole)
})
