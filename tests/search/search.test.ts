import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentOf } from '../../src/search/segment-of'
import { idsOf, saved, searchIn } from './saved'

test('every part of a talk and its note is searched', () => {
  const search = searchIn(
    saved('title kernel'),
    saved('subtitle', { subtitle: 'kernel' }),
    saved('speakers', { speakers: ['Ada', 'Kernel Jones'] }),
    saved('track', { track: 'Kernel devroom' }),
    saved('room', { room: 'Kernel hall' }),
    saved('tags', {}, { tags: ['x', 'kernel'] }),
    saved('body', {}, { body: '- a point\n- on the **kernel**' }),
    saved('draft', {}, { draft: 'kernel' }),
    saved('conference', { conferenceTitle: 'Kernel Days' }),
    saved('nothing', { abstract: 'kernel' }, { body: 'colonel' }),
  )
  expect(idsOf(search, 'kernel').sort()).toEqual(
    [
      'title kernel',
      'subtitle',
      'speakers',
      'track',
      'room',
      'tags',
      'body',
      'draft',
      'conference',
    ].sort(),
  )
})

test('title before speakers, track and tags, and these before the body', () => {
  const search = searchIn(
    saved('body', {}, { body: 'wasm' }),
    saved('tags', {}, { tags: ['wasm'] }),
    saved('subtitle', { subtitle: 'wasm' }),
    saved('wasm'),
    saved('room', { room: 'wasm' }),
  )
  expect(idsOf(search, 'wasm')).toEqual(['wasm', 'subtitle', 'tags', 'room', 'body'])
})

test('whole words before beginnings, these before the inside of words', () => {
  const search = searchIn(saved('thrusting'), saved('rusty'), saved('rust'))
  expect(idsOf(search, 'rust')).toEqual(['rust', 'rusty', 'thrusting'])
})

test('any exact hit is before any forgiven one', () => {
  const search = searchIn(
    saved('kuberntes'),
    saved('body', {}, { body: 'on kubernetes' }),
    ...Array.from({ length: 3 }, (_, i) => saved(`other ${i}`, {}, { body: 'kubernetes' })),
  )
  const found = idsOf(search, 'kubernetes')
  expect(found).toHaveLength(5)
  expect(found.at(-1)).toBe('kuberntes')
})

test('the newest talk is first among equals', () => {
  const search = searchIn(
    saved('a go', { start: '2021-02-06T10:00:00+01:00' }),
    saved('b go', { start: '2023-02-04T10:00:00+01:00' }),
    saved('c go', { start: '2022-02-04T10:00:00+01:00' }),
  )
  expect(idsOf(search, 'go')).toEqual(['b go', 'c go', 'a go'])
})

test('all words have to be there, in any order and any part', () => {
  const search = searchIn(
    saved('both', { track: 'Go devroom' }, { body: 'generics' }),
    saved('go'),
    saved('generics'),
  )
  expect(idsOf(search, 'generics go')).toEqual(['both'])
})

test('accents, ligatures and the case do not matter', () => {
  const search = searchIn(saved('x', { speakers: ['Søren Grøne', 'İlker Łukasz', 'Weiß'] }))
  for (const text of ['grone', 'GRØNE', 'ilker', 'lukasz', 'weiss', 'soren']) {
    expect(idsOf(search, text)).toEqual(['x'])
  }
  expect(idsOf(searchIn(saved('eﬃcient œuvre')), 'efficient oeuvre')).toEqual(['eﬃcient œuvre'])
})

test('small typos are forgiven, also while the word is half typed', () => {
  const search = searchIn(saved('Kubernetes operators'), saved('Postgres'), saved('other'))
  const word = 'kuberntes'
  for (let end = 3; end <= word.length; end++) {
    expect(idsOf(search, word.slice(0, end)), word.slice(0, end)).toEqual(['Kubernetes operators'])
  }
  expect(search.find('kuberntes').corrected).toEqual(['kubernetes'])
  expect(search.find('kubernetes').corrected).toEqual([])
  for (const text of ['psotgres', 'postgress', 'posgres', 'oprators kubernetis']) {
    expect(idsOf(search, text), text).toHaveLength(1)
  }
})

test("two letters in each other's place are one typo", () => {
  expect(idsOf(searchIn(saved('Grøne'), saved('green')), 'gorne')).toEqual(['Grøne'])
  expect(idsOf(searchIn(saved('wasm')), 'wsam')).toEqual(['wasm'])
})

test('what is short, a number or in quotes is not forgiven', () => {
  const search = searchIn(saved('go cat 2023 kubernetes'))
  for (const text of ['gi', 'cet', '2024', '"kuberntes"', '-kubernetes']) {
    expect(idsOf(search, text), text).toEqual([])
  }
  expect(idsOf(search, '-kuberntes')).toHaveLength(1)
})

test('a word that is known is not taken for another that is usual too', () => {
  const talks = Array.from({ length: 30 }, (_, i) => saved(`from ${i}`))
  const search = searchIn(saved('form'), ...talks)
  expect(idsOf(search, 'form')).toEqual(['form'])
  const moving = Array.from({ length: 30 }, (_, i) => saved(`moving ${i}`))
  expect(idsOf(searchIn(saved('loving'), saved('moving'), ...moving), 'loving')).toEqual(['loving'])
  const mowing = Array.from({ length: 30 }, (_, i) => saved(`mowing ${i}`))
  expect(idsOf(searchIn(...moving, ...mowing), 'moving')).toHaveLength(30)
})

