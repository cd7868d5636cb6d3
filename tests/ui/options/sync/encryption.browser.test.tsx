import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { SyncEncryption, Unlocked } from '../../../../src/messages/encryption'
import type { ServerPlace, SyncStatus } from '../../../../src/messages/sync'
import messages from '../../../../src/static/_locales/en/messages.json'
import { writeEncryption } from '../../../../src/storage/sync-encryption'
import { writePlace, writeStatus } from '../../../../src/storage/sync-settings'
import { passphraseProblem, suggestedPassphrase } from '../../../../src/ui/options/sync/passphrase'
import { fake } from '../../../fakes/browser'
import { eventually, fill, type Shown } from '../../show'
import { click, newProfile, openPage } from '../page'

let shown: Shown
/** What the background was asked. */
let calls: { call: string; args: unknown }[] = []
let unlocked: Unlocked

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
  calls = []
  unlocked = { opened: 'no', problem: 'wrong-passphrase' }
  fake.background = (message) => {
    const asked = message as { call: string; args: unknown }
    calls.push(asked)
    if (asked.call === 'tryPlace') return { result: { works: true } }
    return { result: asked.call === 'unlock' ? unlocked : null }
  }
})

afterEach(async () => {
  shown?.leave()
  await newProfile()
})

const PLACE: ServerPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/remote.php/dav/files/me/Talkmark/',
  user: 'me',
  password: 'secret',
}
const STATUS: SyncStatus = {
  lastSuccess: '2023-02-04T10:00:00.000Z',
  running: null,
  problem: null,
  question: null,
}
const LOCKED: SyncStatus = {
  ...STATUS,
  problem: { what: 'locked', since: '2023-02-04T10:00:00.000Z', tries: 1 },
}
const PHRASE = 'a passphrase of some length'

async function card(status: SyncStatus, encryption: Partial<SyncEncryption> = {}) {
  await writePlace(PLACE)
  await writeStatus(status)
  await writeEncryption({ vault: 'open', moving: 'no', left: 'no', ...encryption })
  shown = await openPage('#/sync')
  await eventually(() => shown.has('sync-now'))
}

/** What a form says after it was sent. */
function send(testid: string): void {
  const form = shown.find(testid).closest('form') ?? expect.unreachable()
  act(() => form.requestSubmit())
}

function enter(passphrase: string, again = passphrase): void {
  fill(shown.find('sync-passphrase'), passphrase)
  fill(shown.find('sync-passphrase-again'), again)
}

describe('setting up', () => {
  async function filled() {
    shown = await openPage('#/sync')
    await eventually(() => shown.has('sync-address'))
    fill(shown.find('sync-address'), PLACE.address)
    fill(shown.find('sync-user'), PLACE.user)
    fill(shown.find('sync-password'), PLACE.password)
  }

  test('asks for a passphrase where it is wished, and sends it to the background alone', async () => {
    await filled()
    expect(shown.has('sync-passphrase')).toBe(false)
    click(shown.find('sync-encrypt'))
    enter(PHRASE)
    click(shown.find('sync-start'))
    await eventually(() => calls.some(({ call }) => call === 'joinEncrypted'))
    expect(calls.at(-1)).toEqual({
      call: 'joinEncrypted',
      args: { place: PLACE, passphrase: PHRASE },
    })
    expect(JSON.stringify({ ...localStorage })).not.toContain(PHRASE)
  })

  test.each([
    ['short', 'short', 'too short'],
    [PHRASE, `${PHRASE} `, 'not the same'],
  ])('a passphrase that won’t do is said to be so: %s', async (passphrase, again, said) => {
    await filled()
    click(shown.find('sync-encrypt'))
    enter(passphrase, again)
    click(shown.find('sync-start'))
    await eventually(() => shown.find('sync-trial').textContent?.includes(said))
    expect(calls).toEqual([])
  })

  test('a suggested one is shown to be written down, and entered', async () => {
    await filled()
    click(shown.find('sync-encrypt'))
    click(shown.find('sync-suggest'))
    const said = shown.find('sync-suggested').querySelector('code')?.textContent ?? ''
    expect(said).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/)
    expect(shown.find<HTMLInputElement>('sync-passphrase').value).toBe(said)
    click(shown.find('sync-start'))
    await eventually(() => calls.some(({ call }) => call === 'joinEncrypted'))
    expect(calls.at(-1)?.args).toMatchObject({ passphrase: said })
  })
})

test('no two suggestions are alike, and each will do', () => {
  const some = Array.from({ length: 50 }, suggestedPassphrase)
  expect(new Set(some).size).toBe(50)
  for (const passphrase of some)
    expect(passphraseProblem({ passphrase, again: passphrase })).toBeNull()
})

