import { expect, test } from 'vitest'
import { lineCounts } from '../../../../../../src/ui/options/notes/note/history/line-counts'

test.each([
  ['the same', 'a\nb', 'a\nb', { added: 0, removed: 0 }],
  ['from nothing', '', 'a\n\nb', { added: 2, removed: 0 }],
  ['to nothing', 'a\nb', '', { added: 0, removed: 2 }],
  ['a changed line is one of each', 'a\nb', 'a\nc', { added: 1, removed: 1 }],
  ['a moved line is neither', 'a\nb', 'b\na', { added: 0, removed: 0 }],
  ['equal lines count one by one', 'a\na\na', 'a\nb', { added: 1, removed: 2 }],
])('%s', (_, before, after, counts) => {
  expect(lineCounts(before, after)).toEqual(counts)
})