test('phrases are exact, across signs and lines, not across parts or people', () => {
  const search = searchIn(
    saved('open source'),
    saved('marked', {}, { body: 'the **open**\nsource way' }),
    saved('open, closed source'),
    saved('people', { speakers: ['Jo Open', 'Source Smith'] }),
    saved('open sourcery'),
    saved('parts open', { subtitle: 'source' }),
  )
  expect(idsOf(search, '"open source"')).toEqual(['open source', 'marked'])
  expect(idsOf(search, '"open sour').sort()).toEqual(['marked', 'open source', 'open sourcery'])
  expect(idsOf(search, '-"open source"')).toHaveLength(4)
  expect(idsOf(searchIn(saved('a pen for open source')), '"pen source"')).toEqual([])
})

test('names with signs are found as they are written', () => {
  const search = searchIn(
    saved('node.js'),
    saved('C++ and C#'),
    saved("don't"),
    saved('node and js'),
  )
  expect(idsOf(search, 'node.js')).toEqual(['node.js'])
  expect(idsOf(search, 'c++')).toEqual(['C++ and C#'])
  expect(idsOf(search, 'don’t')).toEqual(["don't"])
})

test('a minus leaves out whole words alone', () => {
  const search = searchIn(saved('java'), saved('javascript'), saved('rust'))
  expect(idsOf(search, '-java').sort()).toEqual(['javascript', 'rust'])
})

test('scripts without spaces, from right to left, and emoji', () => {
  const search = searchIn(
    saved('東京都の関数型言語'),
    saved('Goの関数'),
    saved('שָׁלוֹם עולם'),
    saved('مُقَدِّمَة'),
    saved('party 🎉'),
    saved('안녕하세요'),
  )
  expect(idsOf(search, '京都')).toEqual(['東京都の関数型言語'])
  expect(idsOf(search, '都')).toEqual(['東京都の関数型言語'])
  expect(idsOf(search, '関数').sort()).toEqual(['Goの関数', '東京都の関数型言語'])
  expect(idsOf(search, '"関数型"')).toEqual(['東京都の関数型言語'])
  expect(idsOf(search, 'Goの関')).toEqual(['Goの関数'])
  expect(idsOf(search, 'שלום')).toEqual(['שָׁלוֹם עולם'])
  expect(idsOf(search, 'مقدمة')).toEqual(['مُقَدِّمَة'])
  expect(idsOf(search, '🎉')).toEqual(['party 🎉'])
  expect(idsOf(search, '안녕')).toEqual(['안녕하세요'])
})

test('what is put again is what it is by now, and what is removed is gone', () => {
  const search = searchIn(saved('a', {}, { body: 'old words' }), saved('b', {}, { body: 'old' }))
  expect(idsOf(search, 'old').sort()).toEqual(['a', 'b'])
  search.put(saved('a', {}, { body: 'new words' }))
  expect(idsOf(search, 'old')).toEqual(['b'])
  expect(idsOf(search, 'new')).toEqual(['a'])
  search.remove('b')
  expect(idsOf(search, 'old')).toEqual([])
  search.remove('b')
  expect([...search.ids()]).toEqual(['a'])
})

test('what is put or removed while shelves are made anew counts', () => {
  const talks = [saved('a', {}, { body: 'old' }), saved('b', {}, { body: 'old' }), saved('c')]
  const search = searchIn(...talks)
  const old = [...search.shelves()]
  const made = segmentOf(talks)
  search.put(saved('a', {}, { body: 'new' }))
  search.remove('b')
  search.replace(old, [{ segment: made, key: 'k' }])
  expect(idsOf(search, 'old')).toEqual([])
  expect(idsOf(search, 'new')).toEqual(['a'])
  expect(idsOf(search, '').sort()).toEqual(['a', 'c'])
  expect([...search.ids()].sort()).toEqual(['a', 'c'])
})

test('nothing asked is everything', () => {
  expect(idsOf(searchIn(saved('a'), saved('b')), '  ')).toHaveLength(2)
})

test('after any changes it finds what a search made anew finds', () => {
  const words = [
    'go',
    'golang',
    'rust',
    'trust',
    'grøne',
    'kubernetes',
    'kuberntes',
    '東京',
    '"go rust"',
    '-go',
  ]
  const act = fc.record({
    id: fc.integer({ min: 0, max: 60 }),
    body: fc.option(fc.array(fc.constantFrom(...words), { maxLength: 4 })),
    ask: fc.constantFrom(...words),
  })
  fc.assert(
    fc.property(fc.array(act, { minLength: 40, maxLength: 120 }), (acts) => {
      const search = searchIn()
      const now = new Map<string, ReturnType<typeof saved>>()
      for (const { id, body, ask } of acts) {
        const name = `talk ${id}`
        if (body === null) {
          search.remove(name)
          now.delete(name)
        } else {
          const one = saved(name, {}, { body: body.join(' ') })
          search.put(one)
          now.set(name, one)
        }
        if (id % 7 > 0) continue
        const anew = searchIn(...now.values())
        expect(idsOf(search, ask).sort()).toEqual(idsOf(anew, ask).sort())
      }
    }),
    { numRuns: 30 },
  )
})

test('never throws', () => {
  const search = searchIn(saved('a'), saved('İﬃ', {}, { body: '\ud800 |||\n\t"' }))
  const piece = fc.constantFrom(
    '"',
    '-',
    ':',
    ' ',
    'tag:',
    'is:',
    'é',
    'a',
    '“',
    '😀',
    '\n',
    '\ud800',
    'İ',
    '|',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => {
        expect(search.find(text).hits.length).toBeLessThanOrEqual(2)
      },
    ),
  )
})
