import { expect, test } from 'vitest'
import type { DiffLine } from '../../../../../../src/ui/options/notes/note/history/compare'
import { foldSame } from '../../../../../../src/ui/options/notes/note/history/fold-same'

/** `s` the same, `+` added, `-` removed. */
const lines = (signs: string): DiffLine[] =>
  [...signs].map((sign) => ({
    kind: sign === '+' ? 'added' : sign === '-' ? 'removed' : 'same',
    parts: [],
  }))

const folded = (signs: string) =>
  foldSame(lines(signs)).map(({ kind, lines: { length } }) => `${kind} ${length}`)

test('three lines stay beside a change, what is farther is folded', () => {
  expect(folded(`${'s'.repeat(10)}-+${'s'.repeat(10)}`)).toEqual([
    'folded 7',
    'shown 8',
    'folded 7',
  ])
})

test('between two changes', () => {
  expect(folded(`+${'s'.repeat(12)}+`)).toEqual(['shown 4', 'folded 6', 'shown 4'])
})

test('a few lines are not worth a fold', () => {
  const stretches = foldSame(lines(`+${'s'.repeat(9)}+`))
  expect(stretches.every(({ kind }) => kind === 'shown')).toBe(true)
  expect(stretches.flatMap((stretch) => stretch.lines)).toHaveLength(11)
})

test('without any change all is folded', () => {
  expect(folded('s'.repeat(20))).toEqual(['folded 20'])
  expect(folded('')).toEqual([])
})
