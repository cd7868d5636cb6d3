import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { makeBackup, NO_REST } from '../../../../src/backup/backup'
import type { SyncPlace, SyncProblem, SyncStatus } from '../../../../src/messages/sync'
import messages from '../../../../src/static/_locales/en/messages.json'
import { removeTalks } from '../../../../src/storage/removal'
import { DEFAULTS } from '../../../../src/storage/settings'
import {
  addToLog,
  forgetPlace,
  writeCopy,
  writePlace,
  writeStatus,
} from '../../../../src/storage/sync-settings'
import { getTalk } from '../../../../src/storage/talks'
import { readOwnName, writeOwnName } from '../../../../src/storage/writers'
import { fake } from '../../../fakes/browser'
import { eventually, fill, type Shown } from '../../show'
import { click, newProfile, openPage, savedTalk, store } from '../page'

let shown: Shown
/** What the background was asked. */
let calls: { call: string; args: unknown }[] = []
/** What it says of a place. */
let trial: unknown = { works: true }

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
  calls = []
  trial = { works: true }
  fake.background = (message) => {
    const asked = message as { call: string; args: unknown }
    calls.push(asked)
    if (asked.call === 'leave') return forgetPlace().then(() => ({ result: null }))
    return { result: asked.call === 'tryPlace' ? trial : null }
  }
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const PLACE: SyncPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/remote.php/dav/files/me/Talkmark/',
  user: 'me',
  password: 'secret',
}
const STATUS: SyncStatus = { lastSuccess: null, running: null, problem: null, question: null }

describe('setting up', () => {
  const words = () => shown.find('sync-trial').textContent

  async function filled(address = 'cloud.example.org/remote.php/dav/files/me/Talkmark') {
    shown = await openPage('#/sync')
    await eventually(() => shown.has('sync-address'))
    fill(shown.find('sync-address'), address)
    fill(shown.find('sync-user'), 'me')
    fill(shown.find('sync-password'), 'secret')
  }

  test('an address that is none is said to be none, and nobody is asked', async () => {
    await filled('ftp://example.org/talks')
    click(shown.find('sync-test'))
    await eventually(() => words()?.includes('This is no address'))
    expect(calls).toEqual([])
    expect([...fake.sites]).toEqual([])
  })

  test('the browser is asked for that site alone; a refusal sets nothing up', async () => {
    fake.answer = 'refused'
    await filled()
    click(shown.find('sync-start'))
    await eventually(() => words()?.includes('Nothing was set up'))
    expect(calls).toEqual([])
  })

  test('a trial that works says so, and the start sets up the whole address', async () => {
    await filled()
    click(shown.find('sync-test'))
    await eventually(() => words()?.startsWith('It works'))
    expect([...fake.sites]).toEqual(['https://cloud.example.org/*'])
    click(shown.find('sync-start'))
    await eventually(() => calls.some(({ call }) => call === 'join'))
    expect(calls.at(-1)).toEqual({ call: 'join', args: PLACE })
    expect(localStorage.getItem('talkmark.sync')).toBe('on')
  })

  test.each([
    ['unreachable', 'does not answer'],
    ['login', 'refused the login'],
    ['forbidden', 'may not write'],
    ['no-folder', 'no such folder'],
    ['read-only', 'not written'],
    ['wrong-server', 'not what was chosen'],
    ['portal', 'login page of the network'],
    ['full', 'no room left'],
    ['busy', 'busy'],
    ['clock', 'clock of this device'],
  ] satisfies [SyncProblem, string][])(
    'what is wrong is said in words: %s',
    async (problem, said) => {
      trial = { works: false, step: 'find', problem }
      await filled()
      click(shown.find('sync-start'))
      await eventually(() => words()?.includes(said))
      expect(calls.map(({ call }) => call)).toEqual(['tryPlace'])
    },
  )

  test('a bucket and a database have fields of their own, and what was entered stays', async () => {
    await filled('https://s3.example.org')
    const choose = (kind: string) => {
      const field = shown.find<HTMLSelectElement>('sync-kind')
      field.value = kind
      act(() => void field.dispatchEvent(new Event('change', { bubbles: true })))
    }
    choose('s3')
    fill(shown.find('sync-bucket'), 'talks')
    fill(shown.find('sync-folder'), 'mine')
    fill(shown.find('sync-region'), 'eu-central-1')
    click(shown.find('sync-test'))
    await eventually(() => words()?.startsWith('It works'))
    expect(calls.at(-1)?.args).toEqual({
      kind: 's3',
      address: 'https://s3.example.org/',
      bucket: 'talks',
      folder: 'mine',
      region: 'eu-central-1',
      style: 'path',
      user: 'me',
      password: 'secret',
    })
    choose('couchdb')
    fill(shown.find('sync-database'), 'talks')
    click(shown.find('sync-start'))
    await eventually(() => calls.some(({ call }) => call === 'join'))
    expect(calls.at(-1)?.args).toEqual({
      kind: 'couchdb',
      address: 'https://s3.example.org/',
      database: 'talks',
      user: 'me',
      password: 'secret',
    })
  })

  test('a place without encryption is warned of', async () => {
    await filled('http://nas.local/dav')
    expect(shown.find('sync-insecure').textContent).toContain('Without https')
  })
})

