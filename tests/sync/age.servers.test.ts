import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ageCipher, newIdentity } from '../../src/sync/age'
import { cipherOf } from '../../src/sync/cipher'
import { run } from '../../src/sync/engine'
import { openKeyFile } from '../../src/sync/key-file'
import { newKey } from '../../src/sync/keys'
import { keyOf } from '../../src/sync/kinds'
import { planMove } from '../../src/sync/move'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { opened } from '../../src/sync/segment'
import { age, ageAsked } from './age-command'
import { change, emptyDisk, memoryStore } from './memory-store'

const PHRASE = 'abcd-efgh-ijkm'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkmark-age-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function read(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join(folder, name)))
}

test('the command age opens the key with the passphrase, and with it every file', async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const disk = emptyDisk()
  const record = { body: '- one line', tags: [], links: [], createdAt: '1', updatedAt: '1' }
  change(disk, keyOf('talk', 'fosdem-2023/x'), record)
  await planMove(memoryStore(disk), await newKey(PHRASE))
  await run(memoryRemote(files), memoryStore(disk), { session: 'one', now: 0, look: 'now' })
  for (const [name, bytes] of files) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const names = [...files.keys()]
  const key = names.find((name) => name.startsWith('k/')) ?? expect.unreachable()
  const segment = names.find((name) => name.startsWith('d/')) ?? expect.unreachable()
  await ageAsked(folder, PHRASE, '-d', '-o', 'key.txt', key)
  expect(new TextDecoder().decode(read('key.txt'))).toBe(`${disk.state?.key?.identity}\n`)
  await age(folder, '-d', '-i', 'key.txt', '-o', 'segment', segment)
  const cipher = ageCipher(disk.state?.key?.identity ?? '')
  expect(read('segment')).toEqual(await cipher.open(read(segment)))
  expect(new TextDecoder().decode(read('segment').slice(0, 4))).toBe('TMK1')
  const [, device = '', name = ''] = segment.split('/')
  const found = await opened(read('segment'), device, name, cipherOf(null))
  expect(found?.sent).toHaveLength(1)
  await expect(ageAsked(folder, 'another', '-d', '-o', 'none', key)).rejects.toThrow('incorrect')
}, 30_000)

test('what the command age has encrypted is read', async () => {
  const identity = await newIdentity()
  // Longer than one of age's chunks of 64 KiB.
  const long = Uint8Array.from({ length: 200_000 }, (_, i) => i * 7)
  writeFileSync(join(folder, 'plain'), long)
  await age(folder, '-r', await identityToRecipient(identity), '-o', 'sealed', 'plain')
  expect(await ageCipher(identity).open(read('sealed'))).toEqual(long)
  writeFileSync(join(folder, 'key.txt'), `${identity}\n`)
  await ageAsked(folder, PHRASE, '-p', '-o', 'key', 'key.txt')
  expect(await openKeyFile(read('key'), PHRASE)).toEqual({ identity })
}, 30_000)
