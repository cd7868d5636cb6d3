import { existsSync, readFileSync } from 'node:fs'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newestVersion } from '../../src/storage/migrations'
import { newProfile, openSurface } from './surface'

/** A database of an earlier version, as that version really left it: never edited. */
interface Dump {
  stores: Record<string, StoreDump>
}

interface StoreDump {
  keyPath: string | string[]
  autoIncrement?: boolean
  indexes: IndexShape[]
  records: unknown[]
}

interface IndexShape {
  name: string
  keyPath: string
  multiEntry: boolean
}

beforeEach(() => void newProfile())
afterEach(() => vi.unstubAllGlobals())

const VERSIONS = Array.from({ length: newestVersion() }, (_, i) => i + 1)

test.each(VERSIONS)(
  'a database of version %i is there after the update, whole',
  async (version) => {
    const dump = readDump(version)
    await makeDatabase(version, dump)
    const page = await openSurface()
    const id = 'fosdem-2023/goreducecognitive'
    expect(await page.getTalk(id)).toMatchObject({
      talk: { title: 'Recipes for reducing cognitive load', speakers: ['Federico Paolinelli'] },
      note: { body: '- respect the line of sight\n- avoid generic packages', draft: 'and name' },
    })
    expect((await page.findTalkByPage('https://example.org/post'))?.talk.id).toBe(id)
    expect(await page.allTags()).toEqual(['go', 'style'])
    expect(await shapeOf()).toEqual(await shapeOfNew())
  },
)

test('the newest dump is what the newest version makes', async () => {
  const dump = readDump(newestVersion())
  await makeDatabase(newestVersion(), dump)
  expect(await shapeOf()).toEqual(await shapeOfNew())
})

function readDump(version: number): Dump {
  const file = new URL(`dumps/v${version}.json`, import.meta.url)
  if (!existsSync(file)) throw new Error(`Version ${version} has no dump: add ${file.pathname}`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

async function makeDatabase(version: number, dump: Dump): Promise<void> {
  const database = await openDB('talkmark', version, {
    upgrade(db) {
      for (const [name, { keyPath, autoIncrement, indexes, records }] of Object.entries(
        dump.stores,
      )) {
        const store = db.createObjectStore(name, { keyPath, autoIncrement: autoIncrement === true })
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index)
        for (const record of records) store.put(record)
      }
    },
  })
  database.close()
}

async function shapeOfNew(): Promise<unknown> {
  newProfile()
  const page = await openSurface()
  await page.openDatabase()
  await page.closeDatabase()
  return shapeOf()
}

async function shapeOf(): Promise<unknown> {
  const database = await openDB('talkmark')
  const names = [...database.objectStoreNames]
  const tx = database.transaction(names)
  const stores = names.map((name) => {
    const store = tx.objectStore(name)
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = store.index(index)
      return { index, keyPath, multiEntry, unique }
    })
    return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes }
  })
  database.close()
  return { version: database.version, stores }
}
