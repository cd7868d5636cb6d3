import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BackupRest, makeBackup, NO_REST, parseBackup } from '../../src/backup/backup'
import type { SavedTalk } from '../../src/note/saved'
import type { Recap } from '../../src/recap/recap'
import { noEffect } from '../../src/storage/restore-effect'
import {
  mergedOf,
  noteFor,
  restOf,
  savedOf,
  templateOf,
  versionOf,
  viewOf,
} from '../backup/everything'
import { recapOf } from './recap-of'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const SETTINGS = { exportFormat: 'markdown' as const }

let page: Surface

beforeEach(wipe)

afterEach(() => vi.unstubAllGlobals())

const backupOf = (rest: Partial<BackupRest> = {}, talks: SavedTalk[] = []) => ({
  ...NO_REST,
  ...rest,
  settings: SETTINGS,
  talks,
})

/** Does as it previewed, and restored again it changes nothing. */
async function restored(backup: ReturnType<typeof backupOf>) {
  const preview = await page.previewRestore(backup)
  const effect = await page.restoreBackup(backup)
  expect(effect).toEqual(preview)
  const after = await page.readEverything()
  const again = await page.restoreBackup(backup)
  expect(page.changesOf(again)).toBe(0)
  expect(await page.previewRestore(backup)).toEqual(again)
  expect(await page.readEverything()).toEqual(after)
  return effect
}

test('a whole library comes back in another profile, to the same bytes', async () => {
  vi.useFakeTimers({ now: Date.parse('2023-02-04T10:00:00.000Z'), toFake: ['Date'] })
  const writer = page.createWriter(() => {})
  for (const id of ['web/example.org/1', 'web/example.org/2', 'web/example.org/3']) {
    await page.saveTalk(talkOf({ id, url: `https://${id.slice(4)}`, links: [] }))
    await writer.write(id, { type: 'points', lines: [`- ${id}`] })
    vi.setSystemTime(Date.now() + 3_600_000)
    await writer.write(id, { type: 'points', lines: ['- later'] })
  }
  await page.mergeTalks('web/example.org/1', 'web/example.org/2')
  vi.useRealTimers()
  await page.createRecap(recapOf({ opening: 'Hello' }))
  await page.saveTemplate(templateOf())
  await page.saveView(viewOf())
  const text = await backUp()

  await wipe()
  const backup = await parseBackup(text)
  expect(await restored(backup as never)).toEqual({
    ...noEffect(),
    added: 2,
    versions: 4,
    merges: 1,
    recaps: { added: 1, updated: 0, copied: 0 },
    templates: { added: 1, updated: 0, copied: 0 },
    views: { added: 1, updated: 0, copied: 0 },
  })
  expect(await backUp()).toBe(text)
  expect((await page.findTalkByPage('https://example.org/1'))?.talk.id).toBe('web/example.org/2')
  await page.splitTalk('web/example.org/1')
  expect((await page.getTalk('web/example.org/1'))?.note.body).toBe('- web/example.org/1\n- later')
})

test('before a restore changes a note, what stood there is in its history', async () => {
  await page.saveTalk(savedOf('web/a').talk)
  const writer = page.createWriter(() => {})
  await writer.write('web/a', { type: 'points', lines: ['- here'] })
  expect(await restored(backupOf({}, [savedOf('web/a', '- there')]))).toMatchObject({
    updated: 1,
    mergedBodies: 1,
  })
  expect((await page.noteVersions('web/a')).map(({ note }) => note.body)).toEqual(['- here'])
})

test('a talk that was merged here is restored into the one that it leads to', async () => {
  for (const id of ['web/a', 'web/b']) await page.saveTalk(savedOf(id).talk)
  await page.mergeTalks('web/a', 'web/b')
  const newer = savedOf('web/a', '- of a')
  await restored(
    backupOf({}, [{ ...newer, talk: { ...newer.talk, capturedAt: '2030-01-01T00:00:00Z' } }]),
  )
  expect(await page.getTalk('web/a')).toMatchObject({
    talk: { id: 'web/b', capturedAt: '2030-01-01T00:00:00Z' },
    note: { talkId: 'web/b', body: '- of a' },
  })
  expect((await page.readEverything()).talks).toHaveLength(1)
  await restored(backupOf({}, [savedOf('web/b', '- of b')]))
  expect((await page.getTalk('web/b'))?.note.body.split('\n').toSorted()).toEqual([
    '- of a',
    '- of b',
  ])
})

test('a newer capture in a backup takes none of the links of a merged page away', async () => {
  const { talk } = savedOf('web/a')
  const link = { kind: 'video' as const, url: 'https://cdn.example.org/a.mp4', label: null }
  await page.saveTalk({ ...talk, links: [link] })
  await page.saveTalk(savedOf('web/b').talk)
  await page.mergeTalks('web/a', 'web/b')
  const newer = { ...savedOf('web/b').talk, capturedAt: '2030-01-01T00:00:00Z', title: 'Newer' }
  await restored(backupOf({}, [{ ...savedOf('web/b'), talk: newer }]))
  expect((await page.getTalk('web/b'))?.talk).toMatchObject({ title: 'Newer', links: [link] })
})

