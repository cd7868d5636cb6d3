import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyNote } from '../../src/note/note'
import { purgeBin, readBin, restoreFromBin } from '../../src/storage/bin'
import { closeDatabase } from '../../src/storage/database'
import { readEverything } from '../../src/storage/everything'
import { noteVersions } from '../../src/storage/history'
import { mergeTalks, splitTalk } from '../../src/storage/merging'
import { newestVersion } from '../../src/storage/migrations'
import { createRecapWriter, replayRecaps } from '../../src/storage/recap-writer'
import { createRecap, getRecap } from '../../src/storage/recaps'
import { removeTalk, restoreTalk } from '../../src/storage/removal'
import { rescueExport } from '../../src/storage/rescue'
import { askToPersist, storageUse } from '../../src/storage/space'
import { allTags, findTalkByPage, getTalk, recentTalks, saveTalk } from '../../src/storage/talks'
import { createWriter, replayJournals, type SaveState } from '../../src/storage/writer'
import { recapOf } from './recap-of'
import { talkOf } from './talk-of'

const ID = talkOf().id

beforeEach(wipe)
afterEach(wipe)

test('a talk is saved, written on, found, removed and restored', async () => {
  expect((await saveTalk(talkOf())).created).toBe(true)
  const states: SaveState[] = []
  const writer = createWriter((state) => states.push(state))
  void writer.write(ID, { type: 'draft', text: 'x' })
  void writer.write(ID, { type: 'points', lines: ['- a'] })
  await writer.write(ID, { type: 'tags', value: ['go'] })
  expect(states).toEqual([{ state: 'saving' }, { state: 'saved' }])
  expect(localStorage.length).toBe(0)
  const saved = await getTalk(ID)
  expect(saved?.note).toMatchObject({ body: '- a', draft: '', tags: ['go'] })
  expect(await findTalkByPage('https://example.org/load.pdf')).toEqual(saved)
  expect(await recentTalks(5)).toEqual([saved])
  expect(await allTags()).toEqual(['go'])
  const removed = await removeTalk(ID)
  expect(await getTalk(ID)).toBeNull()
  await restoreTalk(removed)
  expect(await getTalk(ID)).toEqual(saved)
  expect((await rescueExport()).saved).toEqual([saved])
  writer.close()
})

test('history, bin and merging, in the real database', async () => {
  const other = talkOf({ id: 'web/example.org/same', url: 'https://example.org/same', links: [] })
  await saveTalk(talkOf())
  await saveTalk(other)
  const writer = createWriter(() => {})
  await writer.write(ID, { type: 'points', lines: ['- a'] })
  await writer.write(other.id, { type: 'points', lines: ['- b'] })
  const to = { body: '- c', verdict: null, attended: null, tags: [], links: [] }
  await writer.write(ID, { type: 'restore', to })
  expect((await noteVersions(ID)).map(({ note }) => note.body)).toEqual(['- a'])
  await mergeTalks(other.id, ID)
  expect((await findTalkByPage('https://example.org/same'))?.note.body).toBe('- c\n- b')
  await writer.write(other.id, { type: 'points', lines: ['- d'] })
  const before = await readEverything()
  await removeTalk(ID)
  expect(await getTalk(other.id)).toBeNull()
  expect(await purgeBin(new Date().toISOString())).toBe(0)
  expect((await readBin()).map(({ id }) => id)).toEqual([ID])
  await restoreFromBin([ID])
  expect(await readEverything()).toEqual(before)
  await splitTalk(other.id)
  expect((await getTalk(ID))?.note.body).toBe('- c\n- d')
  expect((await getTalk(other.id))?.note.body).toBe('- b')
  await removeTalk(ID)
  const inAMonth = new Date(Date.now() + 31 * 24 * 60 * 60 * 1000).toISOString()
  expect(await purgeBin(inAMonth)).toBe(1)
  writer.close()
})

