import { describe, expect, test } from 'vitest'
import { ageCipher, newIdentity } from '../../src/sync/age'
import { run } from '../../src/sync/engine'
import { keyFile } from '../../src/sync/key-file'
import { changePassphrase, newKey, unlock } from '../../src/sync/keys'
import { keyOf } from '../../src/sync/kinds'
import { planMove } from '../../src/sync/move'
import type { Fields } from '../../src/sync/parts'
import type { Answer } from '../../src/sync/question'
import { type Remote, RemoteError } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { Crash } from './faulty-remote'
import { change, copyOf, type Disk, emptyDisk, memoryStore } from './memory-store'

type Files = Map<string, Uint8Array<ArrayBuffer>>

const SESSION = { session: 'one', now: 0, look: 'now' } as const
const KEY = keyOf('talk', 'fosdem-2023/x')
const PHRASE = 'a passphrase of some length'
/** Work that is nothing, so that tests take no time. */
const CHEAP = 1

function note(...lines: string[]): Fields {
  const talk = { id: 'x', conference: 'fosdem-2023', title: 'X' }
  const own = { tags: [], links: [], verdict: null, attended: null }
  return { talk, body: lines.join('\n'), ...own, createdAt: '1', updatedAt: '1' }
}

function linesOn(disk: Disk): string[] {
  const body = disk.records.get(KEY)?.body
  return typeof body === 'string' ? body.split('\n') : []
}

function write(disk: Disk, line: string): void {
  change(disk, KEY, note(...linesOn(disk), line))
}

async function exchange(remote: Remote, ...disks: Disk[]): Promise<void> {
  for (const disk of disks) await run(remote, memoryStore(disk), SESSION)
}

async function encrypt(disk: Disk, phrase = PHRASE): Promise<void> {
  await planMove(memoryStore(disk), await newKey(phrase, CHEAP))
}

function open(remote: Remote, disk: Disk, phrase = PHRASE) {
  return unlock(remote, memoryStore(disk), phrase)
}

/** Goes into the vault with the passphrase where it is asked for one. */
async function enter(remote: Remote, disk: Disk, phrase = PHRASE): Promise<void> {
  await expect(exchange(remote, disk)).rejects.toThrow('locked')
  expect(await open(remote, disk, phrase)).toBe('opened')
  await exchange(remote, disk)
}

function markIn(files: Files) {
  return JSON.parse(new TextDecoder().decode(files.get('f1')))
}

function putMark(files: Files, mark: object): void {
  files.set('f1', new TextEncoder().encode(JSON.stringify(mark)))
}

function isAge(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.slice(0, 22)) === 'age-encryption.org/v1\n'
}

/** All files there but for the mark. */
/** All but the mark, and the signs of who has news, which say no more than the names of files do. */
function rest(files: Files) {
  return [...files].filter(([name]) => name !== 'f1' && !name.startsWith('n/'))
}

/** Two devices that are in an encrypted vault, with a line of each. */
async function two() {
  const files: Files = new Map()
  const remote = memoryRemote(files)
  const [a, b] = [emptyDisk(), emptyDisk()]
  write(a, '- of a')
  await encrypt(a)
  await exchange(remote, a)
  await enter(remote, b)
  write(b, '- of b')
  await exchange(remote, b, a)
  return { files, remote, a, b }
}

