import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeBackup, NO_REST, parseBackup } from '../../src/backup/backup'
import { emptyNote, type Note } from '../../src/note/note'
import { mergeSaved } from '../../src/storage/merge-saved'
import { noEffect } from '../../src/storage/restore-effect'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

type Restore = typeof import('../../src/storage/restore')
type SettingsStore = typeof import('../../src/storage/settings')

let page: Surface
let restore: Restore
let settings: SettingsStore

beforeEach(wipe)

afterEach(() => vi.unstubAllGlobals())

const ID = talkOf().id
const noteOf = (part: Partial<Note>): Note => ({
  ...emptyNote(ID, '2023-02-04T10:00:00.000Z'),
  ...part,
})

test('export, wipe, restore, export gives equal bytes', async () => {
  const writer = page.createWriter(() => {})
  for (const n of [3, 1, 2]) {
    const id = `web/example.org/${n}`
    await page.saveTalk(talkOf({ id, url: `https://example.org/${n}` }))
    void writer.write(id, { type: 'points', lines: [`- point ${n}`] })
    const link = { kind: 'other' as const, url: `https://blog.example.org/${n}`, label: null }
    await writer.write(id, { type: 'attach', link })
  }
  await settings.writeSettings({ exportFormat: 'properties', lastBackupAt: '2023-02-05T00:00:00Z' })
  const text = await backUp()

  await wipe()
  expect(await page.readLibrary()).toEqual([])
  const backup = await parseBackup(text)
  const expected = { ...noEffect(), added: 3 }
  expect(await restore.previewRestore(backup)).toEqual(expected)
  expect(await restore.restoreBackup(backup)).toEqual(expected)
  expect(await backUp()).toBe(text)
  expect((await page.findTalkByPage('https://blog.example.org/2'))?.talk.id).toBe(
    'web/example.org/2',
  )

  const again = { ...noEffect(), unchanged: 3 }
  expect(await restore.previewRestore(backup)).toEqual(again)
  expect(await restore.restoreBackup(backup)).toEqual(again)
  expect(await backUp()).toBe(text)
})

test('a restore keeps the newer facts and both notes, deletes nothing, and does as it previewed', async () => {
  await page.saveTalk(talkOf({ capturedAt: '2024-01-01T00:00:00.000Z', title: 'Newer' }))
  await page.saveTalk(talkOf({ id: 'web/kept', url: 'https://kept.example.org/' }))
  const writer = page.createWriter(() => {})
  await writer.write(ID, { type: 'points', lines: ['- here'] })
  await writer.write(ID, { type: 'tags', value: ['here'] })
  const backup = {
    ...NO_REST,
    settings: { exportFormat: 'markdown' as const },
    talks: [
      {
        talk: talkOf({ title: 'Older' }),
        note: noteOf({ body: '- there', tags: ['there'], verdict: 'good' }),
      },
    ],
  }
  const preview = await restore.previewRestore(backup)
  expect(preview).toEqual({ ...noEffect(), updated: 1, mergedBodies: 1 })
  expect(await restore.restoreBackup(backup)).toEqual(preview)
  expect(await page.getTalk(ID)).toMatchObject({
    talk: { title: 'Newer' },
    note: { body: '- here\n- there', tags: ['here', 'there'], verdict: 'good' },
  })
  expect(await page.readLibrary()).toHaveLength(2)
})

test('the format that the user chose stays theirs', async () => {
  await settings.writeSettings({ exportFormat: 'markdown' })
  await restore.restoreBackup({
    ...NO_REST,
    settings: { exportFormat: 'properties' },
    talks: [],
  })
  expect((await settings.readSettings()).exportFormat).toBe('markdown')
})

test('a restore tells how far it is and can be ended, and the rest done later', async () => {
  const talks = Array.from({ length: 600 }, (_, i) => {
    const id = `web/example.org/${String(i).padStart(4, '0')}`
    return { talk: talkOf({ id, links: [] }), note: { ...noteOf({ body: `- ${i}` }), talkId: id } }
  })
  const backup = { ...NO_REST, settings: { exportFormat: 'markdown' as const }, talks }
  const stop = new AbortController()
  const seen: number[][] = []
  const ended = restore.restoreBackup(
    backup,
    (done, total) => {
      seen.push([done, total])
      if (done >= 500) stop.abort()
    },
    stop.signal,
  )
  await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
  expect(seen).toEqual([
    [250, 600],
    [500, 600],
  ])
  expect(await page.readLibrary()).toHaveLength(500)
  expect(await restore.restoreBackup(backup)).toMatchObject({ added: 100, unchanged: 500 })
})

test('a full disk in the middle is told, and leaves no half of a record', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
  ) {
    if (this.name === 'notes') throw new DOMException('', 'QuotaExceededError')
    return {} as IDBRequest<IDBValidKey>
  })
  const backup = {
    ...NO_REST,
    settings: { exportFormat: 'markdown' as const },
    talks: [{ talk: talkOf(), note: noteOf({ body: '- a' }) }],
  }
  await expect(restore.restoreBackup(backup)).rejects.toMatchObject({ code: 'full' })
  put.mockRestore()
  expect(await page.readLibrary()).toEqual([])
})

test('merging keeps every line of both, and merging again changes nothing', () => {
  const lines = fc.array(fc.constantFrom('- a', '- b', '- c', '', 'prose'), { maxLength: 6 })
  fc.assert(
    fc.property(lines, lines, lines, (start, mine, theirs) => {
      const stored = noteOf({ body: [...start, ...mine].join('\n') })
      const note = noteOf({
        body: [...start, ...theirs].join('\n'),
        updatedAt: '2024-01-01T00:00:00Z',
      })
      const { saved } = mergeSaved(talkOf(), stored, { talk: talkOf(), note })
      const has = new Set(saved.note.body.split('\n'))
      for (const line of [...start, ...mine, ...theirs]) {
        if (line !== '') expect(has).toContain(line)
      }
      expect(mergeSaved(talkOf(), saved.note, { talk: talkOf(), note }).effect).toBe('unchanged')
    }),
    { numRuns: 500 },
  )
})

async function backUp(): Promise<string> {
  return makeBackup(await page.readLibrary(), await settings.readSettings())
}

/** A new profile; the fake of the browser begins afresh with the page. */
async function wipe(): Promise<void> {
  newProfile()
  page = await openSurface()
  restore = await import('../../src/storage/restore')
  settings = await import('../../src/storage/settings')
}