test('what a restore keeps as a version is not added once more from the backup', async () => {
  await page.saveTalk(savedOf('web/a').talk)
  const writer = page.createWriter(() => {})
  await writer.write('web/a', { type: 'points', lines: ['- here'] })
  const versions = [versionOf('web/a', '2030-01-01T00:00:00.000Z', '- here')]
  const effect = await restored(backupOf({ versions }, [savedOf('web/a', '- there')]))
  expect(effect).toMatchObject({ updated: 1, versions: 0 })
})

test('talks that were taken apart here stay so, and what was merged joins its own', async () => {
  for (const id of ['a', 'c']) await page.saveTalk(savedOf(id).talk)
  const effect = await restored(backupOf({ merges: [mergedOf('c', 'a')] }, [savedOf('a')]))
  expect(effect.merges).toBe(0)
  expect((await page.getTalk('c'))?.note.body).toBe('- of c')
  expect(await page.mergedInto('a')).toEqual([])
})

test('a merging whose talk is not there gives the talk back as its own', async () => {
  await restored(backupOf({ merges: [mergedOf('c', 'gone')] }))
  expect((await page.getTalk('c'))?.note).toMatchObject({ talkId: 'c', body: '- of c' })
})

test('a talk merged otherwise here stays there, with what the backup has of it', async () => {
  for (const id of ['a', 'b', 'c']) await page.saveTalk(savedOf(id).talk)
  await page.mergeTalks('c', 'b')
  await restored(backupOf({ merges: [mergedOf('c', 'a')] }, [savedOf('a')]))
  expect((await page.getTalk('c'))?.talk.id).toBe('b')
  expect((await page.getTalk('b'))?.note.body).toBe('- of c')
})

test('a note that reads otherwise in the same merging joins the talk that it leads to', async () => {
  const noteOf = (body: string) => ({ note: noteFor('c', { body }) })
  await restored(backupOf({ merges: [mergedOf('c', 'a', noteOf('- c'))] }, [savedOf('a')]))
  const effect = await restored(backupOf({ merges: [mergedOf('c', 'a', noteOf('- c\n- more'))] }))
  expect(effect).toMatchObject({ updated: 1, merges: 0 })
  expect((await page.getTalk('c'))?.talk.id).toBe('a')
  expect((await page.getTalk('c'))?.note.body.split('\n')).toContain('- more')
})

test('a merging that is as it was brings nothing back that was deleted since', async () => {
  const merges = [mergedOf('c', 'a')]
  await restored(backupOf({ merges }, [savedOf('a', '- a')]))
  expect(page.changesOf(await restored(backupOf({ merges })))).toBe(0)
  expect((await page.getTalk('a'))?.note.body).toBe('- a')
})

test('merged talks that name each other in a circle, or nothing, can be taken apart', async () => {
  const merges = [
    mergedOf('c', 'a', { direct: 'd' }),
    mergedOf('d', 'a', { direct: 'c' }),
    mergedOf('e', 'a', { direct: 'nothing' }),
  ]
  await restored(backupOf({ merges }, [savedOf('a', '- a\n- of c\n- of d\n- of e')]))
  for (const id of ['c', 'e', 'd']) {
    await page.splitTalk(id)
    expect((await page.getTalk(id))?.note.body).toContain(`- of ${id}`)
    for (const each of await page.mergedInto('a')) expect(each.into).toBe('a')
  }
  expect(await page.readLibrary()).toHaveLength(4)
})

test('histories of the same note are joined', async () => {
  const at = (minute: number) => `2023-02-04T10:0${minute}:00.000Z`
  await restored(backupOf({ versions: [versionOf('a', at(1), 'x')] }, [savedOf('a')]))
  const effect = await restored(
    backupOf({ versions: [versionOf('a', at(1), 'other'), versionOf('a', at(2), 'y')] }),
  )
  expect(effect.versions).toBe(2)
  const bodies = (await page.noteVersions('a')).map(({ note }) => note.body)
  expect(bodies).toEqual(['y', 'other', 'x'])
})

test('of two versions of a recap the newer stays, and the older is kept as a copy', async () => {
  const [older, newer] = ['2023-02-05T10:00:00.000Z', '2023-02-06T10:00:00.000Z']
  await page.createRecap(recapOf({ opening: 'here', updatedAt: newer }))
  const effect = await restored(
    backupOf({ recaps: [recapOf({ opening: 'there', updatedAt: older })] }),
  )
  expect(effect.recaps).toEqual({ added: 0, updated: 0, copied: 1 })
  expect((await page.allRecaps()).map(({ title, opening }) => [title, opening])).toEqual([
    ['Two trips', 'here'],
    ['Two trips (from the backup)', 'there'],
  ])

  await wipe()
  await page.createRecap(recapOf({ opening: 'here', updatedAt: older }))
  await restored(backupOf({ recaps: [recapOf({ opening: 'there', updatedAt: newer })] }))
  expect((await page.allRecaps()).map(({ title, opening }) => [title, opening])).toEqual([
    ['Two trips', 'there'],
    ['Two trips (before the restore)', 'here'],
  ])
})

