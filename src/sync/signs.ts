import { readSign, SIGNS, signOf } from './layout'
import { changeState, leftDevices } from './look'
import type { News, Remote } from './remote'
import type { SyncState, SyncStore } from './store'

/** Who is to be asked for files. */
export interface Told {
  /** By device, what is known of it: the number of its newest file, that there is news, or nothing. */
  devices: ReadonlyMap<string, number | 'news' | 'unknown'>
  /** Where the remote's account is to be followed from when all of it was read. */
  since: string | null
  /** This device's own sign is there as it was left: then the place is what it was. */
  own?: 'as it was'
}

/**
 * Who has something new, in one question for all: of a remote that keeps account, from that; else from
 * the signs that the devices leave. Who has left none is asked by itself.
 */
export async function whoHasNews(
  remote: Remote,
  state: SyncState,
  signal?: AbortSignal,
): Promise<Told> {
  const known = Object.keys(state.peers).filter((device) => device !== state.device)
  if (remote.news) {
    const since = state.since ?? null
    const news = await remote.news(since, signal)
    if (since !== null) return toldBy(news, state)
    return { devices: new Map(known.map((device) => [device, 'unknown'])), since: news.since }
  }
  const signs = highest(await remote.list(SIGNS, signal))
  const { signed = 0 } = state
  // Who has written nothing yet knows the place by the others.
  const isAsItWas =
    signed > 0 ? signs.get(state.device) === signed : known.some((device) => signs.has(device))
  for (const device of [state.device, ...leftDevices(state)]) signs.delete(device)
  const devices: [string, number | 'unknown'][] = [
    ...known.filter((device) => !signs.has(device)).map((device) => [device, 'unknown'] as const),
    ...[...signs].filter(([device, number]) => number >= (state.peers[device] ?? 1)),
  ].map(([device, number]) => [device, number])
  return { devices: new Map(devices), since: null, ...(isAsItWas ? { own: 'as it was' } : {}) }
}

/** The same as a watch has told it. */
export function toldBy(
  { devices, since }: Pick<News, 'devices'> & { since: string | null },
  state: SyncState,
): Told {
  const not = new Set([state.device, ...leftDevices(state)])
  const others = [...devices].filter((device) => !not.has(device))
  return { devices: new Map(others.map((device) => [device, 'news'])), since }
}

/**
 * Leaves the sign of how far this device has come, where the remote keeps no account. `look`: makes
 * sure of what is there, and takes the earlier ones away.
 */
export async function sign(
  remote: Remote,
  store: SyncStore,
  { device, next, signed = 0 }: SyncState,
  look: 'no' | 'yes',
  signal?: AbortSignal,
): Promise<void> {
  const number = next - 1
  if (remote.news || number === 0 || (look === 'no' && signed === number)) return
  const own = `${SIGNS}/${signOf(device, number)}`
  const there = look === 'no' ? [] : ownIn(await remote.list(SIGNS, signal), device)
  if (!there.includes(number)) await remote.put(own, new Uint8Array([0]), signal)
  for (const old of there)
    if (old < number) await remote.del(`${SIGNS}/${signOf(device, old)}`, signal)
  if (signed === number) return
  await changeState(store, (now) => (now.device === device ? { ...now, signed: number } : null))
}

/** Takes the signs of these devices away: nothing is read of them any more. */
export async function forgetSigns(
  remote: Remote,
  devices: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  if (remote.news || devices.length === 0) return
  for (const name of await remote.list(SIGNS, signal)) {
    const found = readSign(name)
    if (found && devices.includes(found.device)) await remote.del(`${SIGNS}/${name}`, signal)
  }
}

function highest(names: readonly string[]): Map<string, number> {
  const signs = new Map<string, number>()
  for (const name of names) {
    const found = readSign(name)
    if (found) signs.set(found.device, Math.max(signs.get(found.device) ?? 0, found.number))
  }
  return signs
}

function ownIn(names: readonly string[], own: string): number[] {
  return names
    .map(readSign)
    .filter((found) => found?.device === own)
    .map((found) => found?.number ?? 0)
}