describe('a vault that is encrypted from its beginning', () => {
  test('carries lines between devices, and nothing there can be read', async () => {
    const { files, a, b } = await two()
    for (const disk of [a, b]) expect(linesOn(disk)).toEqual(['- of a', '- of b'])
    expect(markIn(files)).toMatchObject({ talkmark: 2, encryption: 'age' })
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
    const all = [...files.values()].map((bytes) => new TextDecoder('latin1').decode(bytes)).join()
    expect(all).not.toContain(a.state?.key?.identity)
    expect(all.match(/age1/)).toBeNull()
  })

  test('sends the same bytes again, and knows its files when it reads them back', async () => {
    const { files, remote, a } = await two()
    const before = new Map(files)
    await exchange(remote, a, a)
    expect(files).toEqual(before)
    expect(a.files.size).toBe(0)
  })

  test('is compacted, and a newcomer reads the snapshot', async () => {
    const { files, remote, a } = await two()
    for (let i = 0; i < 6; i++) {
      write(a, `- ${i}`)
      await run(remote, memoryStore(a), { ...SESSION, compactAfter: 3 })
    }
    expect([...files.keys()].some((name) => /s\d{8}$/.test(name))).toBe(true)
    const newcomer = emptyDisk()
    await enter(remote, newcomer)
    expect(linesOn(newcomer)).toEqual(linesOn(a))
  })

  test('is begun again by a device whose place was emptied, encrypted with the same passphrase', async () => {
    const { files, remote, a, b } = await two()
    files.clear()
    const answer: Answer = { about: 'vault-gone', say: 'use it' }
    await expect(exchange(remote, a)).rejects.toThrow('vault-gone')
    await run(remote, memoryStore(a), { ...SESSION, answer })
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
    const newcomer = emptyDisk()
    await enter(remote, newcomer)
    expect(linesOn(newcomer)).toEqual(linesOn(b))
  })

  test('goes through a profile that was set back', async () => {
    const { remote, a, b } = await two()
    const copy = copyOf(a)
    write(a, '- sent since')
    await exchange(remote, a)
    write(copy, '- of the copy')
    await exchange(remote, copy, b)
    expect(copy.state?.device).not.toBe(a.state?.device)
    expect(linesOn(b).toSorted()).toEqual(['- of a', '- of b', '- of the copy', '- sent since'])
  })
})

