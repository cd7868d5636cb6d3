import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../src/search/query'
import { hasToken, tokenOf, withoutToken, withToken } from '../../src/search/tokens'

test('a token is made with quotes where it needs them', () => {
  expect(tokenOf('tag', 'go')).toBe('tag:go')
  expect(tokenOf('track', 'Open  "Source"')).toBe('track:"Open Source"')
  expect(hasToken(tokenOf('tag', '5" disk'), 'tag:"5 disk"')).toBe(true)
})

test('a token is known however it is written', () => {
  expect(hasToken('go Tag:"GO" x', 'tag:go')).toBe(true)
  expect(hasToken('-tag:go', 'tag:go')).toBe(false)
  expect(hasToken('tag:golang', 'tag:go')).toBe(false)
  expect(hasToken('go', 'tag:go')).toBe(false)
  expect(hasToken('anything', '')).toBe(false)
})

test('a token joins the search once', () => {
  expect(withToken('', 'tag:go')).toBe('tag:go')
  expect(withToken('rust ', 'tag:go')).toBe('rust tag:go')
  expect(withToken('rust tag:go', 'tag:go')).toBe('rust tag:go')
  expect(withToken('"open sou', 'tag:go')).toBe('"open sou" tag:go')
})

test('a token goes, and nothing else', () => {
  expect(withoutToken('a tag:go b', 'tag:go')).toBe('a b')
  expect(withoutToken('tag:go b tag:"Go"', 'tag:go')).toBe('b')
  expect(withoutToken('a  b', 'tag:go')).toBe('a  b')
})

test('with and without, after any text', () => {
  const token = fc.constantFrom('tag:go', 'verdict:none', '-has:video', 'track:"open source"')
  const word = fc.constantFrom('go', '"open sou', 'tag:', 'tag:go', '-x', '“a b”', 'track:"a', '-')
  fc.assert(
    fc.property(fc.array(word), token, (words, wanted) => {
      const text = words.join(' ')
      const more = withToken(text, wanted)
      expect(hasToken(more, wanted)).toBe(true)
      const less = withoutToken(more, wanted)
      expect(hasToken(less, wanted)).toBe(false)
      const rest = (from: string) =>
        parseQuery(from)
          .clauses.map(({ words: said, sense, kind }) => ({ said, sense, kind }))
          .filter(({ said }) => !parseQuery(wanted).clauses.some((c) => `${c.words}` === `${said}`))
      expect(rest(less)).toEqual(rest(text))
    }),
  )
})
