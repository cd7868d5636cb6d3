import { expect, test } from 'vitest'
import type { TalkLink } from '../../src/talk/talk'
import { idsOf, saved, searchIn } from './saved'

const link = (kind: TalkLink['kind']): TalkLink => ({
  kind,
  url: `https://example.org/${kind}`,
  label: null,
})

const search = searchIn(
  saved(
    'a',
    {
      speakers: ['Ada Lovelace', 'Søren Grøne'],
      track: 'Go devroom',
      room: 'UD2.218A',
      conference: 'fosdem-2023',
      conferenceTitle: 'FOSDEM 2023',
      start: '2023-02-04T10:00:00+01:00',
      links: [link('video')],
    },
    { tags: ['go', 'Open Source'], verdict: 'highlight', attended: 'live', body: '- x' },
  ),
  saved(
    'b',
    {
      speakers: ['Adam Smith'],
      track: 'Google devroom',
      conference: 'fosdem-2022',
      links: [link('slides')],
      status: 'cancelled',
    },
    { tags: ['google'], verdict: 'skip', attended: 'recording', links: [link('video')] },
  ),
  saved('c', { start: '2022-11-01T10:00:00Z' }, { draft: 'half a thought' }),
)

test.each([
  ['speaker:ada', ['a']],
  ['speaker:lovelace', ['a']],
  ['speaker:"ada lovelace"', ['a']],
  ['speaker:grone', ['a']],
  ['speaker:lovelcae', ['a']],
  ['speaker:smi', ['b']],
  ['speaker:none', ['c']],
  ['track:go', ['a']],
  ['track:goo', ['b']],
  ['track:devroom', ['a', 'b']],
  ['-track:devroom', ['c']],
  ['room:ud2', ['a']],
  ['tag:go', ['a']],
  ['tag:"open source"', ['a']],
  ['tag:g', ['a', 'b']],
  ['tag:none', ['c']],
  ['-tag:go', ['b', 'c']],
  ['conference:fosdem-2023', ['a']],
  ['conference:"FOSDEM 2023"', ['a']],
  ['conference:fosdem', ['a', 'b']],
  ['year:2022', ['b', 'c']],
  ['year:2023', ['a']],
  ['verdict:highlight', ['a']],
  ['verdict:h', ['a']],
  ['verdict:none', ['c']],
  ['-verdict:skip', ['a', 'c']],
  ['verdict:nonsense', []],
  ['attended:live', ['a']],
  ['attended:none', ['c']],
  ['has:video', ['a', 'b']],
  ['has:slides', ['b']],
  ['has:notes', ['a', 'c']],
  ['has:tags', ['a', 'b']],
  ['-has:video', ['c']],
  ['is:cancelled', ['b']],
  ['is:live', ['a']],
])('%s', (text, ids) => {
  expect(idsOf(search, text).sort()).toEqual(ids)
})

test('two of what a talk has one of are either, of what it has several of are both', () => {
  expect(idsOf(search, 'verdict:highlight verdict:skip').sort()).toEqual(['a', 'b'])
  expect(idsOf(search, 'year:2022 year:2023').sort()).toEqual(['a', 'b', 'c'])
  expect(idsOf(search, 'tag:go tag:google')).toEqual([])
  expect(idsOf(search, 'has:video has:slides')).toEqual(['b'])
  expect(idsOf(search, '-verdict:highlight -verdict:skip')).toEqual(['c'])
})

test('a value that is exactly what was typed is meant alone', () => {
  const tags = searchIn(saved('a', {}, { tags: ['go'] }), saved('b', {}, { tags: ['go tools'] }))
  expect(idsOf(tags, 'tag:go')).toEqual(['a'])
  expect(idsOf(tags, 'tag:tools')).toEqual(['b'])
})

test('fields narrow what words find, and what is not ready narrows nothing', () => {
  expect(idsOf(search, 'devroom tag:go')).toEqual(['a'])
  expect(idsOf(search, 'devroom tag:').sort()).toEqual(['a', 'b'])
})

test('what a talk is narrowed by is highlighted where it stands', () => {
  expect(search.find('speaker:ada verdict:skip -tag:x').marks).toEqual([
    { words: ['ada'], end: 'open', field: 'speaker' },
  ])
})