describe('encrypting what is there', () => {
  async function plain() {
    const files: Files = new Map()
    const remote = memoryRemote(files)
    const [a, b] = [emptyDisk(), emptyDisk()]
    write(a, '- of a')
    await exchange(remote, a, b)
    write(b, '- of b')
    await exchange(remote, b, a)
    return { files, remote, a, b }
  }

  test('puts everything there anew, and nothing that can be read stays', async () => {
    const { files, remote, a, b } = await plain()
    const before = markIn(files).vault
    await encrypt(a)
    await exchange(remote, a)
    expect(markIn(files)).toMatchObject({ talkmark: 2, before: [before] })
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
    write(b, '- of b, later')
    await enter(remote, b)
    await exchange(remote, a)
    for (const disk of [a, b]) expect(linesOn(disk)).toEqual(['- of a', '- of b', '- of b, later'])
    const newcomer = emptyDisk()
    await enter(remote, newcomer)
    expect(linesOn(newcomer)).toEqual(linesOn(a))
  })

  test('sends nothing that can be read from the moment on that it was wished', async () => {
    const { files, remote, a } = await plain()
    await encrypt(a)
    write(a, '- a secret')
    const puts: [string, Uint8Array][] = []
    const watched: Remote = {
      ...remote,
      put: (name, bytes) => {
        puts.push([name, bytes])
        return remote.put(name, bytes)
      },
    }
    await run(watched, memoryStore(a), { ...SESSION, look: 'when due' })
    for (const [name, bytes] of puts)
      expect([name, /^(f1|n\/.*)$/.test(name) || isAge(bytes)]).toEqual([name, true])
    expect(rest(files)).toHaveLength(2)
  })

  test.each(['while it moves', 'after it has moved'])(
    'reads what a device still put there %s, and tells it on',
    async (when) => {
      const { files, remote, a, b } = await plain()
      const late = emptyDisk()
      await exchange(remote, late)
      write(late, '- in time')
      await exchange(remote, late, a)
      await encrypt(a)
      const mark = files.get('f1') ?? expect.unreachable()
      // It saw the old mark a moment ago, and is never heard of again.
      const old: Remote = {
        ...remote,
        get: async (name) => (name === 'f1' ? mark : remote.get(name)),
      }
      const comesLate = async () => {
        write(late, '- of the late one')
        await run(old, memoryStore(late), { ...SESSION, look: 'when due' })
        expect(rest(files).some(([, bytes]) => !isAge(bytes))).toBe(true)
      }
      const moving: Remote = {
        ...remote,
        async put(name, bytes) {
          await remote.put(name, bytes)
          if (name === 'f1' && when === 'while it moves') await comesLate()
        },
      }
      await exchange(moving, a)
      if (when === 'after it has moved') await comesLate()
      await exchange(remote, a, a)
      for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
      await enter(remote, b)
      for (const disk of [a, b]) expect(linesOn(disk)).toContain('- of the late one')
    },
  )

  test('deletes nothing that it can’t read, and nothing before all of it is there again', async () => {
    const { files, remote, a } = await plain()
    const strange = 'd/aaaaaaaaaaaa/00000001'
    files.set(strange, new Uint8Array([1, 2, 3]))
    const kept: Remote = {
      ...remote,
      // Says yes, and keeps half of it.
      put: (name, bytes) =>
        remote.put(name, isAge(bytes) && name.startsWith('d/') ? bytes.slice(0, 100) : bytes),
    }
    await encrypt(a)
    const before = rest(files).map(([name]) => name)
    await exchange(kept, a)
    for (const name of before) expect(files.has(name)).toBe(true)
    await exchange(remote, a, a, a)
    expect(
      rest(files)
        .filter(([, bytes]) => !isAge(bytes))
        .map(([name]) => name),
    ).toEqual([strange])
  })

  test('of two devices that do it at once, both end in one vault with every line', async () => {
    const { files, remote, a, b } = await plain()
    await encrypt(a, 'the passphrase of a')
    await encrypt(b, 'the passphrase of b')
    write(a, '- of a, later')
    write(b, '- of b, later')
    // Either looks before the other writes.
    const held = holdBack(remote)
    await Promise.allSettled([exchange(held, a), exchange(held, b)])
    const there = markIn(files).vault
    const [first, last] = a.state?.vault === there ? [b, a] : [a, b]
    expect(last.state?.vault).toBe(there)
    await enter(remote, first, `the passphrase of ${last === a ? 'a' : 'b'}`)
    await exchange(remote, last, first, last)
    const all = ['- of a', '- of a, later', '- of b', '- of b, later']
    for (const disk of [a, b]) expect(linesOn(disk).toSorted()).toEqual(all)
    expect(a.state?.vault).toBe(b.state?.vault)
    expect([...files.keys()].filter((name) => name.startsWith('k/'))).toHaveLength(1)
  })

  /** The mark of both is held back until both want to write theirs. */
  function holdBack(remote: Remote): Remote {
    let waiting: (() => void)[] = []
    return {
      ...remote,
      async put(name, bytes) {
        if (name === 'f1' && waiting !== DONE) {
          await new Promise<void>((resolve) => {
            waiting.push(resolve)
            if (waiting.length < 2) return
            for (const go of waiting) go()
            waiting = DONE
          })
        }
        await remote.put(name, bytes)
      },
    }
  }
  const DONE: (() => void)[] = []

  test('a page of the network’s in the place of its mark does not call it off', async () => {
    const { files, remote, a, b } = await plain()
    await encrypt(a)
    await exchange(remote, a)
    const mark = files.get('f1')
    let isPage = true
    const page = new TextEncoder().encode('<html>Welcome to the WiFi</html>')
    const portal: Remote = {
      ...remote,
      async get(name) {
        if (name !== 'f1' || !isPage) return remote.get(name)
        isPage = false
        return page
      },
      list: async (name) => [...(await remote.list(name)), ...(name === 'd' ? [known] : [])],
    }
    // Its own folder is still to be seen there.
    const known = b.state?.device ?? ''
    await expect(exchange(portal, b)).rejects.toMatchObject({ problem: 'busy' })
    expect(files.get('f1')).toEqual(mark)
  })

  test('a device that was away for several moves goes along without a question', async () => {
    const { remote, a, b } = await plain()
    write(b, '- offline')
    for (const phrase of ['first passphrase', 'second passphrase']) {
      await encrypt(a, phrase)
      await exchange(remote, a)
    }
    await enter(remote, b, 'second passphrase')
    await exchange(remote, a)
    for (const disk of [a, b])
      expect(linesOn(disk).toSorted()).toEqual(['- of a', '- of b', '- offline'])
  })
})

