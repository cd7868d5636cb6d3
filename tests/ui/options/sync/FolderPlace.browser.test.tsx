import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { SyncPlace, SyncStatus } from '../../../../src/messages/sync'
import { keepFolder, readFolder } from '../../../../src/storage/folders'
import { forgetPlace, writePlace, writeStatus } from '../../../../src/storage/sync-settings'
import { fake } from '../../../fakes/browser'
import { eventually, type Shown } from '../../show'
import { click, newProfile, openPage } from '../page'

let shown: Shown
let calls: { call: string; args: unknown }[] = []
/** What the picker gives; the origin's private file system has the same interface. */
let picked: () => Promise<FileSystemDirectoryHandle>

async function folder(name: string): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
}

const picking = globalThis as unknown as { showDirectoryPicker?: unknown }
const ownPicker = picking.showDirectoryPicker

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
  calls = []
  picked = () => folder('Talkmark')
  picking.showDirectoryPicker = () => picked()
  fake.background = (message) => {
    const asked = message as { call: string; args: unknown }
    calls.push(asked)
    if (asked.call === 'join')
      return writePlace(asked.args as SyncPlace).then(() => ({ result: null }))
    if (asked.call === 'leave') return forgetPlace().then(() => ({ result: null }))
    return { result: asked.call === 'tryPlace' ? { works: true } : null }
  }
})

afterEach(async () => {
  shown.leave()
  picking.showDirectoryPicker = ownPicker
  vi.restoreAllMocks()
  await newProfile()
})

const words = () => shown.find('sync-trial').textContent
const chosen = () => shown.find('sync-folder-name').textContent

async function chooseKind(kind: string): Promise<void> {
  await eventually(() => shown.has('sync-kind'))
  const field = shown.find<HTMLSelectElement>('sync-kind')
  field.value = kind
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })))
}

describe('setting a folder up', () => {
  beforeEach(async () => {
    shown = await openPage('#/sync')
    await chooseKind('folder')
  })

  test('it is chosen, tried, and joined by its name; no site is asked for', async () => {
    expect(chosen()).toBe('None chosen yet')
    click(shown.find('sync-choose'))
    await eventually(() => chosen() === 'Talkmark')
    click(shown.find('sync-start'))
    await eventually(() => shown.has('sync-state'))
    const place = { kind: 'folder', name: 'Talkmark' }
    expect(calls.filter(({ call }) => call !== 'progress')).toEqual([
      { call: 'tryPlace', args: place },
      { call: 'join', args: place },
    ])
    expect([...fake.sites]).toEqual([])
    expect(await (await readFolder('place'))?.isSameEntry(await folder('Talkmark'))).toBe(true)
    expect(await readFolder('chosen')).toBeNull()
    expect(shown.root.textContent).toContain('Folder on this device')
  })

  test('without a folder nothing is tried, and a picker that is closed changes nothing', async () => {
    picked = () => Promise.reject(new DOMException('Closed.', 'AbortError'))
    click(shown.find('sync-choose'))
    click(shown.find('sync-start'))
    await eventually(() => words() === 'No folder is chosen yet.')
    expect(calls).toEqual([])
  })

  test('one that the browser does not give is told', async () => {
    picked = () => Promise.reject(new DOMException('A system folder.', 'SecurityError'))
    click(shown.find('sync-choose'))
    await eventually(() => shown.root.textContent?.includes('does not give this folder'))
  })

  test('a permission that the user refuses sets nothing up', async () => {
    const refusing = await folder('Talkmark')
    Object.assign(refusing, { requestPermission: async () => 'denied' })
    picked = async () => refusing
    click(shown.find('sync-choose'))
    await eventually(() => chosen() === 'Talkmark')
    click(shown.find('sync-start'))
    await eventually(() => words()?.includes('Nothing was set up'))
    expect(calls).toEqual([])
  })
})

test('a browser that opens no folders says so, and keeps the other kinds', async () => {
  delete picking.showDirectoryPicker
  shown = await openPage('#/sync')
  await chooseKind('folder')
  expect(shown.find('sync-folder-none').textContent).toContain('can’t open folders')
  expect(shown.has('sync-choose')).toBe(false)
  await chooseKind('webdav')
  expect(shown.has('sync-address')).toBe(true)
})

describe('a folder that is set up', () => {
  const PLACE: SyncPlace = { kind: 'folder', name: 'Talkmark' }
  const SINCE = '2023-02-04T10:00:00.000Z'

  async function standing(status: Partial<SyncStatus> = {}) {
    await keepFolder('chosen', await folder('Talkmark'))
    await writePlace(PLACE)
    const none = { lastSuccess: null, running: null, problem: null, question: null }
    await writeStatus({ ...none, ...status })
    shown = await openPage('#/sync')
    await eventually(() => shown.has('sync-state'))
  }

  test('is allowed again at a click, and synced', async () => {
    await standing({ problem: { what: 'permission', since: SINCE, tries: 1 } })
    expect(shown.find('sync-problem').textContent).toContain('into this folder any more')
    const asked = vi.spyOn(
      FileSystemHandle.prototype as unknown as { requestPermission(): Promise<string> },
      'requestPermission',
    )
    click(shown.find('sync-allow'))
    await eventually(() => calls.some(({ call }) => call === 'sync'))
    expect(asked).toHaveBeenCalledOnce()
  })

  test('that is not there is told without a word of servers', async () => {
    await standing({ problem: { what: 'no-folder', since: SINCE, tries: 1 } })
    const said = shown.find('sync-problem').textContent
    expect(said).toContain('not plugged in')
    expect(said).not.toContain('server')
  })

  test('another one that is chosen and not started changes nothing', async () => {
    await standing()
    picked = () => folder('Another')
    click(shown.find('sync-edit'))
    expect(chosen()).toBe('Talkmark')
    click(shown.find('sync-choose'))
    await eventually(() => chosen() === 'Another')
    click(shown.find('sync-test'))
    await eventually(() => words()?.startsWith('It works'))
    expect((await readFolder('place'))?.name).toBe('Talkmark')
    // Whoever starts then without having chosen again stays where they were.
    click(shown.find('sync-cancel'))
    click(shown.find('sync-edit'))
    click(shown.find('sync-start'))
    await eventually(() => shown.has('sync-state'))
    expect((await readFolder('place'))?.name).toBe('Talkmark')
  })

  test('is forgotten by who stops', async () => {
    await standing()
    click(shown.find('sync-leave'))
    click(shown.find('sync-leave-yes'))
    await eventually(() => shown.has('sync-kind'))
    expect(await readFolder('place')).toBeNull()
  })
})
