import { expect, test } from 'vitest'
import { daysOf } from '../../../../src/ui/options/notes/days'
import { groupsOf, type Listed } from '../../../../src/ui/options/notes/groups'
import type { Grouping, NotesOrder } from '../../../../src/ui/options/notes/notes-search'
import { noteOf, talkOf } from '../../talks'

const saved = (
  id: string,
  start: string | null,
  track: string | null,
  title = id,
  updatedAt = '2023-02-04T10:00:00.000Z',
) => ({
  talk: talkOf({ id, start, track, title }),
  note: noteOf({ talkId: id, updatedAt }),
})

const all = [
  saved('late', '2023-02-04T17:00:00+01:00', 'Go devroom', 'Talk 10'),
  saved('early', '2023-02-04T09:00:00+01:00', 'Rust devroom', 'Talk 9'),
  saved('sunday', '2023-02-05T09:00:00+01:00', 'GO devroom ', 'Ängste', '2023-02-09T00:00:00.000Z'),
  saved('loose', null, null, 'Zebra', '2023-02-08T00:00:00.000Z'),
]
const listed: Listed = {
  days: daysOf(all.map(({ talk }) => talk)),
  saved: new Map(all.map((one) => [one.talk.id, one])),
}

function shown(by: Grouping, sort: NotesOrder, hits: string[] | null = null) {
  return groupsOf(listed, { by, sort }, hits).map(({ head, talks }) => [
    head.kind === 'day' ? head.day.day : head.kind === 'track' ? head.track : '–',
    talks,
  ])
}

test('by day, as the programme has it', () => {
  expect(shown('day', 'programme')).toEqual([
    ['2023-02-04', ['early', 'late']],
    ['2023-02-05', ['sunday']],
    [null, ['loose']],
  ])
})

test('by track, in the order of the alphabet, those of none last', () => {
  expect(shown('track', 'programme')).toEqual([
    ['Go devroom', ['late', 'sunday']],
    ['Rust devroom', ['early']],
    [null, ['loose']],
  ])
})

test('by title as people count and spell, by the last change, newest first', () => {
  expect(shown('none', 'title')).toEqual([['–', ['sunday', 'early', 'late', 'loose']]])
  expect(shown('none', 'changed')).toEqual([['–', ['sunday', 'loose', 'early', 'late']]])
})

test('what was found, the best match first, and then its group', () => {
  expect(shown('none', 'match', ['loose', 'early'])).toEqual([['–', ['loose', 'early']]])
  expect(shown('day', 'match', ['sunday', 'late', 'early'])).toEqual([
    ['2023-02-05', ['sunday']],
    ['2023-02-04', ['late', 'early']],
  ])
})

test('hits keep any other order too, and those that are gone are left out', () => {
  expect(shown('day', 'programme', ['sunday', 'gone', 'late'])).toEqual([
    ['2023-02-04', ['late']],
    ['2023-02-05', ['sunday']],
  ])
  expect(shown('none', 'match', ['gone', 'late'])).toEqual([['–', ['late']]])
  expect(shown('none', 'programme', [])).toEqual([])
})