describe('turning it off', () => {
  test('puts everything there as it can be read; the others ask before they go along', async () => {
    const { files, remote, a, b } = await two()
    await planMove(memoryStore(a), null)
    // What is there no more is seen at the next look.
    await exchange(remote, a, a)
    expect(markIn(files).talkmark).toBe(1)
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(false)
    write(b, '- a secret')
    const before = new Map(files)
    for (const look of ['now', 'when due'] as const)
      await expect(run(remote, memoryStore(b), { ...SESSION, look })).rejects.toMatchObject({
        question: { about: 'vault-open' },
      })
    expect(files).toEqual(before)
    const answer: Answer = { about: 'vault-open', say: 'use it' }
    await run(remote, memoryStore(b), { ...SESSION, answer })
    await exchange(remote, a)
    for (const disk of [a, b]) expect(linesOn(disk)).toEqual(['- of a', '- of b', '- a secret'])
  })

  test('and who keeps it encrypted takes the others along again', async () => {
    const { files, remote, a, b } = await two()
    await planMove(memoryStore(a), null)
    await exchange(remote, a)
    write(a, '- of a, in the clear')
    await exchange(remote, a)
    await expect(exchange(remote, b)).rejects.toThrow('vault-open')
    const answer: Answer = { about: 'vault-open', say: 'encrypt' }
    await run(remote, memoryStore(b), { ...SESSION, answer })
    expect(markIn(files).talkmark).toBe(2)
    await enter(remote, a)
    await exchange(remote, b, a, b)
    for (const disk of [a, b]) expect(linesOn(disk)).toContain('- of a, in the clear')
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
  })
})

