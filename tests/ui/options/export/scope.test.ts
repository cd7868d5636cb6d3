import { expect, test } from 'vitest'
import {
  isThere,
  parseScope,
  type Scope,
  scopeGroups,
  scopeValue,
  talksIn,
  VERDICT_CHOICES,
} from '../../../../src/ui/options/export/scope'
import { libraryOf } from '../../../../src/ui/options/library'
import { noteOf, talkOf } from '../../talks'

const saved = (
  id: string,
  start: string | null,
  verdict: 'skip' | 'good' | null,
  conf = 'c-2023',
) => ({
  talk: talkOf({ id, start, conference: conf || null, conferenceTitle: conf || null }),
  note: noteOf({ talkId: id, verdict }),
})

const { days, saved: all } = libraryOf([
  saved('sat', '2023-02-04T10:00:00+01:00', 'good'),
  saved('sun', '2023-02-05T10:00:00+01:00', 'skip'),
  saved('sun2', '2023-02-05T11:00:00+01:00', null),
  saved('old', '2020-02-01T10:00:00+01:00', null, 'c-2020'),
  saved('page', null, null, ''),
])

const ids = (scope: Scope, verdicts = VERDICT_CHOICES) =>
  talksIn(scope, new Set(verdicts), days, all).map((one) => one.talk.id)

test('all, a conference, a day, or what belongs to none', () => {
  expect(ids({ kind: 'all' })).toEqual(['sat', 'sun', 'sun2', 'old', 'page'])
  expect(ids({ kind: 'conference', conference: 'c-2023' })).toEqual(['sat', 'sun', 'sun2'])
  expect(ids({ kind: 'conference', conference: null })).toEqual(['page'])
  expect(ids({ kind: 'day', key: days[1]?.key ?? '' })).toEqual(['sun', 'sun2'])
})

test('only the verdicts that were chosen', () => {
  expect(ids({ kind: 'all' }, ['highlight', 'good', 'none'])).toEqual([
    'sat',
    'sun2',
    'old',
    'page',
  ])
  expect(ids({ kind: 'all' }, [])).toEqual([])
})

test('conferences are offered with their days and counts', () => {
  expect(
    scopeGroups(days).map((group) => [group.conference, group.days.length, group.count]),
  ).toEqual([
    ['c-2023', 2, 3],
    ['c-2020', 1, 1],
    [null, 1, 1],
  ])
})

test('a scope survives being the value of a select', () => {
  const scopes: Scope[] = [
    { kind: 'all' },
    { kind: 'conference', conference: 'day:odd' },
    { kind: 'conference', conference: null },
    { kind: 'day', key: 'a|2023-02-04' },
    { kind: 'view', id: 'a:b' },
  ]
  for (const scope of scopes) expect(parseScope(scopeValue(scope))).toEqual(scope)
})

test('a view lets through what it finds, nothing as long as that is not known', () => {
  const view: Scope = { kind: 'view', id: 'v' }
  const found = (some: string[]) =>
    talksIn(view, new Set(VERDICT_CHOICES), days, all, new Set(some))
  expect(found(['old', 'sun', 'gone']).map((one) => one.talk.id)).toEqual(['sun', 'old'])
  expect(found([])).toEqual([])
})

test('a conference, a day or a view that is gone is known to be', () => {
  const there = (scope: Scope) => isThere(scope, days, [{ id: 'v' }])
  expect(there({ kind: 'all' })).toBe(true)
  expect(there({ kind: 'conference', conference: null })).toBe(true)
  expect(there({ kind: 'conference', conference: 'c-1999' })).toBe(false)
  expect(there({ kind: 'day', key: 'c-2023|2023-02-04' })).toBe(true)
  expect(there({ kind: 'day', key: 'c-2023|1999-01-01' })).toBe(false)
  expect(there({ kind: 'view', id: 'v' })).toBe(true)
  expect(there({ kind: 'view', id: 'w' })).toBe(false)
})
