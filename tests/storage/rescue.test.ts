import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { templateOf, viewOf } from '../backup/everything'
import { recapOf } from './recap-of'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

let page: Surface
let rescueExport: typeof import('../../src/storage/rescue').rescueExport
let local: ReturnType<typeof newProfile>['local']

beforeEach(async () => {
  local = newProfile().local
  page = await openSurface()
  rescueExport = (await import('../../src/storage/rescue')).rescueExport
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('everything that can be read is there, raw and as talks, with the journal', async () => {
  const { saved } = await page.saveTalk(talkOf())
  local.setItem('talkmark.journal.s.1', '{"half":')
  const rescue = await rescueExport()
  expect(rescue).toMatchObject({ problems: [], saved: [saved] })
  expect(JSON.parse(rescue.text)).toMatchObject({
    stores: { talks: [saved.talk], notes: [saved.note] },
    journal: ['{"half":'],
  })
})

test('history, bin, merged talks, recaps, templates and views are rescued too', async () => {
  await page.saveTalk(talkOf())
  await page.saveTalk(talkOf({ id: 'web/same', url: 'https://same.example.org/' }))
  await page.saveTalk(talkOf({ id: 'web/removed', url: 'https://removed.example.org/' }))
  const writer = page.createWriter(() => {})
  await writer.write(talkOf().id, { type: 'points', lines: ['- a'] })
  await page.mergeTalks('web/same', talkOf().id)
  await page.removeTalk('web/removed')
  await page.createRecap(recapOf())
  await page.saveTemplate(templateOf())
  await page.saveView(viewOf())
  const database = await page.openDatabase()
  await database.put('search', { key: 'made of the rest' })
  local.setItem('talkmark.recap-journal.s.1', '{"words":')
  const { text, problems } = await rescueExport()
  expect(problems).toEqual([])
  const { stores, journal } = JSON.parse(text)
  expect(journal).toEqual(['{"words":'])
  expect(stores.search).toBeUndefined()
  expect(stores).toMatchObject({
    versions: [{ talkId: talkOf().id }],
    merges: [{ id: 'web/same' }],
    bin: [{ id: 'web/removed' }],
    recaps: [recapOf()],
    templates: [templateOf()],
    views: [viewOf()],
  })
})

test('a record that can not be read is named, and the others are there', async () => {
  await page.saveTalk(talkOf())
  await page.saveTalk(talkOf({ id: 'web/lost', url: 'https://lost.example.org/' }))
  const unreadable = () => {
    throw new DOMException('Failed to read large IndexedDB value', 'DataError')
  }
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable)
  const get = IDBObjectStore.prototype.get
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    return key === 'web/lost' && this.name === 'notes' ? unreadable() : get.call(this, key)
  })
  const rescue = await rescueExport()
  expect(rescue.problems).toEqual([
    'notes, web/lost could not be read: Failed to read large IndexedDB value',
  ])
  expect(rescue.saved.map((saved) => saved.talk.id)).toEqual([talkOf().id, 'web/lost'])
})

test('a database of a newer version is read all the same', async () => {
  await page.saveTalk(talkOf())
  ;(await openDB('talkmark', 99)).close()
  expect((await rescueExport()).saved).toHaveLength(1)
})

test('where there is no database none is made, and the journal is still told', async () => {
  local.setItem('talkmark.journal.s.1', '{}')
  const rescue = await rescueExport()
  expect(rescue.problems).toHaveLength(1)
  expect(rescue.text).toContain('"{}"')
  expect(await indexedDB.databases()).toEqual([])
  expect((await page.saveTalk(talkOf())).created).toBe(true)
})

test('damaged records are in the raw text, not among the talks', async () => {
  const database = await page.openDatabase()
  await database.put('notes', { talkId: 'x', body: null } as never)
  const rescue = await rescueExport()
  expect(rescue.saved).toEqual([])
  expect(rescue.text).toContain('"talkId": "x"')
})