test('a recap is written, and what waits of it is replayed', async () => {
  await createRecap(recapOf())
  const writer = createRecapWriter(() => {})
  const change = { type: 'text', field: 'opening', base: '', text: 'Hello' } as const
  const stored = writer.write(recapOf().id, change)
  expect(localStorage.length).toBe(1)
  expect((await stored).opening).toBe('Hello')
  expect(localStorage.length).toBe(0)
  writer.close()
  const at = new Date().toISOString()
  const left = { seq: 1, id: recapOf().id, at, change: { ...change, field: 'closing' } }
  localStorage.setItem('talkmark.recap-journal.s.1', JSON.stringify(left))
  expect(await replayRecaps()).toBe(1)
  expect(await getRecap(recapOf().id)).toMatchObject({ opening: 'Hello', closing: 'Hello' })
})

test('a database of the first version is brought up to date with all that is in it', async () => {
  const first = await openDB('talkmark', 1, {
    upgrade(database) {
      database.createObjectStore('talks', { keyPath: 'id' }).createIndex('start', 'start')
      const notes = database.createObjectStore('notes', { keyPath: 'talkId' })
      notes.createIndex('updatedAt', 'updatedAt')
      notes.createIndex('tags', 'tags', { multiEntry: true })
      database.createObjectStore('pages', { keyPath: 'url' }).createIndex('talkId', 'talkId')
      database.createObjectStore('sessions', { keyPath: 'session' })
      notes.put({ ...emptyNote(ID, '2023-02-04T10:00:00.000Z'), body: '- a' })
    },
  })
  first.close()
  expect((await getTalk(ID))?.note.body).toBe('- a')
  expect(await readBin()).toEqual([])
})

test('an update from another page is let through, and then said', async () => {
  await saveTalk(talkOf())
  const newer = await openDB('talkmark', newestVersion() + 1)
  await expect(getTalk(ID)).rejects.toMatchObject({ code: 'outdated' })
  expect((await rescueExport()).saved).toHaveLength(1)
  newer.close()
})

test('a database deleted under our feet begins anew, with what is typed then', async () => {
  await saveTalk(talkOf())
  const writer = createWriter(() => {})
  await writer.write(ID, { type: 'points', lines: ['- a'] })
  await deleteDB('talkmark')
  await writer.write(ID, { type: 'body', base: '- a', text: '- a\n- b' })
  expect(await getTalk(ID)).toMatchObject({ talk: talkOf(), note: { body: '- a\n- b' } })
  writer.close()
})

test('a page that holds the database while we open makes it blocked, until it lets go', async () => {
  const stubborn = await openDB('talkmark', 1)
  const deletion = deleteDB('talkmark')
  const states: SaveState[] = []
  const writer = createWriter((state) => states.push(state))
  const stored = writer.write(ID, { type: 'points', lines: ['- a'] })
  await expect
    .poll(() => states.at(-1), { timeout: 10_000 })
    .toMatchObject({
      state: 'failed',
      error: { code: 'blocked' },
      journaled: true,
    })
  stubborn.close()
  await deletion
  expect((await stored).body).toBe('- a')
  writer.close()
}, 20_000)

test('a page that was closed in the middle leaves its journal to the next', async () => {
  const frame = document.createElement('iframe')
  frame.srcdoc = '<script>parent.postMessage("ready")</script>'
  document.body.append(frame)
  await new Promise((resolve) => addEventListener('message', resolve, { once: true }))
  const inside = frame.contentWindow as Window & typeof globalThis
  void inside.navigator.locks.request('talkmark.session.s', () => new Promise(() => {}))
  await expect.poll(async () => (await navigator.locks.query()).held?.length).toBe(1)
  const change = { type: 'points', lines: ['- a'] }
  const entry = { seq: 1, talkId: ID, at: '2023-02-04T10:00:00.000Z', change }
  inside.localStorage.setItem('talkmark.journal.s.1', JSON.stringify(entry))

  expect(await replayJournals(0)).toBe(0)
  // A page that is just closing is waited for.
  setTimeout(() => frame.remove(), 100)
  expect(await replayJournals(5000)).toBe(1)
  expect((await getTalk(ID))?.note.body).toBe('- a')
})

test('the browser tells of its space', async () => {
  const use = await storageUse()
  expect(use.usedBytes).toBeTypeOf('number')
  expect(use.quotaBytes).toBeGreaterThan(0)
  expect(use.persisted).toBeTypeOf('boolean')
  expect(['granted', 'refused']).toContain(await askToPersist())
})

async function wipe(): Promise<void> {
  await closeDatabase()
  await deleteDB('talkmark')
  localStorage.clear()
}
