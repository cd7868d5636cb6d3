import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyNote } from '../../src/note/note'
import { type NoteVersion, sameContent } from '../../src/note/version'
import { newVersions } from '../../src/storage/join-versions'

const AT = '2023-02-04T10:00:00.00'

const version = (second: number, body: string): NoteVersion => {
  const at = `${AT}${second}Z`
  return { talkId: 'x', at, note: { ...emptyNote('x', at), body } }
}

test('versions of two histories are joined by their times, equal neighbours once', () => {
  const stored = [version(1, 'a'), version(5, 'b')]
  const incoming = [version(1, 'a'), version(2, 'a'), version(3, 'c'), version(6, 'b')]
  expect(newVersions(stored, incoming)).toEqual([version(3, 'c')])
})

test('another version at the same time gets a time of its own', () => {
  const added = newVersions([version(1, 'a')], [version(1, 'b')])
  expect(added).toEqual([{ ...version(1, 'b'), at: `${AT}2Z` }])
  expect(newVersions([version(1, 'a'), ...added], [version(1, 'b')])).toEqual([])
})

test('no content is lost, no time given twice, no neighbours equal, and the same again adds nothing', () => {
  const one = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'c'))
  const history = fc.array(one, { maxLength: 6 }).map((all) => {
    const made = all.map(([second, body]) => version(second, body))
    return newVersions([], [...new Map(made.map((each) => [each.at, each])).values()])
  })
  fc.assert(
    fc.property(history, history, (stored, incoming) => {
      const added = newVersions(stored, incoming)
      const all = [...stored, ...added].sort((a, b) => (a.at < b.at ? -1 : 1))
      expect(new Set(all.map(({ at }) => at)).size).toBe(all.length)
      const bodies = new Set(all.map(({ note }) => note.body))
      for (const { note } of incoming) expect(bodies).toContain(note.body)
      for (const [i, each] of added.entries()) {
        const place = all.indexOf(each)
        for (const other of [all[place - 1], all[place + 1]]) {
          if (other) expect(sameContent(other.note, each.note), `${i}`).toBe(false)
        }
      }
      expect(newVersions(all, incoming)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
