import { describe, expect, test } from 'vitest'
import type { Marks } from '../../../../src/search/marks'
import { createSearch } from '../../../../src/search/search'
import { foundIn, placesIn } from '../../../../src/ui/options/notes/found-in'
import { noteOf, talkOf } from '../../talks'

const saved = {
  talk: talkOf({ track: 'Gø devroom', subtitle: 'a subtitle of its own' }),
  note: noteOf({ body: 'Prose first.\n- Läuft überall\n- the line of sight', tags: ['to read'] }),
}

function marksFor(q: string): Marks {
  const search = createSearch()
  search.put(saved)
  return search.find(q).marks
}

describe('why a talk was found', () => {
  test.each([
    ['uberall', 'Läuft überall', undefined],
    ['"line of sight"', 'the line of sight', undefined],
    ['read', '#to read', 'tag'],
    ['devroom', 'Gø devroom', 'track'],
    ['subtitle', 'a subtitle of its own', undefined],
  ])('%s', (q, text, field) => {
    expect(foundIn(saved, marksFor(q))).toEqual(field ? { text, field } : { text })
  })

  test('the title shows it already, or the filter says it', () => {
    expect(foundIn(saved, marksFor('cognitive'))).toBeNull()
    expect(foundIn(saved, marksFor('tag:read'))).toBeNull()
  })
})

test('places are those in the text as it is written, also of letters with accents', () => {
  expect(placesIn('Läuft überall', marksFor('uberall'), undefined)).toEqual([[6, 13]])
  expect(placesIn('nothing of it', marksFor('uberall'), undefined)).toEqual([])
})
