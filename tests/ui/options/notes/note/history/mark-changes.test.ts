import { expect, test } from 'vitest'
import { emptyNote, type Note } from '../../../../../../src/note/note'
import { markChanges } from '../../../../../../src/ui/options/notes/note/history/mark-changes'

const note = (more: Partial<Note> = {}): Note => ({
  ...emptyNote('a/b', '2023-02-04T10:00:00.000Z'),
  ...more,
})

test('the text alone is no change of marks', () => {
  expect(markChanges(note(), note({ body: 'words', draft: 'more' }))).toEqual([])
})

test('verdict and attendance, from one to the other, set and taken away', () => {
  const before = note({ verdict: 'good', attended: null })
  const after = note({ verdict: 'highlight', attended: 'live' })
  expect(markChanges(before, after)).toEqual([
    'Verdict: Good, then Best',
    'Attended: none, then Live',
  ])
  expect(markChanges(after, note({ verdict: 'highlight' }))).toEqual(['Attended: Live, then none'])
})

test('tags and attached pages that came and went', () => {
  const link = (url: string) => ({ kind: 'other' as const, url, label: null })
  const before = note({ tags: ['go', 'old'], links: [link('https://example.org/a')] })
  const after = note({ tags: ['new', 'go'], links: [link('https://example.org/b')] })
  expect(markChanges(before, after)).toEqual([
    'Tag added: new',
    'Tag removed: old',
    'Page attached: https://example.org/b',
    'Page detached: https://example.org/a',
  ])
})
