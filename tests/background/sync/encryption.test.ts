import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SyncPlace } from '../../../src/messages/sync'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { newProfile, talkOf } from '../../storage/surface'
import { call, oneLock } from '../background'
import { openDevice } from './device'

const PLACE: SyncPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/talks/',
  user: 'me',
  password: 'secret-app-password',
}
const PHRASE = 'a passphrase of some length'

let files: Map<string, Uint8Array<ArrayBuffer>>
let fake: typeof import('../../fakes/browser').fake
let settings: typeof import('../../../src/storage/sync-settings')
let encryption: typeof import('../../../src/storage/sync-encryption')
let device: Awaited<ReturnType<typeof openDevice>>

beforeEach(async () => {
  files = new Map()
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('navigator', { locks: oneLock() })
  vi.doMock('../../../src/background/sync/places', () => ({
    remoteOf: () => memoryRemote(files),
    tryPlace: async () => ({ works: true }),
  }))
  // What a passphrase costs is tried in `key-file.test.ts`.
  vi.doMock('../../../src/sync/key-file', async (original) => {
    const whole = await original<typeof import('../../../src/sync/key-file')>()
    const cheap = (identity: string, passphrase: string) => whole.keyFile(identity, passphrase, 1)
    return { ...whole, keyFile: cheap }
  })
  await anotherDevice()
})

