import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../src/export/filename'
import type { VaultFile } from '../../src/export/vault'
import { vaultFiles } from '../../src/export/vault-files'
import type { SavedTalk } from '../../src/note/saved'
import { savedTalk } from './saved'

const render = async ({ talk, note }: SavedTalk) => ({
  path: `${fileName(talk.conferenceTitle ?? 'Other talks', '')}/${talk.start?.slice(0, 10)}/${fileName(talk.title, 'md')}`,
  text: note.body,
})

async function filesOf(talks: SavedTalk[], library = talks): Promise<VaultFile[]> {
  const files: VaultFile[] = []
  for await (const file of vaultFiles({ talks, library, render })) files.push(file)
  return files
}

const pathsOf = async (talks: SavedTalk[], library = talks) => {
  const files = await filesOf(talks, library)
  return files.map(({ path }) => path)
}

let made = 0
const talk = (slug: string, title: string, more = {}) =>
  savedTalk(
    { id: `fosdem-2023/${slug}`, title, ...more },
    { createdAt: `2023-02-04T10:00:0${made++ % 10}.000Z`, body: slug },
  )

test('a file for each talk by conference and day, and one that leads to them', async () => {
  const files = await filesOf([
    talk('b', 'Second: [draft] #1', { start: '2023-02-05T10:00:00+01:00' }),
    talk('a', 'First (of two)?'),
    talk('c', 'Ünï', { conference: null, conferenceTitle: null, start: null }),
  ])
  expect(files.map(({ path }) => path)).toEqual([
    'FOSDEM 2023/2023-02-05/Second (draft) 1.md',
    'FOSDEM 2023/2023-02-04/First (of two).md',
    'Other talks/undefined/Ünï.md',
    'FOSDEM 2023/FOSDEM 2023.md',
    'Other talks/Other talks.md',
  ])
  expect(files[3]?.text).toBe(
    [
      '# FOSDEM 2023\n',
      '## Saturday 4 February 2023\n',
      '- [First (of two)? Yet another idiomatic Go talk \\[Go devroom\\]](2023-02-04/First%20%28of%20two%29.md)\n',
      '## Sunday 5 February 2023\n',
      '- [Second: \\[draft\\] \\#1. Yet another idiomatic Go talk \\[Go devroom\\]](2023-02-05/Second%20%28draft%29%201.md)\n',
    ].join('\n'),
  )
  expect(files[4]?.text).toContain('](undefined/%C3%9Cn%C3%AF.md)')
})

test('the talk that was saved first keeps its name when another comes that has it too', async () => {
  const [first, second, third] = [
    talk('one', 'Welcome'),
    talk('two', 'WELCOME'),
    talk('3', 'Welcome'),
  ]
  const folder = 'FOSDEM 2023/2023-02-04'
  expect(await pathsOf([first])).toContain(`${folder}/Welcome.md`)
  const all = [`${folder}/Welcome.md`, `${folder}/WELCOME (two).md`, `${folder}/Welcome (3).md`]
  expect((await pathsOf([third, second, first])).slice(0, 3)).toEqual(all)
  // Also where the first is not exported this time.
  expect((await pathsOf([second], [third, second, first]))[0]).toBe(all[1])
})

test('paths that a template makes the same are told apart', async () => {
  const files: string[] = []
  const talks = [talk('one', 'A'), talk('two', 'B'), savedTalk({ id: 'x/two', title: 'C' })]
  for await (const { path } of vaultFiles({
    talks,
    library: talks,
    render: async () => ({ path: '../notes//CON.md', text: '' }),
  }))
    files.push(path)
  expect(files).toEqual([
    'notes/_CON.md',
    'notes/_CON (two).md',
    expect.stringMatching(/^notes\/_CON \([a-z\d]+\)\.md$/),
    'notes/FOSDEM 2023.md',
  ])
})

test('a talk has the same path whatever else is there, was added later, or stays out', {
  timeout: 60_000,
}, async () => {
  const titles = fc.constantFrom(
    'Welcome',
    'welcome',
    'Ünï',
    'U\u0308nï',
    'CON',
    'a/b',
    '..',
    '',
    'x'.repeat(200),
  )
  const ids = fc.constantFrom(
    'fosdem-2023/a',
    'fosdem-2023/b',
    'fosdem-2023/A',
    'g/a',
    'web/a.org/x?y',
    'web/a.org/x y',
  )
  const talks = fc.uniqueArray(fc.record({ id: ids, title: titles }), {
    selector: ({ id }) => id,
    minLength: 1,
  })
  await fc.assert(
    fc.asyncProperty(talks, fc.integer({ min: 1 }), async (facts, part) => {
      const all = facts.map((each, i) =>
        savedTalk(each, { createdAt: `2023-02-04T10:00:0${i}.000Z` }),
      )
      const pathById = async (some: SavedTalk[], library: SavedTalk[]) => {
        const paths = await pathsOf(some, library)
        const folded = paths.map((path) => path.normalize('NFC').toLowerCase())
        expect(new Set(folded).size).toBe(paths.length)
        return new Map(some.map(({ talk: { id } }, i) => [id, paths[i]]))
      }
      const before = await pathById(all.slice(0, part), all.slice(0, part))
      const after = await pathById(all, all)
      const chosen = all.filter((_, i) => i % 2 === part % 2)
      const alone = await pathById(chosen, all)
      for (const [id, path] of [...before, ...alone])
        expect([id, path]).toEqual([id, after.get(id)])
    }),
    { numRuns: 300 },
  )
})