describe('a server that lies', () => {
  const nothingPut = (remote: Remote): Remote => ({
    ...remote,
    put: () => Promise.reject(new Error('Nothing may be put.')),
  })

  test.each([
    ['of another vault', (_: string) => ({ talkmark: 1, vault: crypto.randomUUID() })],
    [
      'of one that came of this',
      (vault: string) => ({ talkmark: 1, vault: crypto.randomUUID(), before: [vault] }),
    ],
  ])('takes encryption away with a mark %s: nothing can be read', async (_, made) => {
    const { files, remote, a } = await two()
    putMark(files, made(a.state?.vault ?? ''))
    write(a, '- a secret')
    await expect(exchange(nothingPut(remote), a)).rejects.toThrow('vault-open')
    // Between two looks at the mark it goes on as before.
    await run(remote, memoryStore(a), { ...SESSION, look: 'when due' })
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
    await expect(exchange(nothingPut(remote), a)).rejects.toThrow('vault-open')
  })

  test('takes it out of the mark: the mark is written again', async () => {
    const { files, remote, a } = await two()
    putMark(files, { talkmark: 1, vault: a.state?.vault })
    write(a, '- a secret')
    await exchange(remote, a)
    expect(markIn(files)).toMatchObject({ talkmark: 2, vault: a.state?.vault })
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
  })

  test('brings back the mark of a vault that was left: it is written again', async () => {
    const files: Files = new Map()
    const remote = memoryRemote(files)
    const a = emptyDisk()
    write(a, '- of a')
    await exchange(remote, a)
    const old = files.get('f1') ?? expect.unreachable()
    await encrypt(a)
    await exchange(remote, a)
    files.set('f1', old)
    write(a, '- a secret')
    await exchange(remote, a)
    expect(markIn(files)).toMatchObject({ talkmark: 2, vault: a.state?.vault })
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
  })

  test('shows a vault in the clear to who has just entered a passphrase: nothing is sent', async () => {
    const { files, remote } = await two()
    const newcomer = emptyDisk()
    write(newcomer, '- a secret')
    expect(await open(remote, newcomer)).toBe('opened')
    putMark(files, { talkmark: 1, vault: crypto.randomUUID() })
    await expect(exchange(nothingPut(remote), newcomer)).rejects.toThrow('vault-open')
  })

  test('or the mark of before: nothing is sent either', async () => {
    const files: Files = new Map()
    const remote = memoryRemote(files)
    const [a, b] = [emptyDisk(), emptyDisk()]
    write(a, '- of a')
    await exchange(remote, a, b)
    const old = files.get('f1') ?? expect.unreachable()
    await encrypt(a)
    await exchange(remote, a)
    expect(await open(remote, b)).toBe('opened')
    files.set('f1', old)
    write(b, '- a secret')
    await expect(exchange(nothingPut(remote), b)).rejects.toThrow('vault-open')
    await exchange(remote, a)
    await exchange(remote, b, a)
    for (const disk of [a, b]) expect(linesOn(disk)).toEqual(['- of a', '- a secret'])
    for (const [, bytes] of rest(files)) expect(isAge(bytes)).toBe(true)
  })

  test('feeds nothing that is not encrypted with the key', async () => {
    const { files, remote, a, b } = await two()
    const evil = emptyDisk()
    const theirs: Files = new Map()
    write(evil, '- forged')
    await exchange(memoryRemote(theirs), evil)
    const [, forged] = rest(theirs)[0] ?? expect.unreachable()
    const folder = `d/${evil.state?.device}`
    files.set(`${folder}/00000001`, forged)
    const next = `d/${b.state?.device}/0000000${b.state?.next}`
    files.set(next, forged)
    await exchange(remote, a)
    files.set(`${folder}/00000001`, await ageCipher(await newIdentity()).seal(forged))
    await exchange(remote, a)
    expect(linesOn(a)).toEqual(['- of a', '- of b'])
  })

  test('or keeps a file in part: it is not read, and sent again', async () => {
    const { files, remote, a, b } = await two()
    const half: Remote = {
      ...remote,
      put: (name, bytes) => remote.put(name, bytes.slice(0, -20)),
    }
    write(a, '- more')
    await exchange(half, a)
    await exchange(remote, b)
    expect(linesOn(b)).not.toContain('- more')
    await exchange(remote, a, b)
    expect(linesOn(b)).toContain('- more')
    expect(rest(files).every(([, bytes]) => isAge(bytes))).toBe(true)
  })

  test('an encrypted file in a vault in the clear is none', async () => {
    const files: Files = new Map()
    const remote = memoryRemote(files)
    const [a, b] = [emptyDisk(), emptyDisk()]
    write(a, '- of a')
    await exchange(remote, a)
    const [name, bytes] = rest(files)[0] ?? expect.unreachable()
    files.set(name, await ageCipher(await newIdentity()).seal(bytes))
    await exchange(remote, b)
    expect(linesOn(b)).toEqual([])
  })
})

