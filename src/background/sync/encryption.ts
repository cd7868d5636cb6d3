import type { EncryptionCalls, SyncEncryption, Unlocked } from '../../messages/encryption'
import type { SyncPlace } from '../../messages/sync'
import { closeDatabase } from '../../storage/database'
import { writeEncryption } from '../../storage/sync-encryption'
import { readPlace } from '../../storage/sync-settings'
import { changePassphrase, newKey, unlock } from '../../sync/keys'
import { stateOf } from '../../sync/look'
import { planMove, planStay } from '../../sync/move'
import { RemoteError } from '../../sync/remote'
import type { SyncState } from '../../sync/store'
import { VaultError } from '../../sync/vault-error'
import { mayUsePlace } from './allowed'
import { remoteOf } from './places'
import { databaseStore } from './store'

type Calls = {
  [N in Exclude<keyof EncryptionCalls, 'joinEncrypted'>]: (
    args: EncryptionCalls[N]['args'],
  ) => Promise<EncryptionCalls[N]['result']>
}

/**
 * What the user does about encryption is planned here, and done by the next exchange, which may be
 * stopped anywhere. `alone` waits for the exchange that goes on, `exchange` asks for another one.
 */
export function encryptionCalls(
  alone: (work: () => Promise<void>) => Promise<void>,
  exchange: () => Promise<void>,
): Calls {
  const planned = async (work: () => Promise<void>) => {
    await alone(async () => {
      if ((await readPlace()) === null) return
      await work()
      await noteEncryption()
    })
    await exchange()
    return null
  }
  return {
    async unlock({ passphrase }) {
      let end = UNREACHED as Unlocked
      await alone(async () => {
        end = await opened(passphrase)
        await closeDatabase()
      })
      if (end.opened === 'yes' || end.problem === 'unreached') void exchange()
      return end
    },
    encrypt: ({ passphrase, key }) => planned(() => encrypt(passphrase, key)),
    decrypt: () => planned(decrypt),
  }
}

/**
 * Before the first exchange with a place: a vault that is there is opened, and anything else is going to
 * be encrypted before something goes there, whatever the server says of it by then.
 */
export async function joinWith(place: SyncPlace, passphrase: string): Promise<void> {
  const store = databaseStore()
  if ((await stateOf(store)).key) return
  await planMove(store, await newKey(passphrase))
  // The exchange meets the same fault, and says it.
  await unlock(await remoteOf(place), store, passphrase).catch(() => {})
}

/** Notes how the vault stands, without what opens it. */
export async function noteEncryption(): Promise<void> {
  const state = await stateOf(databaseStore())
  await writeEncryption({
    vault: state.key ? 'encrypted' : 'open',
    moving: movingOf(state),
    left: state.left?.length ? 'yes' : 'no',
  })
}

function movingOf({ key, moving, changing }: SyncState): SyncEncryption['moving'] {
  if (moving?.key) return key ? 'new key' : 'encrypting'
  if (moving) return 'opening'
  return changing ? 'new passphrase' : 'no'
}

const UNREACHED: Unlocked = { opened: 'no', problem: 'unreached' }

async function opened(passphrase: string): Promise<Unlocked> {
  const place = await readPlace()
  if (place === null || !(await mayUsePlace(place))) return UNREACHED
  try {
    const end = await unlock(await remoteOf(place), databaseStore(), passphrase)
    if (end === 'opened') return { opened: 'yes' }
    return { opened: 'no', problem: end === 'not encrypted' ? 'not-encrypted' : end }
  } catch (error) {
    if (error instanceof RemoteError || error instanceof VaultError) return UNREACHED
    throw error
  }
}

async function encrypt(passphrase: string, which: 'same' | 'new'): Promise<void> {
  const store = databaseStore()
  const { key } = await stateOf(store)
  if (!key || which === 'new') return planMove(store, await newKey(passphrase))
  await planStay(store)
  await changePassphrase(store, passphrase)
}

async function decrypt(): Promise<void> {
  const store = databaseStore()
  const { key } = await stateOf(store)
  await (key ? planMove(store, null) : planStay(store))
}