describe('how it stands', () => {
  async function standing(status: Partial<SyncStatus> = {}) {
    await writePlace(PLACE)
    await writeStatus({ ...STATUS, ...status })
    shown = await openPage('#/sync')
    await eventually(() => shown.has('sync-state'))
  }
  const state = () => shown.find('sync-state').textContent

  test('the last success, and a run on demand', async () => {
    await standing({ lastSuccess: '2023-02-04T10:00:00.000Z' })
    expect(state()).toMatch(/^Synced 4 Feb 2023/)
    click(shown.find('sync-now'))
    expect(state()).toBe('Syncing…')
    await eventually(() => state()?.startsWith('Synced'))
    expect(calls).toEqual([{ call: 'sync', args: { answer: null } }])
  })

  test('the page never shows the password', async () => {
    await standing()
    expect(document.documentElement.outerHTML).not.toContain(PLACE.password)
  })

  test('a problem says what it is, what it means and since when', async () => {
    await standing({
      problem: { what: 'login', since: '2023-02-04T10:00:00.000Z', tries: 3 },
    })
    const words = shown.find('sync-problem').textContent
    expect(words).toContain('refused the login')
    expect(words).toContain('safe on this device')
    expect(words).toContain('Since 4 Feb 2023')
  })

  test.each([
    ['keep', { about: 'removals-there', say: 'keep', upTo: 30 }],
    ['go-on', { about: 'removals-there', say: 'go on', upTo: 30 }],
  ])('a question names the side and how many, and is answered: %s', async (button, answer) => {
    const question = {
      about: 'removals-there',
      count: 30,
      of: 100,
      conference: 'fosdem-2023',
    } as const
    await standing({ question })
    await eventually(() => shown.has('sync-question'))
    const words = shown.find('sync-question').textContent
    expect(words).toContain('On other devices 30 of your 100 notes were deleted')
    // Nothing here knows its name.
    expect(words).toContain('all of fosdem-2023')
    click(shown.find(`sync-say-${button}`))
    await eventually(() => calls.length === 1)
    expect(calls).toEqual([{ call: 'sync', args: { answer } }])
  })

  test.each(['saved', 'in the bin'])(
    'a question calls the conference by its name, also where it is %s',
    async (where) => {
      const saved = savedTalk('Named', { conferenceTitle: 'FOSDEM 2023' })
      await store([saved])
      if (where === 'in the bin') await removeTalks([saved.talk.id])
      const conference = saved.talk.conference ?? expect.unreachable()
      await standing({ question: { about: 'removals-here', count: 2, of: 9, conference } })
      await eventually(() => shown.has('sync-question'))
      expect(shown.find('sync-question').textContent).toContain('all of FOSDEM 2023 would')
    },
  )

  test('another login is entered where the old one stood, whose password is not shown', async () => {
    await standing({ problem: { what: 'login', since: '2023-02-04T10:00:00.000Z', tries: 1 } })
    click(shown.find('sync-edit'))
    expect(shown.find<HTMLInputElement>('sync-address').value).toBe(PLACE.address)
    expect(shown.find<HTMLInputElement>('sync-password').value).toBe('')
    fill(shown.find('sync-password'), 'another')
    click(shown.find('sync-start'))
    await eventually(() => calls.some(({ call }) => call === 'join'))
    expect(calls.at(-1)?.args).toEqual({ ...PLACE, password: 'another' })
    await eventually(() => shown.has('sync-state'))
  })

  test('leaving is asked once more, and done by the background', async () => {
    fake.sites.add('https://cloud.example.org/*')
    await standing()
    click(shown.find('sync-leave'))
    expect(calls).toEqual([])
    click(shown.find('sync-leave-yes'))
    await eventually(() => fake.sites.size === 0)
    expect(calls).toEqual([{ call: 'leave', args: null }])
    expect(localStorage.getItem('talkmark.sync')).toBeNull()
  })

  test('what was there before the first exchange is brought back, beside what came since', async () => {
    const before = savedTalk('Before', {}, '- a line that was lost')
    const [settings, rest] = [{ exportFormat: 'markdown' as const }, NO_REST]
    await writeCopy({
      at: '2023-02-04T09:00:00.000Z',
      text: await makeBackup([before], { ...DEFAULTS, ...settings }, rest),
    })
    await store([savedTalk('Before', {}, '- written since')])
    await standing()
    click(shown.find('sync-copy-back'))
    await eventually(() => shown.find('sync-copy-state').textContent?.startsWith('It is back'))
    const body = (await getTalk(before.talk.id))?.note.body
    expect(body?.split('\n').sort()).toEqual(['- a line that was lost', '- written since'])
  })

  test('the log says what happened', async () => {
    const run = { took: 12, status: null, joined: 3, broken: 0, sent: 1 }
    await writePlace(PLACE)
    await addToLog({ ...run, at: '2023-02-04T10:00:00.000Z', end: 'done' })
    await addToLog({ ...run, at: '2023-02-04T11:00:00.000Z', end: 'busy' })
    shown = await openPage('#/sync')
    await eventually(() => shown.has('sync-runs'))
    const [last, first] = [...shown.find('sync-runs').children].map((one) => one.textContent)
    expect(first).toContain('Came: 3 changes. Went: 1 files.')
    expect(last).toContain('busy')
  })
})