describe('a passphrase', () => {
  test('is changed without the old one, and the devices go on', async () => {
    const { files, remote, a, b } = await two()
    await changePassphrase(memoryStore(a), 'another passphrase', CHEAP)
    await exchange(remote, a)
    expect([...files.keys()].filter((name) => name.startsWith('k/'))).toEqual([
      expect.stringMatching(/\/00000002$/),
    ])
    write(b, '- after it')
    await exchange(remote, b, a)
    expect(linesOn(a)).toContain('- after it')
    const newcomer = emptyDisk()
    expect(await open(remote, newcomer)).toBe('wrong-passphrase')
    await enter(remote, newcomer, 'another passphrase')
    expect(linesOn(newcomer)).toEqual(linesOn(a))
    // The other device puts the new one there again, should it be lost.
    for (const name of [...files.keys()]) if (name.startsWith('k/')) files.delete(name)
    await exchange(remote, b)
    expect(await open(remote, emptyDisk(), 'another passphrase')).toBe('opened')
  })

  test('with a new key opens nothing of before, and the old one nothing after it', async () => {
    const { files, remote, a, b } = await two()
    const old = a.state?.key?.identity ?? ''
    await encrypt(a, 'another passphrase')
    await exchange(remote, a)
    expect(await open(remote, b)).toBe('wrong-passphrase')
    for (const [name, bytes] of rest(files))
      if (name.startsWith('d/')) expect(await ageCipher(old).open(bytes)).toBeNull()
    await enter(remote, b, 'another passphrase')
    expect(linesOn(b)).toEqual(['- of a', '- of b'])
  })

  test('is never needed again by who was in once, and never kept', async () => {
    const { a, b } = await two()
    for (const disk of [a, b]) expect(JSON.stringify(disk.state)).not.toContain(PHRASE)
  })

  test('does not open what is not there, or not whole', async () => {
    const { files, remote } = await two()
    const [name = ''] = [...files.keys()].filter((one) => one.startsWith('k/'))
    const sound = files.get(name) ?? expect.unreachable()
    files.set(name, sound.slice(0, 50))
    expect(await open(remote, emptyDisk())).toBe('damaged')
    files.delete(name)
    expect(await open(remote, emptyDisk())).toBe('missing')
    // The highest that is whole counts.
    files.set(name, sound)
    files.set(name.replace(/1$/, '2'), sound.slice(0, 50))
    expect(await open(remote, emptyDisk())).toBe('opened')
    files.delete('f1')
    expect(await open(remote, emptyDisk())).toBe('not encrypted')
  })

  test('of two devices that change it at once, one counts, and neither file is lost in the other', async () => {
    const { files, remote, a, b } = await two()
    await changePassphrase(memoryStore(a), 'the passphrase of a', CHEAP)
    await changePassphrase(memoryStore(b), 'the passphrase of b', CHEAP)
    await exchange(remote, a, b, a)
    expect(await open(remote, emptyDisk(), 'the passphrase of b')).toBe('opened')
    expect([...files.keys()].filter((name) => name.startsWith('k/'))).toHaveLength(1)
    expect(a.state?.key).toEqual(b.state?.key)
  })

  test('a key file that the server did not keep is put again before the vault is begun', async () => {
    const files: Files = new Map()
    const remote = memoryRemote(files)
    const forgetful: Remote = {
      ...remote,
      put: async (name, bytes) => {
        if (!name.startsWith('k/')) await remote.put(name, bytes)
      },
    }
    const a = emptyDisk()
    write(a, '- of a')
    await encrypt(a)
    await expect(exchange(forgetful, a)).rejects.toMatchObject({ problem: 'busy' })
    expect([...files]).toEqual([])
    await exchange(remote, a)
    expect(await open(remote, emptyDisk())).toBe('opened')
  })
})

describe('a version that does not know what is there', () => {
  test('stops, and changes nothing', async () => {
    const { files, remote, a } = await two()
    putMark(files, { talkmark: 3, vault: a.state?.vault })
    write(a, '- more')
    const before = new Map(files)
    for (const disk of [a, emptyDisk()])
      await expect(exchange(remote, disk)).rejects.toMatchObject({ problem: 'newer' })
    expect(files).toEqual(before)
  })

  test('a device without the passphrase changes nothing either', async () => {
    const { files, remote } = await two()
    const newcomer = emptyDisk()
    write(newcomer, '- of another')
    const before = new Map(files)
    await expect(exchange(remote, newcomer)).rejects.toMatchObject({ problem: 'locked' })
    expect(files).toEqual(before)
    expect(linesOn(newcomer)).toEqual(['- of another'])
  })
})

