import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderMirror } from '../../../src/mirror/places/folder'
import { keepsMirrors } from './contract'

const NAME = 'folder-mirror'
let top: FileSystemDirectoryHandle
let root: FileSystemDirectoryHandle
let count = 0

// The origin's private file system has the same interface, and needs no click.
beforeAll(async () => {
  top = await navigator.storage.getDirectory()
  root = await top.getDirectoryHandle(NAME, { create: true })
})
afterAll(() => top.removeEntry(NAME, { recursive: true }))

const opened = () => root.getDirectoryHandle(`place${++count}`, { create: true })

describe('readable copies in a folder', () =>
  keepsMirrors(async () => folderMirror(await opened())))

describe('a folder', () => {
  test('may be a vault with other things in it, which are not looked at', async () => {
    const folder = await opened()
    const place = folderMirror(folder)
    for (const path of ['.obsidian/a.md', 'b.png', '.talkmark.json', 'Note.md'])
      await place.write(path, 'x')
    expect((await place.list()).map(({ path }) => path)).toEqual(['Note.md'])
    expect((await place.read('.talkmark.json'))?.text).toBe('x')
  })

  test('is not taken for an empty one when it was taken away', async () => {
    const gone = await top.getDirectoryHandle('gone-mirror', { create: true })
    await top.removeEntry('gone-mirror', { recursive: true })
    const place = folderMirror(gone)
    for (const verb of [
      () => place.list(),
      () => place.read('a.md'),
      () => place.write('a.md', ''),
    ])
      await expect(verb()).rejects.toMatchObject({ problem: 'no-folder' })
  })
})
