import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderRemote } from '../../../src/sync/remotes/folder'
import { keepsTheContract } from './contract'

const NAME = 'folder-remote'
let top: FileSystemDirectoryHandle
let root: FileSystemDirectoryHandle

// The origin's private file system has the same interface, and needs no click.
beforeAll(async () => {
  top = await navigator.storage.getDirectory()
  root = await top.getDirectoryHandle(NAME, { create: true })
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => top.removeEntry(NAME, { recursive: true }))

describe('a folder', () => keepsTheContract(() => folderRemote(root)))

describe('a folder', () => {
  test.each([
    ['browsers and systems', ['00000002.crswap', '.DS_Store', 'desktop.ini', 'Thumbs.db']],
    ['Syncthing', ['00000002.sync-conflict-20230204-101500-ABCDEFG', '.syncthing.00000002.tmp']],
    ['Dropbox', ['00000002 (My laptop’s conflicted copy 2023-02-04)', '.dropbox.attr']],
    ['iCloud Drive', ['00000002 2', '.00000002.icloud']],
    [
      'Nextcloud',
      ['00000002 (conflicted copy 2023-02-04 101500)', '.00000002.~3f5a', '.sync_1.db'],
    ],
  ])('lists no files of %s', async (_who, others) => {
    await folderRemote(root).put('mixed/00000001', bytes('one'))
    const folder = await root.getDirectoryHandle('mixed')
    for (const other of others) await folder.getFileHandle(other, { create: true })
    expect(await folderRemote(root).list('mixed')).toEqual(['00000001'])
  })

  test('is not taken for an empty one when it was taken away', async () => {
    const gone = await top.getDirectoryHandle('gone', { create: true })
    const remote = folderRemote(gone)
    await remote.put('d/a/1', bytes('one'))
    await top.removeEntry('gone', { recursive: true })
    for (const verb of verbsOf(remote)) {
      await expect(verb()).rejects.toMatchObject({ problem: 'no-folder' })
    }
  })

  test('has folders that are no files, and files that are no folders', async () => {
    const remote = folderRemote(root)
    await remote.put('kinds/a/1', bytes('one'))
    await remote.del('kinds/a')
    expect(await remote.get('kinds/a/1')).toEqual(bytes('one'))
    expect(await remote.get('kinds/a')).toBeNull()
    expect(await remote.list('kinds/a/1')).toEqual([])
    const wrong = { problem: 'wrong-server' }
    await expect(remote.put('kinds/a', bytes('two'))).rejects.toMatchObject(wrong)
    await expect(remote.put('kinds/a/1/2', bytes('two'))).rejects.toMatchObject(wrong)
  })

  test('keeps what was there when writing is given up', async () => {
    const remote = folderRemote(root)
    await remote.put('kept/1', bytes('before'))
    const stop = new AbortController()
    const write = FileSystemWritableFileStream.prototype.write
    vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockImplementation(async function (
      this: FileSystemWritableFileStream,
      data,
    ) {
      await write.call(this, data)
      stop.abort(new Error('enough'))
    })
    await expect(remote.put('kept/1', bytes('after'), stop.signal)).rejects.toThrow('enough')
    expect(await remote.get('kept/1')).toEqual(bytes('before'))
    await remote.del('kept/1') // It would be refused while somebody still writes.
  })

  test('does not delete what somebody is writing', async () => {
    const remote = folderRemote(root)
    await remote.put('inuse/1', bytes('one'))
    const file = await (await root.getDirectoryHandle('inuse')).getFileHandle('1')
    const writing = await file.createWritable()
    await expect(remote.del('inuse/1')).rejects.toMatchObject({ problem: 'busy' })
    await writing.abort()
    await remote.del('inuse/1')
    expect(await remote.get('inuse/1')).toBeNull()
  })

  test('says that no room is left', async () => {
    const { prototype } = FileSystemWritableFileStream
    vi.spyOn(prototype, 'write').mockImplementation(async function (
      this: FileSystemWritableFileStream,
    ) {
      await this.truncate(1e15) // More than any disk has.
    })
    const putting = folderRemote(root).put('full/1', bytes('one'))
    await expect(putting).rejects.toMatchObject({ problem: 'full' })
  })

  test.each([
    ['NotAllowedError', 'forbidden'],
    ['SecurityError', 'forbidden'],
    ['NotReadableError', 'busy'],
    ['InvalidStateError', 'busy'],
  ])('that answers %s is %s', async (name, problem) => {
    vi.spyOn(FileSystemDirectoryHandle.prototype, 'getDirectoryHandle').mockImplementation(() =>
      Promise.reject(new DOMException('No.', name)),
    )
    for (const verb of verbsOf(folderRemote(root))) {
      await expect(verb()).rejects.toMatchObject({ name: 'RemoteError', problem })
    }
  })

  test('that can only be read is read-only', async () => {
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockImplementation(() =>
      Promise.reject(new DOMException('No.', 'NoModificationAllowedError')),
    )
    const putting = folderRemote(root).put('readonly/1', bytes('one'))
    await expect(putting).rejects.toMatchObject({ problem: 'read-only' })
  })
})

function verbsOf(remote: ReturnType<typeof folderRemote>): (() => Promise<unknown>)[] {
  return [
    () => remote.put('d/a/1', bytes('one')),
    () => remote.get('d/a/1'),
    () => remote.list('d/a'),
    () => remote.del('d/a/1'),
  ]
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