test('a recap that was only exported since makes no copy', async () => {
  const exported = restOf().recaps[0]?.exported ?? expect.unreachable()
  await page.createRecap(recapOf())
  const later = recapOf({ exported, updatedAt: '2023-02-07T10:00:00.000Z' })
  const effect = await restored(backupOf({ recaps: [later] }))
  expect(effect.recaps).toEqual({ added: 0, updated: 1, copied: 0 })
  expect(await page.allRecaps()).toEqual([later])
})

test('templates and views that differ are kept both', async () => {
  await page.saveTemplate(templateOf({ source: 'here' }))
  await page.saveView(viewOf({ search: 'q=here' }))
  await restored(backupOf({ templates: [templateOf({ source: 'there' })], views: [viewOf()] }))
  expect((await page.allTemplates()).map(({ name, source }) => [name, source])).toEqual([
    ['My own', 'here'],
    ['My own (from the backup)', 'there'],
  ])
  expect((await page.allViews()).map(({ name }) => name).toSorted()).toEqual([
    'Go',
    'Go (from the backup)',
  ])
})

test('other pages hear of the lists that a restore may have changed', async () => {
  const other = await openSurface()
  const heard: string[] = []
  const end = other.onChange((change) => heard.push(change.type))
  await page.restoreBackup(backupOf(restOf(), [savedOf('a')]))
  await vi.waitFor(() => expect(heard).toEqual(['many', 'recap', 'template', 'view']))
  end()
})

const line = fc.constantFrom('- a', '- b', '- c')
const body = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'))
const id = fc.constantFrom('web/a', 'web/b', 'web/c')
const minute = fc.integer({ min: 0, max: 9 }).map((n) => `2023-02-04T10:0${n}:00.000Z`)
const unique = <T>(one: fc.Arbitrary<T>, keyOf: (one: T) => string) =>
  fc.uniqueArray(one, { maxLength: 4, selector: keyOf })
const saved = fc.tuple(id, body, minute).map(([talkId, text, at]): SavedTalk => {
  const { talk, note } = savedOf(talkId, text)
  return { talk: { ...talk, capturedAt: at }, note: { ...note, updatedAt: at } }
})
const version = fc.tuple(id, minute, body).map((args) => versionOf(...args))
const merged = fc
  .tuple(id, id, minute, body)
  .filter(([from, into]) => from !== into)
  .map(([from, into, at, text]) =>
    mergedOf(from, into, { at, note: noteFor(from, { body: text }) }),
  )
const recap = fc
  .tuple(fc.constantFrom('r', 's'), minute, fc.constantFrom('', 'x', 'y'))
  .map(([recapId, updatedAt, opening]): Recap => recapOf({ id: recapId, updatedAt, opening }))
const backup = fc.record({
  settings: fc.constant(SETTINGS),
  talks: unique(saved, ({ talk }) => talk.id),
  versions: unique(version, ({ talkId, at }) => `${talkId} ${at}`),
  merges: unique(merged, (one) => one.id),
  recaps: unique(recap, (one) => one.id),
  templates: fc.constant([]),
  views: fc.constant([]),
  writers: fc.constant([]),
  authors: fc.constant([]),
})

const anyOnAny = fc.asyncProperty(backup, backup, async (first, second) => {
  await wipe()
  await page.restoreBackup(first)
  const before = await linesOf()
  await restored(second as never)
  const after = await linesOf()
  for (const each of before) if (each !== '') expect(after).toContain(each)
  const texts = [...second.talks, ...second.versions, ...second.merges].flatMap(
    ({ note }) => note?.body.split('\n') ?? [],
  )
  for (const each of texts) if (each !== '') expect(after).toContain(each)
  const openings = (await page.allRecaps()).map((one) => one.opening)
  for (const one of [...first.recaps, ...second.recaps]) expect(openings).toContain(one.opening)
})

test('any backup on any other: as previewed, nothing lost, and again changes nothing', async () => {
  await fc.assert(anyOnAny, { numRuns: 200 })
}, 60_000)

test('two backups with other notes in the same merging, as they were found', async () => {
  await fc.assert(anyOnAny, { seed: -292269633, path: '83', numRuns: 1 })
})

/** All lines of notes and versions, and of what was merged. */
async function linesOf(): Promise<Set<string>> {
  const { talks, versions, merges } = await page.readEverything()
  const notes = [...talks, ...versions, ...merges].map(({ note }) => note)
  return new Set(notes.flatMap((note) => note?.body.split('\n') ?? []))
}

async function backUp(): Promise<string> {
  const { talks, ...rest } = await page.readEverything()
  return makeBackup(talks, SETTINGS, rest)
}

async function wipe(): Promise<void> {
  newProfile()
  page = await openSurface()
}
