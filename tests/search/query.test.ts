import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldOf, parseQuery } from '../../src/search/query'

/** Each clause as one line, for the tests alone. */
function read(text: string): string[] {
  return parseQuery(text).clauses.map((clause) => {
    const sign = clause.sense === 'without' ? '-' : '+'
    const quoted = clause.kind === 'words' && clause.quoted !== 'no' ? ` ${clause.quoted}` : ''
    return `${sign}${clause.kind === 'field' ? `${clause.field}:` : ''}${clause.words.join('_')}${quoted}`
  })
}

test('words, each by itself', () => {
  expect(read('  Go   generics ')).toEqual(['+go', '+generics'])
})

test('a phrase in quotes, also in those of word processors, also without its end', () => {
  expect(read('"key points"')).toEqual(['+key_points yes'])
  expect(read('“key points” „Tür zu“ «la nuit»')).toEqual([
    '+key_points yes',
    '+tur_zu yes',
    '+la_nuit yes',
  ])
  expect(read('go "open sou')).toEqual(['+go', '+open_sou open'])
})

test('what is written as one word is searched for as it is written', () => {
  expect(read("node.js don't re-use C++ F#")).toEqual([
    '+node_js',
    '+don_t',
    '+re_use',
    '+c++',
    '+f#',
  ])
})

test('fields narrow, in any case, in the plural, with a phrase', () => {
  expect(read('speaker:Ada TAG:"Open Source" tracks:go has:video year:2023')).toEqual([
    '+speaker:ada',
    '+tag:open_source',
    '+track:go',
    '+has:video',
    '+year:2023',
  ])
})

test('a minus leaves out; within a word it is a sign', () => {
  expect(read('-java -"key points" -tag:go e-mail')).toEqual([
    '-java',
    '-key_points yes',
    '-tag:go',
    '+e_mail',
  ])
})

test('unknown fields are words', () => {
  expect(read('foo:bar https://go.dev std::vector 12:30')).toEqual([
    '+foo_bar',
    '+https_go_dev',
    '+std_vector',
    '+12_30',
  ])
})

test('what says nothing yet is left out', () => {
  expect(read('')).toEqual([])
  expect(read('- -- "" " " tag: -tag: tag:"" … !!! -"')).toEqual([])
  expect(read('tag: go')).toEqual(['+go'])
})

test('an emoji and any script are words', () => {
  expect(read('🎉 東京都 Goの関数 שלום Ελλάς')).toEqual([
    '+🎉',
    '+東京都',
    '+go_の関数',
    '+שלום',
    '+ελλασ',
  ])
})

test('names of fields', () => {
  expect(fieldOf('Speakers')).toBe('speaker')
  expect(fieldOf('constructor')).toBe(null)
})

test('any text is a search, and each clause knows where it stands', () => {
  const piece = fc.constantFrom(
    '"',
    '-',
    ':',
    ' ',
    'tag:',
    'é',
    'a',
    '“',
    '😀',
    '\n',
    'is:',
    '\ud800',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => {
        let last = 0
        for (const { from, to, words } of parseQuery(text).clauses) {
          expect(words.length).toBeGreaterThan(0)
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
