import { expect, test } from 'vitest'
import type { Talk } from '../../../../src/talk/talk'
import { byDay, searched, withWords } from '../../../../src/ui/popup/schedule/rows'
import { talkOf } from '../../../storage/talk-of'

function at(start: string | null, more: Partial<Talk> = {}): Talk {
  return talkOf({ id: `x/${start}`, start, ...more })
}

test("days follow each other by the conference's clock, each in the page's order", () => {
  const late = at('2023-02-05T00:30:00+01:00')
  const first = at('2023-02-04T17:00:00+01:00')
  const earlier = at('2023-02-04T09:00:00+01:00')
  const dayAlone = at('2023-02-06')
  const none = at(null)
  const days = byDay([none, late, first, dayAlone, earlier])
  expect(days.map(({ day }) => day)).toEqual(['2023-02-04', '2023-02-05', '2023-02-06', null])
  expect(days[0]?.talks).toEqual([first, earlier])
})

test('no talks have no days', () => {
  expect(byDay([])).toEqual([])
})

test('all words count, wherever they stand, and signs of regular expressions are words', () => {
  const talks = searched([
    talkOf({
      id: 'a',
      title: 'C++ (and more)',
      speakers: ['Zoë Brøl'],
      room: 'H.1302',
      track: null,
    }),
    talkOf({ id: 'b', title: 'Something else', speakers: [], room: null, track: 'Go devroom' }),
  ])
  const ids = (words: string) => withWords(talks, words).map(({ id }) => id)
  expect(ids('')).toEqual(['a', 'b'])
  expect(ids('  ')).toEqual(['a', 'b'])
  expect(ids('brol c++')).toEqual(['a'])
  expect(ids('h.1302 (and')).toEqual(['a'])
  expect(ids('GO else')).toEqual(['b'])
  expect(ids('zoë else')).toEqual([])
})
