import { describe, expect, test } from 'vitest'
import { emptyNote, type Note } from '../../../../../../src/note/note'
import { statesOf, viewsOf } from '../../../../../../src/ui/options/notes/note/history/states'

const note = (body: string, talkId = 'a'): Note => ({
  ...emptyNote(talkId, '2023-02-04T10:00:00.000Z'),
  body,
})
const version = (at: string, body: string, talkId = 'a') => ({
  talkId,
  at,
  note: note(body, talkId),
})

describe('the states of a note', () => {
  const states = statesOf(note('now'), [
    version('3', 'older'),
    version('2', 'of the other', 'b'),
    version('1', 'oldest'),
  ])

  test('the present one first, each with what it was before in the same note', () => {
    expect(states.map(({ key, before }) => [key, before?.body ?? null])).toEqual([
      ['now', 'older'],
      ['a 3', 'oldest'],
      ['b 2', null],
      ['a 1', null],
    ])
  })

  test('those of a note that was merged are told apart', () => {
    expect(states.map(({ of }) => of)).toEqual(['this', 'this', 'merged', 'this'])
  })

  test('nothing changed since now, and nothing before the oldest', () => {
    expect(states.map(viewsOf)).toEqual([
      ['step', 'text'],
      ['since', 'step', 'text'],
      ['since', 'text'],
      ['since', 'text'],
    ])
  })
})
