import { describe, expect, test } from 'vitest'
import {
  type Comparison,
  compareTexts,
} from '../../../../../../src/ui/options/notes/note/history/compare'

/** As `+ a [word]`: changed words in brackets. */
function written({ lines }: Comparison): string[] {
  const signs = { same: ' ', added: '+', removed: '-' }
  return lines.map(({ kind, parts }) => {
    const text = parts.map((part) => (part.mark === 'changed' ? `[${part.text}]` : part.text))
    return `${signs[kind]} ${text.join('')}`
  })
}

const compared = (before: string, after: string) => written(compareTexts(before, after))

test('equal texts have no change', () => {
  expect(compareTexts('- a\n\n- b', '- a\n\n- b')).toMatchObject({ cut: 'nothing' })
  expect(compared('- a\n\n- b', '- a\n\n- b')).toEqual(['  - a', '  ', '  - b'])
  expect(compared('', '')).toEqual([])
})

test('a line that came, and one that went', () => {
  expect(compared('one\ntwo', 'one\nnew\ntwo')).toEqual(['  one', '+ new', '  two'])
  expect(compared('one\ntwo', 'two')).toEqual(['- one', '  two'])
  expect(compared('', 'one')).toEqual(['+ one'])
})

test('the words that changed in a line are marked, on both sides', () => {
  expect(compared('- keep the line of sight', '- keep a line of sight')).toEqual([
    '- - keep [the] line of sight',
    '+ - keep [a] line of sight',
  ])
})

test('a line with little in common with any other is another line', () => {
  expect(compared('- keep the line of sight', '- avoid generic packages')).toEqual([
    '- - keep the line of sight',
    '+ - avoid generic packages',
  ])
})

test('a changed line finds its pair among lines that are new, which keep their order', () => {
  const before = 'Intro\n- keep the line of sight'
  const after = 'Intro\n- quite another matter\n- keep the line in sight\n- and more'
  expect(compared(before, after)).toEqual([
    '  Intro',
    '+ - quite another matter',
    '- - keep the line [of] sight',
    '+ - keep the line [in] sight',
    '+ - and more',
  ])
})

test('deeper in the list is a change of space alone', () => {
  expect(compared('- a point', '  - a point')).toEqual(['- - a point', '+ [  ]- a point'])
})

test('the ends of lines of another system are no change', () => {
  expect(compared('a\r\nb', 'a\nb')).toEqual(['  a', '  b'])
})

describe('what would take too long is cut, and said to be', () => {
  const many = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word} ${i}`).join('\n')

  test('lines: the middle as a whole, the ends compared', () => {
    const comparison = compareTexts(`top\n${many('old')}\nend`, `top\n${many('new')}\nend`, {
      lines: 1,
      words: 0,
    })
    const lines = written(comparison)
    expect(comparison.cut).toBe('lines')
    expect(lines.slice(0, 2)).toEqual(['  top', '- old 0'])
    expect(lines.slice(-2)).toEqual(['+ new 2999', '  end'])
    expect(lines).toHaveLength(6002)
  })

  test('words: the lines alone', () => {
    const comparison = compareTexts('a b c d', 'a b c e', { lines: 100, words: 0 })
    expect(comparison.cut).toBe('words')
    expect(written(comparison)).toEqual(['- a b c d', '+ a b c e'])
  })

  test('a line of a whole book', () => {
    const book = 'word '.repeat(20_000)
    const comparison = compareTexts(`${book}a`, `${book}b`)
    expect(comparison.cut).toBe('words')
    expect(comparison.lines).toHaveLength(2)
  })
})
