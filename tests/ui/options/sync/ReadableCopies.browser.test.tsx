import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { MirrorProblem, MirrorStatus, MirrorWhere } from '../../../../src/messages/mirror'
import type { SyncPlace } from '../../../../src/messages/sync'
import messages from '../../../../src/static/_locales/en/messages.json'
import { keepFolder, readFolder } from '../../../../src/storage/folders'
import {
  addToMirrorLog,
  writeMirror,
  writeMirrorStatus,
} from '../../../../src/storage/mirror-settings'
import { writePlace } from '../../../../src/storage/sync-settings'
import { fake } from '../../../fakes/browser'
import { eventually, type Shown } from '../../show'
import { click, newProfile, openPage } from '../page'

let shown: Shown
/** What the background was asked. */
let calls: { call: string; args: unknown }[] = []
let folder: FileSystemDirectoryHandle

beforeEach(async () => {
  await page.viewport(1280, 900)
  await newProfile()
  calls = []
  const top = await navigator.storage.getDirectory()
  folder = await top.getDirectoryHandle('My vault', { create: true })
  vi.stubGlobal('showDirectoryPicker', async () => folder)
  fake.background = (message) => {
    const asked = message as { call: string; args: { where: MirrorWhere } }
    calls.push(asked)
    if (asked.call !== 'setMirror') return { result: null }
    const settings = { where: asked.args.where, device: 'me', at: '' }
    return writeMirror(settings, 'begins').then(() => ({ result: null }))
  }
})

afterEach(async () => {
  shown.leave()
  vi.unstubAllGlobals()
  await newProfile()
})

const PLACE: SyncPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/remote.php/dav/files/me/Talkmark/',
  user: 'me',
  password: 'secret',
}
const COUCHDB: SyncPlace = {
  kind: 'couchdb',
  address: 'https://couch.example.org/',
  database: 'talks',
  user: 'me',
  password: 'secret',
}
const STATUS: MirrorStatus = {
  lastSuccess: '2023-02-04T10:00:00.000Z',
  looked: null,
  files: 124,
  running: null,
  problem: null,
  goes: 'on',
}
const SINCE = '2023-02-04T10:00:00.000Z'

async function opened() {
  shown = await openPage('#/sync')
  // Off, or how they stand.
  await eventually(() => shown.has('copies-hints') || shown.has('copies-where'))
}

describe('where copies are kept', () => {
  const hints = () => shown.find('copies-hints').textContent

  test('may be a folder of this computer, without any syncing', async () => {
    await opened()
    expect(shown.has('copies-place')).toBe(false)
    expect(hints()).toContain('once you have set one up')
    click(shown.find('copies-folder'))
    await eventually(() => shown.has('copies-where'))
    expect(calls).toEqual([{ call: 'setMirror', args: { where: 'folder' } }])
    expect(await (await readFolder('mirror'))?.isSameEntry(folder)).toBe(true)
    expect(shown.find('copies-where').textContent).toBe('In the folder “My vault” on this computer')
    await eventually(() => localStorage.getItem('talkmark.sync') === 'on')
  })

  test('is nowhere where no folder was chosen after all', async () => {
    vi.stubGlobal('showDirectoryPicker', async () => {
      throw new DOMException('', 'AbortError')
    })
    await opened()
    click(shown.find('copies-folder'))
    await eventually(() => shown.find('copies-folder').getAttribute('aria-disabled') === 'false')
    expect(calls).toEqual([])
    expect(shown.has('copies-failed')).toBe(false)
  })

  test('may be the place of the exchange', async () => {
    await writePlace(PLACE)
    await opened()
    expect(hints()).toContain('cloud.example.org')
    click(shown.find('copies-place'))
    await eventually(() => shown.has('copies-where'))
    expect(calls).toEqual([{ call: 'setMirror', args: { where: 'place' } }])
    expect(shown.find('copies-where').textContent).toContain('WebDAV · cloud.example.org')
  })

  test('is no database, where nobody could read them', async () => {
    await writePlace(COUCHDB)
    await opened()
    expect(shown.has('copies-place')).toBe(false)
    expect(hints()).toContain('nobody could read them')
  })

  test('is no folder in a browser that lets nobody choose one', async () => {
    vi.unstubAllGlobals()
    const picker = Object.getOwnPropertyDescriptor(globalThis, 'showDirectoryPicker')
    Reflect.deleteProperty(globalThis, 'showDirectoryPicker')
    try {
      await opened()
      expect(shown.has('copies-folder')).toBe(false)
      expect(hints()).toContain('Chrome and Edge do')
    } finally {
      if (picker) Object.defineProperty(globalThis, 'showDirectoryPicker', picker)
    }
  })

  test('can be nowhere again; the page says that the files stay', async () => {
    await standing()
    expect(document.body.textContent).toContain('the files stay where they are')
    click(shown.find('copies-off'))
    await eventually(() => shown.has('copies-hints'))
    expect(calls).toEqual([{ call: 'setMirror', args: { where: 'off' } }])
  })
})