test('there are words for every problem, question and answer', () => {
  const keys = new Set(Object.keys(messages))
  const problems: Record<SyncProblem, true> = {
    unreachable: true,
    login: true,
    forbidden: true,
    'no-folder': true,
    'read-only': true,
    'wrong-server': true,
    portal: true,
    full: true,
    busy: true,
    clock: true,
    permission: true,
    storage: true,
    unknown: true,
    locked: true,
    newer: true,
  }
  for (const problem of Object.keys(problems))
    expect(keys).toContain(`syncProblem_${problem.replaceAll('-', '_')}`)
  for (const name of ['removals_there', 'removals_here', 'vault_gone', 'vault_other', 'vault_open'])
    expect(keys).toContain(`syncAsk_${name}`)
})

describe('the name in the vault', () => {
  test('is stored before the first exchange, and is none where none was entered', async () => {
    for (const name of ['  Ada \u202e', '']) {
      let atJoin: Promise<string> | null = null
      fake.background = (message) => {
        const { call } = message as { call: string }
        if (call === 'join') atJoin = readOwnName()
        return { result: call === 'tryPlace' ? trial : null }
      }
      shown = await openPage('#/sync')
      await eventually(() => shown.has('sync-name'))
      fill(shown.find('sync-address'), 'cloud.example.org/talks')
      fill(shown.find('sync-name'), name)
      click(shown.find('sync-start'))
      await eventually(() => atJoin !== null)
      expect(await atJoin).toBe(name.trim() === '' ? '' : 'Ada')
      shown.leave()
    }
  })

  test('can be changed and taken back at any time', async () => {
    await writePlace(PLACE)
    await writeOwnName('Ada')
    shown = await openPage('#/sync')
    const field = () => shown.find<HTMLInputElement>('sync-name')
    await eventually(() => shown.has('sync-name') && field().value === 'Ada')
    for (const name of ['Ada Lovelace', '']) {
      fill(field(), name)
      expect(shown.find('sync-name-state').textContent).toBe('')
      click(shown.find('sync-name-save'))
      await eventually(() => shown.find('sync-name-state').textContent?.startsWith('Saved'))
      expect(await readOwnName()).toBe(name)
    }
  })
})
