import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

/** What the user does with four talks. */
type Act =
  | { do: 'write'; talk: number; line: number }
  | { do: 'rewrite'; talk: number; keep: number }
  | { do: 'merge'; from: number; into: number }
  | { do: 'split'; talk: number }
  | { do: 'remove' | 'restore' | 'capture'; talk: number }
  | { do: 'rest' }

const talk = fc.nat(3)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write'), talk, line: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rewrite'), talk, keep: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge'), from: talk, into: talk }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('split'), talk }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('remove', 'restore', 'capture'), talk }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rest') }) },
)

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('merged, taken apart, removed and brought back in any order, no line is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      newProfile()
      vi.useFakeTimers({ now: Date.parse('2023-02-04T10:00:00.000Z'), toFake: ['Date'] })
      const page = await openSurface()
      const writer = page.createWriter(() => {})
      const written = new Set<string>()
      const idOf = (n: number) => `web/example.org/${n}`
      for (const now of acts) {
        vi.setSystemTime(Date.now() + 1000)
        if (now.do === 'rest') vi.setSystemTime(Date.now() + 3_600_000)
        if (now.do === 'write') {
          const line = `- line ${now.line} of ${now.talk}`
          written.add(line)
          await writer.write(idOf(now.talk), { type: 'points', lines: [line] })
        }
        if (now.do === 'rewrite') {
          const base = (await page.getTalk(idOf(now.talk)))?.note.body ?? ''
          const lines = base.split('\n')
          // What the user deletes is theirs to lose, where it was not left for a while.
          for (const line of lines.slice(now.keep)) written.delete(line)
          const text = lines.slice(0, now.keep).join('\n')
          await writer.write(idOf(now.talk), { type: 'body', base, text })
        }
        if (now.do === 'merge') await maybe(page.mergeTalks(idOf(now.from), idOf(now.into)))
        if (now.do === 'split') await maybe(page.splitTalk(idOf(now.talk)))
        if (now.do === 'remove') await page.removeTalk(idOf(now.talk))
        if (now.do === 'restore') await page.restoreFromBin([idOf(now.talk)])
        if (now.do === 'capture') {
          const url = `https://example.org/${now.talk}`
          await page.saveTalk(talkOf({ id: idOf(now.talk), url, links: [] }))
        }
        await holdsTogether(page)
      }
      const all = await allLines(page)
      for (const line of written) expect(all).toContain(line)
      await page.restoreFromBin((await page.readBin()).map(({ id }) => id))
      await holdsTogether(page)
      const back = await allLines(page)
      for (const line of written) expect(back).toContain(line)
    }),
    { numRuns: 150 },
  )
}, 120_000)

/** There may be nothing to merge or to take apart. */
async function maybe(act: Promise<unknown>): Promise<void> {
  await act.catch((error) => expect(error).toMatchObject({ code: 'invalid' }))
}

/** No id is both a talk's own and leads to another, and each leads to one that leads no further. */
async function holdsTogether(page: Surface): Promise<void> {
  const { talks, merges } = await page.readEverything()
  const own = new Set(talks.map(({ talk }) => talk.id))
  const led = new Set(merges.map(({ id }) => id))
  for (const { id, into } of merges) {
    expect(own).not.toContain(id)
    expect(led).not.toContain(into)
    expect(own).toContain(into)
  }
}

/** All lines that are anywhere: in notes, in versions, in what was merged, in the bin. */
async function allLines(page: Surface): Promise<Set<string>> {
  const { talks, versions } = await page.readEverything()
  const bin = await page.readBin()
  const notes = [
    ...talks.map(({ note }) => note),
    ...versions.map(({ note }) => note),
    ...bin.flatMap((entry) => [entry.note, ...entry.versions.map(({ note }) => note)]),
  ]
  return new Set(notes.flatMap((note) => note?.body.split('\n') ?? []))
}
