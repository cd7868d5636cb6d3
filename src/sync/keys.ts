import { newIdentity } from './age'
import type { VaultKey } from './cipher'
import { isKeyFile, type KeyProblem, keyFile, openKeyFile } from './key-file'
import { KEYS, keyName, keysOf, MARKER, numbersIn } from './layout'
import { changeState, stateOf } from './look'
import { markerIn } from './marker'
import { type Remote, RemoteError } from './remote'
import { isSameBytes } from './same-bytes'
import type { SyncState, SyncStore } from './store'

/** A key for a new vault. `work` is what the passphrase takes to be tried, as a power of two. */
export async function newKey(passphrase: string, work?: number): Promise<VaultKey> {
  const identity = await newIdentity()
  const file = await keyFile(identity, passphrase, work)
  return { vault: crypto.randomUUID(), identity, file, number: 1 }
}

/** Puts the key file there and reads it back: nobody may need it before it is whole. */
export async function putKey(remote: Remote, key: VaultKey, signal?: AbortSignal): Promise<void> {
  const name = fileOf(key)
  if (isSameBytes(await remote.get(name, signal), key.file)) return
  await remote.put(name, key.file, signal)
  if (!isSameBytes(await remote.get(name, signal), key.file)) throw new RemoteError('busy')
}

/** The same key under another passphrase; the next run takes it there. */
export async function changePassphrase(
  store: SyncStore,
  passphrase: string,
  work?: number,
): Promise<void> {
  const { key } = await stateOf(store)
  if (!key) return
  const file = await keyFile(key.identity, passphrase, work)
  await changeState(store, (state) =>
    state.key?.vault === key.vault
      ? { ...state, changing: { ...state.key, file, number: state.key.number + 1 } }
      : null,
  )
}

/**
 * Looks after the key files of the vault: a new passphrase goes there, one that another device has
 * set comes here, what is lost is put there again, and what is older goes.
 */
export async function tendKey(
  remote: Remote,
  store: SyncStore,
  signal?: AbortSignal,
): Promise<void> {
  const { key, changing } = await stateOf(store)
  if (!key) return
  const there = numbersIn(await remote.list(keysOf(key.vault), signal))
  const highest = there[0] ?? 0
  if (changing) return change(remote, store, { ...changing, number: highest + 1 }, signal)
  if (highest < key.number) return putKey(remote, key, signal)
  const file = await remote.get(fileOf({ ...key, number: highest }), signal)
  if (!isKeyFile(file)) return
  if (highest > key.number) await remember(store, { ...key, file, number: highest })
  for (const number of there.slice(1)) await remote.del(fileOf({ ...key, number }), signal)
}

/** It is never written over what is there: that may be another device's. */
async function change(
  remote: Remote,
  store: SyncStore,
  key: VaultKey,
  signal?: AbortSignal,
): Promise<void> {
  await putKey(remote, key, signal)
  await remember(store, key)
  for (const number of numbersIn(await remote.list(keysOf(key.vault), signal)))
    if (number < key.number) await remote.del(fileOf({ ...key, number }), signal)
}

function remember(store: SyncStore, key: VaultKey): Promise<void> {
  return changeState(store, (state) =>
    state.key?.vault === key.vault ? { ...state, key, changing: undefined } : null,
  )
}

/**
 * Opens the vault that stands there with its passphrase, so that the next run goes into it. Says what
 * is wrong with the key where it does not open.
 */
export async function unlock(
  remote: Remote,
  store: SyncStore,
  passphrase: string,
  signal?: AbortSignal,
): Promise<'opened' | 'not encrypted' | KeyProblem> {
  const mark = markerIn(await remote.get(MARKER, signal))
  if (mark === null || mark === 'broken' || mark.encryption === 'none') return 'not encrypted'
  const { vault } = mark
  if ((await stateOf(store)).key?.vault === vault) return 'opened'
  const numbers = numbersIn(await remote.list(keysOf(vault), signal))
  let problem: KeyProblem = 'missing'
  for (const number of numbers) {
    const file = await remote.get(fileOf({ vault, number }), signal)
    if (file === null) continue
    const opened = await openKeyFile(file, passphrase)
    if ('identity' in opened) {
      await offer(store, { vault, identity: opened.identity, file, number })
      return 'opened'
    }
    problem = opened.problem
    // An older one has an older passphrase, and counts only where this one is none.
    if (problem !== 'damaged') break
  }
  return problem
}

async function offer(store: SyncStore, unlocked: VaultKey): Promise<void> {
  await stateOf(store)
  await changeState(store, (state) => ({ ...state, unlocked }))
}

/** Whether there is the key of a vault that this device knows nothing of. */
export async function hasForeignKeys(
  remote: Remote,
  { vault, before = [], left = [], moving }: SyncState,
  signal?: AbortSignal,
): Promise<boolean> {
  // A move that is planned may have been made by now, by what this profile is a copy of.
  const planned = vault === null ? moving?.vault : null
  const known = [vault, planned, ...before, ...left.map((one) => one.vault)]
  const ours = new Set(known.map((one) => (one ? keysOf(one) : '')))
  for (const name of await remote.list(KEYS, signal)) {
    const folder = `${KEYS}/${name}`
    if (!ours.has(folder) && (await remote.list(folder, signal)).length > 0) return true
  }
  return false
}

function fileOf({ vault, number }: Pick<VaultKey, 'vault' | 'number'>): string {
  return `${keysOf(vault)}/${keyName(number)}`
}
