import { expect, test } from 'vitest'
import {
  type NotesSearch,
  orderOf,
  readSearch,
  searchOf,
  WHOLE_LIBRARY,
} from '../../../../src/ui/options/notes/notes-search'

const search = (part: Partial<NotesSearch>): NotesSearch => ({ ...WHOLE_LIBRARY, ...part })

test('words are answered by one list, the best match first; all else by the programme', () => {
  expect(orderOf(search({ q: 'go' }), 'some')).toEqual({ by: 'none', sort: 'match' })
  expect(orderOf(search({ q: 'tag:go' }), 'none')).toEqual({ by: 'day', sort: 'programme' })
})

test('what the user chose stays', () => {
  expect(orderOf(search({ by: 'track' }), 'some')).toEqual({ by: 'track', sort: 'match' })
  expect(orderOf(search({ sort: 'programme' }), 'some')).toEqual({ by: 'day', sort: 'programme' })
  expect(orderOf(search({ sort: 'changed', by: 'none' }), 'none')).toEqual({
    by: 'none',
    sort: 'changed',
  })
})

test('where no word is sought nothing matches best', () => {
  expect(orderOf(search({ sort: 'match' }), 'none')).toEqual({ by: 'day', sort: 'programme' })
})

test('a query string leads back to its search; what makes no sense is left out', () => {
  const chosen = search({ q: 'tag:"a&b" +', by: 'day', sort: 'programme' })
  expect(readSearch(searchOf(chosen))).toEqual(chosen)
  expect(readSearch('q=go&by=room&sort=')).toEqual(search({ q: 'go' }))
})