afterEach(() => {
  vi.doUnmock('../../../src/background/sync/places')
  vi.doUnmock('../../../src/sync/key-file')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A fresh profile, before the same place. */
async function anotherDevice(): Promise<void> {
  newProfile()
  device = await openDevice()
  fake = (await import('../../fakes/browser')).fake
  fake.reset()
  fake.sites.add('https://cloud.example.org/*')
  settings = await import('../../../src/storage/sync-settings')
  encryption = await import('../../../src/storage/sync-encryption')
  const { serveSync } = await import('../../../src/background/sync/schedule')
  serveSync()
}

async function problem() {
  return (await settings.readStatus()).problem?.what ?? null
}

/** Files that anybody can read; a sign is nothing but its name. */
function inTheClear(): string[] {
  const isAge = (bytes: Uint8Array) =>
    new TextDecoder().decode(bytes).startsWith('age-encryption.org/v1')
  const isSecret = (name: string) => !/^(f1|n\/.*)$/.test(name)
  return [...files].filter(([name, bytes]) => isSecret(name) && !isAge(bytes)).map(([name]) => name)
}

test('a place that is set up encrypted never sees anything in the clear', async () => {
  await device.saveTalk(talkOf())
  await call('joinEncrypted', { place: PLACE, passphrase: PHRASE })
  expect(await problem()).toBeNull()
  expect(await encryption.readEncryption()).toEqual({
    vault: 'encrypted',
    moving: 'no',
    left: 'no',
  })
  expect([...files.keys()].map((name) => name[0]).toSorted()).toEqual(['d', 'f', 'k', 'n'])
  expect(inTheClear()).toEqual([])
})

test('another device that enters the passphrase while it is set up is in at once', async () => {
  await device.saveTalk(talkOf())
  await call('joinEncrypted', { place: PLACE, passphrase: PHRASE })
  await anotherDevice()
  await call('joinEncrypted', { place: PLACE, passphrase: PHRASE })
  expect(await problem()).toBeNull()
  expect(await device.getTalk(talkOf().id)).not.toBeNull()
  expect([...files.keys()].filter((name) => name.startsWith('k/'))).toHaveLength(1)
})

test('a device that wants encryption where there is none sends nothing before there is', async () => {
  await device.saveTalk(talkOf())
  await call('join', PLACE)
  const before = new Set(files.keys())
  await anotherDevice()
  await device.saveTalk(talkOf({ id: 'fosdem-2023/secret', title: 'A secret' }))
  const puts: [string, Uint8Array][] = []
  const set = files.set.bind(files)
  vi.spyOn(files, 'set').mockImplementation((name, bytes) => {
    puts.push([name, bytes])
    return set(name, bytes)
  })
  await call('joinEncrypted', { place: PLACE, passphrase: PHRASE })
  expect(await problem()).toBeNull()
  expect(puts.map(([name]) => name)).toEqual([
    expect.stringMatching(/^k\//),
    'f1',
    expect.stringMatching(/^d\//),
    expect.stringMatching(/^n\//),
  ])
  expect(inTheClear()).toEqual([])
  // Its sign goes when nothing of it is to be seen any more.
  await call('sync', { answer: null })
  for (const name of before) expect(name === 'f1' || !files.has(name)).toBe(true)
})

test('one that does not is asked, told of a wrong one, and let in by the right one', async () => {
  await device.saveTalk(talkOf())
  await call('joinEncrypted', { place: PLACE, passphrase: PHRASE })
  await anotherDevice()
  await call('join', PLACE)
  expect(await problem()).toBe('locked')
  expect(fake.alarms.has('sync-again')).toBe(false)
  expect(await call('unlock', { passphrase: 'wrong' })).toEqual({
    opened: 'no',
    problem: 'wrong-passphrase',
  })
  expect(await call('unlock', { passphrase: PHRASE })).toEqual({ opened: 'yes' })
  await call('sync', { answer: null })
  expect(await problem()).toBeNull()
  expect(await device.getTalk(talkOf().id)).not.toBeNull()
})

test('a place is encrypted, given another passphrase and another key, and opened again', async () => {
  await device.saveTalk(talkOf())
  await call('join', PLACE)
  expect(inTheClear()).toHaveLength(1)
  await call('encrypt', { passphrase: PHRASE, key: 'same' })
  expect(await encryption.readEncryption()).toMatchObject({ vault: 'encrypted', moving: 'no' })
  expect(inTheClear()).toEqual([])
  const first = files.get('f1')
  await call('encrypt', { passphrase: 'another passphrase', key: 'same' })
  expect(files.get('f1')).toEqual(first)
  await call('encrypt', { passphrase: 'a third passphrase', key: 'new' })
  expect(files.get('f1')).not.toEqual(first)
  expect(await encryption.readEncryption()).toMatchObject({ vault: 'encrypted', moving: 'no' })
  await call('decrypt', null)
  expect(await encryption.readEncryption()).toMatchObject({ vault: 'open', moving: 'no' })
  expect(inTheClear()).toHaveLength(1)
})

test('a place that can’t be asked does not open', async () => {
  await call('join', PLACE)
  fake.sites.clear()
  expect(await call('unlock', { passphrase: PHRASE })).toEqual({
    opened: 'no',
    problem: 'unreached',
  })
})

test('neither key nor passphrase goes into a backup, the log or what a page reads of it', async () => {
  await device.saveTalk(talkOf())
  await call('joinEncrypted', { place: PLACE, passphrase: PHRASE })
  await call('sync', { answer: null })
  const { makeBackup } = await import('../../../src/backup/backup')
  const { readEverything } = await import('../../../src/storage/everything')
  const { readSettings } = await import('../../../src/storage/settings')
  const { talks, ...rest } = await readEverything()
  const all = [
    await makeBackup(talks, await readSettings(), rest),
    JSON.stringify([
      await settings.readLog(),
      await settings.readStatus(),
      await encryption.readEncryption(),
      await settings.readCopy(),
    ]),
  ].join()
  expect(all).not.toContain('AGE-SECRET-KEY')
  expect(all).not.toContain(PHRASE)
})

test('leaving the place forgets its key', async () => {
  await call('joinEncrypted', { place: PLACE, passphrase: PHRASE })
  await call('leave', null)
  const { databaseStore } = await import('../../../src/background/sync/store')
  expect(await databaseStore().transaction((tx) => tx.state())).toBeNull()
  expect(await encryption.readEncryption()).toMatchObject({ vault: 'open' })
})