/** The end of the process at each call of the remote and at each commit, once each. */
describe('a process that ends anywhere loses nothing', () => {
  const plans: [string, (disk: Disk) => Promise<void>, string][] = [
    ['encrypting', (disk) => encrypt(disk, 'another passphrase'), 'open'],
    ['a new key', (disk) => encrypt(disk, 'another passphrase'), 'encrypted'],
    ['turning it off', (disk) => planMove(memoryStore(disk), null), 'encrypted'],
    [
      'another passphrase',
      (disk) => changePassphrase(memoryStore(disk), 'another passphrase', CHEAP),
      'encrypted',
    ],
  ]

  test.each(plans)(
    '%s',
    async (_, plan, from) => {
      let crashes = 0
      for (let at = 1; ; at++) {
        const files: Files = new Map()
        const remote = memoryRemote(files)
        const [a, b] = [emptyDisk(), emptyDisk()]
        write(a, '- of a')
        if (from === 'encrypted') await encrypt(a)
        await exchange(remote, a)
        if (from === 'encrypted') await enter(remote, b)
        else await exchange(remote, b)
        write(b, '- of b')
        await exchange(remote, b, a)
        write(a, '- of a, since')
        write(b, '- of b, since')
        await plan(a)
        let count = 0
        const end = () => {
          count += 1
          if (count === at) throw new Crash('here')
        }
        const crashed = await run(crashing(remote, end), memoryStore(a, end), SESSION).then(
          () => false,
          (error) => {
            if (!(error instanceof Crash)) throw error
            return true
          },
        )
        // The other one may come in between.
        for (const disk of at % 2 === 0 ? [b, a, b, a, b] : [a, b, a, b, a, b])
          await settled(remote, disk)
        const all = ['- of a', '- of a, since', '- of b', '- of b, since']
        for (const disk of [a, b]) expect([at, linesOn(disk).toSorted()]).toEqual([at, all])
        const newcomer = emptyDisk()
        await settled(remote, newcomer)
        expect([at, linesOn(newcomer).toSorted()]).toEqual([at, all])
        const isOpen = markIn(files).talkmark === 1
        for (const [name, bytes] of rest(files))
          expect([at, name, isAge(bytes)]).toEqual([at, name, !isOpen])
        if (!crashed) break
        crashes += 1
      }
      expect(crashes).toBeGreaterThan(20)
    },
    60_000,
  )

  function crashing(remote: Remote, end: () => void): Remote {
    const around = async <T>(work: () => Promise<T>) => {
      end()
      const value = await work()
      end()
      return value
    }
    return {
      put: (name, bytes) => around(() => remote.put(name, bytes)),
      get: (name) => around(() => remote.get(name)),
      list: (folder) => around(() => remote.list(folder)),
      del: (name) => around(() => remote.del(name)),
    }
  }

  /** A run of a user who knows the passphrases and says yes. */
  async function settled(remote: Remote, disk: Disk): Promise<void> {
    let answer: Answer | null = null
    for (let tries = 0; tries < 4; tries++) {
      try {
        await run(remote, memoryStore(disk), { ...SESSION, answer })
        return
      } catch (error) {
        const { problem, question } = error as { problem?: string; question?: { about: string } }
        if (problem === 'locked') {
          for (const phrase of [PHRASE, 'another passphrase'])
            if ((await open(remote, disk, phrase)) === 'opened') break
        } else if (question?.about === 'vault-open') answer = { about: 'vault-open', say: 'use it' }
        else if (!(error instanceof RemoteError)) throw error
      }
    }
  }
})

test('a key file is read however much work it took, up to what a device can do', async () => {
  const { files, remote, a } = await two()
  const [name = ''] = [...files.keys()].filter((one) => one.startsWith('k/'))
  files.set(name, await keyFile(a.state?.key?.identity ?? '', PHRASE, 12))
  expect(await open(remote, emptyDisk())).toBe('opened')
})