describe('a vault that is locked', () => {
  test('asks for the passphrase, and says that a wrong one is wrong', async () => {
    await card(LOCKED)
    expect(shown.has('sync-problem')).toBe(false)
    expect(shown.has('sync-encryption')).toBe(false)
    fill(shown.find('sync-unlock-passphrase'), 'wrong')
    send('sync-unlock')
    await eventually(() => shown.find('sync-unlock-state').textContent?.includes('wrong'))
    unlocked = { opened: 'yes' }
    fill(shown.find('sync-unlock-passphrase'), PHRASE)
    send('sync-unlock')
    await eventually(() => shown.find<HTMLInputElement>('sync-unlock-passphrase').value === '')
    expect(shown.find('sync-unlock-state').textContent).toBe('')
    expect(calls.map(({ args }) => args)).toEqual([{ passphrase: 'wrong' }, { passphrase: PHRASE }])
  })

  test.each([
    ['damaged', 'damaged'],
    ['missing', 'not there'],
    ['too-much-work', 'more memory'],
    ['not-encrypted', 'no encrypted vault'],
    ['unreached', 'could not be read'],
  ] as const)('says what is wrong with the key: %s', async (problem, said) => {
    unlocked = { opened: 'no', problem }
    await card(LOCKED)
    fill(shown.find('sync-unlock-passphrase'), PHRASE)
    send('sync-unlock')
    await eventually(() => shown.find('sync-unlock-state').textContent?.includes(said))
  })

  test('says what is left without it', async () => {
    await card(LOCKED)
    click(shown.find('sync-lost-edit'))
    await eventually(() => shown.has('sync-address'))
  })
})

describe('encryption of a place that is set up', () => {
  const said = () => shown.find('sync-encryption').textContent

  test('is off, and turned on', async () => {
    await card(STATUS)
    await eventually(() => shown.has('sync-encryption'))
    expect(said()).toContain('Off')
    expect(shown.has('sync-encryption-off')).toBe(false)
    click(shown.find('sync-encryption-passphrase'))
    expect(shown.has('sync-key')).toBe(false)
    enter('short')
    send('sync-passphrase-done')
    await eventually(() => shown.find('sync-passphrase-problem').textContent?.includes('too short'))
    enter(PHRASE)
    send('sync-passphrase-done')
    await eventually(() => calls.length > 0)
    expect(calls).toEqual([{ call: 'encrypt', args: { passphrase: PHRASE, key: 'same' } }])
  })

  test.each(['same', 'new'] as const)('has its passphrase changed: %s key', async (key) => {
    await card(STATUS, { vault: 'encrypted' })
    await eventually(() => shown.has('sync-encryption'))
    expect(said()).toContain('On')
    click(shown.find('sync-encryption-passphrase'))
    const field = shown.find<HTMLSelectElement>('sync-key')
    field.value = key
    act(() => void field.dispatchEvent(new Event('change', { bubbles: true })))
    enter(PHRASE)
    send('sync-passphrase-done')
    await eventually(() => calls.length > 0)
    expect(calls).toEqual([{ call: 'encrypt', args: { passphrase: PHRASE, key } }])
  })

  test('is turned off after it was asked once more', async () => {
    await card(STATUS, { vault: 'encrypted' })
    await eventually(() => shown.has('sync-encryption-off'))
    click(shown.find('sync-encryption-off'))
    expect(calls).toEqual([])
    click(shown.find('sync-encryption-off-yes'))
    await eventually(() => calls.length > 0)
    expect(calls).toEqual([{ call: 'decrypt', args: null }])
  })

  test('says what is on its way, and takes no other wish meanwhile', async () => {
    await card(STATUS, { moving: 'encrypting' })
    await eventually(() => shown.has('sync-encryption'))
    expect(said()).toContain('Encrypting')
    click(shown.find('sync-encryption-passphrase'))
    expect(shown.has('sync-passphrase')).toBe(false)
  })

  test('was taken away: the user says whether that was meant', async () => {
    await card({ ...STATUS, question: { about: 'vault-open' } }, { vault: 'encrypted' })
    expect(shown.has('sync-encryption')).toBe(false)
    expect(shown.find('sync-question').textContent).toContain('not encrypted any more')
    click(shown.find('sync-say-encrypt'))
    await eventually(() => calls.length > 0)
    expect(calls).toEqual([
      { call: 'sync', args: { answer: { about: 'vault-open', say: 'encrypt' } } },
    ])
  })
})

test('there are words for every state', () => {
  const keys = new Set(Object.keys(messages))
  const states = ['open', 'opened', 'encrypted', 'cleaning', 'encrypting', 'opening']
  for (const state of [...states, 'new_key', 'new_passphrase'])
    expect(keys).toContain(`syncEncryption_${state}`)
})
