import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULTS } from '../../src/storage/settings'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const [ADA, TOM] = ['aaaaaaaa', 'tttttttt']
const { id } = talkOf()

let page: Surface
beforeEach(async () => {
  newProfile()
  page = await openSurface()
})
afterEach(() => vi.unstubAllGlobals())

async function backup() {
  await page.saveTalk(talkOf())
  const everything = await page.readEverything()
  return {
    ...everything,
    settings: DEFAULTS,
    writers: [
      { id: ADA, name: 'Ada' },
      { id: TOM, name: 'Tom' },
    ],
    authors: [
      { talkId: id, lines: [['- of Ada', ADA]] as [string, string][] },
      { talkId: 'gone/x', lines: [['- of Tom', TOM]] as [string, string][] },
    ],
  }
}

async function stored() {
  const database = await page.openDatabase()
  return { writers: await database.getAll('writers'), authors: await database.getAll('authors') }
}

test('a restored backup knows who wrote what, and the same one changes nothing', async () => {
  const file = await backup()
  await page.restoreBackup(file)
  const after = await stored()
  expect(after).toEqual({ writers: file.writers, authors: file.authors.slice(0, 1) })
  await page.restoreBackup(file)
  expect(await stored()).toEqual(after)
  expect(await page.readEverything()).toMatchObject(after)
})

test('a name that is known by now stays, and so does what is known of other lines', async () => {
  const file = await backup()
  const database = await page.openDatabase()
  await database.put('writers', { id: ADA, name: 'Ada Lovelace' })
  await database.put('authors', { talkId: id, lines: [['- of Tom', TOM]] })
  await page.restoreBackup(file)
  const { writers, authors } = await stored()
  expect(writers[0]).toEqual({ id: ADA, name: 'Ada Lovelace' })
  expect(authors).toEqual([
    {
      talkId: id,
      lines: [
        ['- of Tom', TOM],
        ['- of Ada', ADA],
      ],
    },
  ])
})

test('what is deleted for good is forgotten, and what is merged stays whose it was', async () => {
  const other = talkOf({ id: 'fosdem-2023/other', url: 'https://example.org/other' })
  await page.restoreBackup(await backup())
  await page.saveTalk(other)
  await page.mergeTalks(id, other.id)
  expect((await stored()).authors).toEqual([{ talkId: other.id, lines: [['- of Ada', ADA]] }])
  await page.removeTalks([other.id])
  expect((await stored()).authors).toHaveLength(1)
  await page.deleteForGood([other.id])
  expect((await stored()).authors).toEqual([])
})