async function standing(status: Partial<MirrorStatus> = {}, where: MirrorWhere = 'folder') {
  await keepFolder('mirror', folder)
  await writeMirror({ where, device: 'me', at: '' }, 'begins')
  await writeMirrorStatus({ ...STATUS, ...status })
  await opened()
  await eventually(() => shown.has('copies-state'))
}

describe('how they stand', () => {
  const state = () => shown.find('copies-state').textContent

  test('says how fresh they are and how many, and they can be written now', async () => {
    await standing()
    expect(state()).toMatch(/^Up to date 4 Feb 2023.* · 124 files$/)
    click(shown.find('copies-run'))
    await eventually(() => calls.length === 1)
    expect(calls).toEqual([{ call: 'mirror', args: { act: 'run' } }])
  })

  test('says how far a long run is, and ends it', async () => {
    const running = { since: new Date().toISOString(), done: 312, of: 10_000 }
    await standing({ running, files: 0 })
    expect(state()).toBe('312 of 10,000 done')
    click(shown.find('copies-stop'))
    await eventually(() => calls.length === 1)
    expect(calls).toEqual([{ call: 'mirror', args: { act: 'stop' } }])
  })

  test('goes on after a stop when the user says so', async () => {
    await standing({ goes: 'stopped' })
    expect(state()).toContain('Stopped')
    expect(shown.find('copies-run').textContent).toBe('Go on')
  })

  test('asks where another device keeps them', async () => {
    await standing({ problem: { what: 'taken', since: SINCE } })
    expect(shown.find('copies-problem').textContent).toContain('Another device')
    click(shown.find('copies-take'))
    await eventually(() => calls.length === 1)
    expect(calls).toEqual([{ call: 'mirror', args: { act: 'take over' } }])
    await act(async () => {})
    click(shown.find('copies-leave'))
    await eventually(() => shown.has('copies-hints'))
    expect(calls.at(-1)).toEqual({ call: 'setMirror', args: { where: 'off' } })
  })

  test('lets the user allow the folder again', async () => {
    const handle = FileSystemHandle.prototype as unknown as Record<string, unknown>
    const before = handle.requestPermission
    handle.requestPermission = async () => 'granted'
    try {
      await standing({ problem: { what: 'folder-permission', since: SINCE } })
      expect(shown.find('copies-problem').textContent).toContain('asked again')
      click(shown.find('copies-allow'))
      await eventually(() => calls.length === 1)
      expect(calls).toEqual([{ call: 'mirror', args: { act: 'run' } }])
    } finally {
      handle.requestPermission = before
    }
  })

  test('says of a folder what is wrong with a folder', async () => {
    await standing({ problem: { what: 'no-folder', since: SINCE } })
    expect(shown.find('copies-problem').textContent).toContain('drive that is not connected')
  })

  test('has a log in numbers', async () => {
    const run = { took: 5, status: null, written: 3, cameBack: 2, putBack: 1, removed: 0 }
    await addToMirrorLog({ ...run, at: SINCE, end: 'done' })
    await addToMirrorLog({ ...run, at: '2023-02-04T11:00:00.000Z', end: 'taken' })
    await standing()
    const [last, first] = [...shown.find('copies-runs').children].map((one) => one.textContent)
    expect(first).toContain('Written: 3. Came back into notes: 2. Made whole again: 1. Removed: 0.')
    expect(last).toContain('Another device')
  })
})

test('there are words for every problem', () => {
  const own: Record<
    Exclude<MirrorProblem, import('../../../../src/messages/sync').SyncProblem>,
    true
  > = {
    taken: true,
    couchdb: true,
    encrypted: true,
    'folder-permission': true,
    'no-place': true,
  }
  const keys = new Set(Object.keys(messages))
  for (const problem of Object.keys(own))
    expect(keys).toContain(`copiesProblem_${problem.replaceAll('-', '_')}`)
})
