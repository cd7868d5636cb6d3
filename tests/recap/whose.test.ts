import { expect, test } from 'vitest'
import { emptyNote } from '../../src/note/note'
import { articleOf } from '../../src/recap/article'
import { newRecap, type Recap } from '../../src/recap/recap'
import { createWhoseNotes, type Group } from '../../src/recap/whose'
import { talkOf } from '../storage/talk-of'

const NOW = '2023-02-06T10:00:00.000Z'
const talk = talkOf()
const saved = new Map([
  [talk.id, { talk, note: { ...emptyNote(talk.id, NOW), body: '- mine\n- of *Ada*\n- of Tom' } }],
])
const group: Group = {
  credits: new Map([
    [
      talk.id,
      [
        ['- of *Ada*', 'aaaaaaaa'],
        ['- of Tom', 'tttttttt'],
      ],
    ],
  ]),
  names: new Map([
    ['aaaaaaaa', 'Ada [x](https://evil.example/) <b>'],
    ['tttttttt', 'Tom'],
  ]),
  own: new Set(),
}
const recap = newRecap('r', { kind: 'talks', ids: [talk.id] }, 'Days', NOW)

async function points(choice: Pick<Recap, 'whose' | 'names'>): Promise<string> {
  const notes = createWhoseNotes()(choice, saved, group)
  const article = await articleOf({ ...recap, ...choice }, notes, NOW)
  return article.sections[0]?.talks[0]?.points.trim() ?? ''
}

test('as it comes it is made of the very notes that there are', () => {
  expect(createWhoseNotes()({}, saved, group)).toBe(saved)
  expect(createWhoseNotes()({ whose: 'mine' }, saved, null)).toBe(saved)
})

test('of the user’s own alone', async () => {
  expect(await points({ whose: 'mine', names: 'named' })).toBe('- mine')
})

test('with the names of the others, which are words and nothing else', async () => {
  expect(await points({ names: 'named' })).toBe(
    '- mine\n- of *Ada* (Ada \\[x]\\(https\\://evil.example/) \\<b>)\n- of Tom (Tom)',
  )
})

test('a note in which nothing changes is the same object', () => {
  const make = createWhoseNotes()
  const [first, second] = [1, 2].map(() => make({ names: 'named' }, saved, group).get(talk.id))
  expect(first).toBe(second)
  const other = { ...group, names: new Map([['tttttttt', 'Thomas']]) }
  expect(make({ names: 'named' }, saved, other).get(talk.id)?.note.body).toContain('(Thomas)')
})
