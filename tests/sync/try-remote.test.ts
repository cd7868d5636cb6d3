import { describe, expect, test, vi } from 'vitest'
import { type Remote, RemoteError, type RemoteProblem } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { tryRemote } from '../../src/sync/try-remote'

const files = new Map<string, Uint8Array<ArrayBuffer>>()
const refuse = (problem: RemoteProblem) => async () => {
  throw new RemoteError(problem, { status: 499 })
}

/** A remote that does one thing otherwise. */
function but(change: Partial<Remote>): Remote {
  return { ...memoryRemote(files), ...change }
}

test('a remote that does everything works, and nothing is left there', async () => {
  expect(await tryRemote(memoryRemote(files))).toEqual({ works: true })
  expect(files.size).toBe(0)
})

describe('a trial says which step was refused, and why', () => {
  test.each<[string, Partial<Remote>, string, RemoteProblem]>([
    ['no login', { put: refuse('login') }, 'write', 'login'],
    ['no room', { put: refuse('full') }, 'write', 'full'],
    ['no writing', { put: refuse('forbidden') }, 'write', 'read-only'],
    [
      'nothing at all',
      { put: refuse('forbidden'), list: refuse('forbidden') },
      'write',
      'forbidden',
    ],
    ['no reading', { get: refuse('forbidden') }, 'read', 'forbidden'],
    ['nothing to read yet', { get: async () => null }, 'read', 'busy'],
    ['other bytes', { get: async () => new Uint8Array(256) }, 'read', 'wrong-server'],
    ['fewer bytes', { get: async () => new Uint8Array(1) }, 'read', 'wrong-server'],
    ['no listing', { list: refuse('forbidden') }, 'list', 'forbidden'],
    ['a listing of nothing', { list: async () => [] }, 'list', 'wrong-server'],
    ['no deleting', { del: refuse('forbidden') }, 'delete', 'forbidden'],
  ])('%s', async (_, change, step, problem) => {
    files.clear()
    const trial = await tryRemote(but(change))
    expect(trial).toMatchObject({ works: false, step, error: { problem } })
    expect(files.size).toBe(step === 'delete' ? 1 : 0)
  })
})

test('what was refused stays known', async () => {
  const trial = await tryRemote(but({ put: refuse('forbidden') }))
  expect(trial).toMatchObject({ error: { status: 499, cause: { problem: 'forbidden' } } })
})

test('a trial ends with its signal, before and during it', async () => {
  const reason = new Error('enough')
  await expect(tryRemote(memoryRemote(files), AbortSignal.abort(reason))).rejects.toBe(reason)
  const stop = new AbortController()
  const get = async () => {
    stop.abort(reason)
    return refuse('busy')()
  }
  files.clear()
  await expect(tryRemote(but({ get }), stop.signal)).rejects.toBe(reason)
  const late = new AbortController()
  const list = async () => {
    late.abort(reason)
    throw reason
  }
  await expect(tryRemote(but({ list }), late.signal)).rejects.toBe(reason)
  // And leaves nothing there.
  await vi.waitFor(() => expect(files.size).toBe(0))
})

test('a fault of our own is thrown on', async () => {
  const put = async () => {
    throw new TypeError('a fault')
  }
  await expect(tryRemote(but({ put }))).rejects.toThrow('a fault')
})
