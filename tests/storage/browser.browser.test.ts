import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase } from '../../src/storage/database'
import { newestVersion } from '../../src/storage/migrations'
import { removeTalk, restoreTalk } from '../../src/storage/removal'
import { rescueExport } from '../../src/storage/rescue'
import { askToPersist, storageUse } from '../../src/storage/space'
import { allTags, findTalkByPage, getTalk, recentTalks, saveTalk } from '../../src/storage/talks'
import { createWriter, replayJournals, type SaveState } from '../../src/storage/writer'
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
