import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldedWithPlaces, foldedWords } from '../../src/text/fold'
import { text } from '../search/text'

test.each([
  ['Grøne', 'grone'],
  ['ŁÓDŹ', 'lodz'],
  ['Straße STRAẞE', 'strasse strasse'],
  ['İstanbul ısı', 'istanbul isi'],
  ['eﬃcient Ĳssel', 'efficient ijssel'],
  ['ΟΔΟΣ Οδος', 'οδοσ οδοσ'],
  ['e\u0301te\u0301', 'ete'],
  ['Ｗｉｄｅ ½', 'wide 1 2'],
  ['co\u00adoperate', 'cooperate'],
  ['مُقَدِّمَة', 'مقدمة'],
  ['“a” – b…', ' a    b   '],
])('%s', (written, folded) => {
  expect(fold(written)).toBe(folded)
})

test('a vowel that is a mark stays', () => {
  expect(fold('हिन्दी')).not.toBe(fold('हन्द'))
})

test('the places are those of the characters', () => {
  const { folded, from, to } = foldedWithPlaces('aßé\u0301x')
  expect(folded).toBe('assex')
  expect(from).toEqual([0, 1, 1, 2, 4])
  expect(to).toEqual([1, 2, 2, 4, 5])
})

test('any text folds to the same with places and without, and the places fit it', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { folded, from, to } = foldedWithPlaces(written)
      expect(folded).toBe(fold(written))
      expect(from).toHaveLength(folded.length)
      expect(to).toHaveLength(folded.length)
      for (let i = 0; i < folded.length; i++) {
        const [start = -1, end = -1] = [from[i], to[i]]
        expect(start).toBeGreaterThanOrEqual(from[i - 1] ?? 0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(written.length)
        expect(fold(written.slice(start, end))).toContain(folded[i])
      }
    }),
  )
})

test('folding twice is folding once', () => {
  fc.assert(fc.property(text, (written) => fold(fold(written)) === fold(written)))
})

test.each([
  ['  Ünïcode — 日本語 & C++ 17 ', 'unicode 日本語 c 17'],
  ['Straße: Grøne', 'strasse grone'],
  ['हिन्दी, हन्द', 'हिन्दी हन्द'],
  ['⚙ – …', ''],
])('the words of %s', (written, words) => {
  expect(foldedWords(written)).toBe(words)
})
