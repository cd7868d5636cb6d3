import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Marks, marksIn } from '../../src/search/marks'
import { parseQuery } from '../../src/search/query'
import { wordsOf } from '../../src/search/words'
import { fold } from '../../src/text/fold'
import { saved, searchIn } from './saved'
import { text } from './text'

/** The text with its hits in brackets. */
function marked(written: string, marks: Marks): string {
  return marksIn(written, marks).reduceRight(
    (left, [from, to]) => `${left.slice(0, from)}[${left.slice(from, to)}]${left.slice(to)}`,
    written,
  )
}

function marksOf(query: string, ...talks: ReturnType<typeof saved>[]): Marks {
  return searchIn(...talks).find(query).marks
}

test.each([
  ['go', 'Go, golang and algorithms', '[Go], [go]lang and algorithms'],
  ['gor', 'Algorithms', 'Al[gor]ithms'],
  ['grone', 'Bei Grøne & Grøner', 'Bei [Grøne] & [Grøne]r'],
  ['strasse', 'Die Straße.', 'Die [Straße].'],
  ['stras', 'Die Straße.', 'Die [Straß]e.'],
  ['ete', 'l’e\u0301te\u0301!', 'l’[e\u0301te\u0301]!'],
  ['istanbul', 'in İstanbul', 'in [İstanbul]'],
  ['effi', 'eﬃcient', '[eﬃ]cient'],
  ['"open source"', 'Open **Source** way, open sourcery', '[Open **Source]** way, open sourcery'],
  ['"open sour', 'open sourcery', '[open sour]cery'],
  ['node.js', 'on Node.JS', 'on [Node.JS]'],
  ['京都', '東京都は京都', '東[京都]は[京都]'],
  ['שלום', 'שָׁלוֹם עולם', '[שָׁלוֹם] עולם'],
  ['😀', 'a 😀!', 'a [😀]!'],
  ['a aa', 'aab', '[aa]b'],
  ['-go rust', 'go rust', 'go [rust]'],
])('%s in %s', (query, written, expected) => {
  expect(marked(written, marksOf(query))).toBe(expected)
})

test('what was taken for a misspelt word is highlighted', () => {
  const talk = saved('On Kubernetes')
  expect(marked('On Kubernetes', marksOf('kuberntes', talk))).toBe('On [Kubernetes]')
})

test('what was asked of one field is highlighted in that field alone', () => {
  const marks = marksOf('tag:go')
  expect(marksIn('Go', marks)).toEqual([])
  expect(marksIn('Go', marks, 'tag')).toEqual([[0, 2]])
})

test('hits are ascending, apart, and never cut a character in two', () => {
  fc.assert(
    fc.property(text, text, (written, query) => {
      const marks = marksOf(query)
      let last = -1
      for (const [from, to] of marksIn(written, marks)) {
        expect(from).toBeGreaterThan(last)
        expect(to).toBeGreaterThan(from)
        expect(isCut(written, from) || isCut(written, to)).toBe(false)
        // An accent stays with its letter.
        expect(fold(written.slice(to)[0] ?? 'x')).not.toBe('')
        last = to
      }
    }),
  )
})

/** True where the place is between the two halves of a character. */
function isCut(written: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(written.slice(at - 1, at + 1))
}

test('a word of the text is highlighted wherever it is found, as it is written', () => {
  fc.assert(
    fc.property(
      text,
      text,
      fc.constantFrom('Grøne', 'Straße', '東京', 'e\u0301te\u0301'),
      (a, b, word) => {
        const written = `${a} ${word} ${b}`
        const at = a.length + 1
        const hits = marksIn(written, marksOf(word))
        expect(hits.some(([from, to]) => from <= at && to >= at + word.length)).toBe(true)
        for (const [from, to] of hits) {
          const folded = wordsOf(fold(written.slice(from, to))).join('')
          expect(folded).toContain(parseQuery(word).clauses[0]?.words[0])
        }
      },
    ),
  )
})
