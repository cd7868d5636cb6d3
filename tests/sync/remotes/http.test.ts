import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ask } from '../../../src/sync/remotes/http'
import { fakeServer } from './fake-server'

const REQUEST = { method: 'PUT', url: 'https://h/f1' }
const bytes = new TextEncoder().encode('one')

describe('patience', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** Answers with a part each 900 ms, and none after the last. */
  const slowly = (parts: number) =>
    fakeServer(({ init }) => {
      const body = new ReadableStream({
        async start(controller) {
          init.signal?.addEventListener('abort', () => controller.error(init.signal?.reason))
          for (let i = 0; i < parts; i++) {
            await new Promise((resolve) => setTimeout(resolve, 900))
            controller.enqueue(bytes)
          }
          if (parts > 3) controller.close()
        },
      })
      return new Response(body)
    })

  test('is as long for a server that says nothing at all', async () => {
    const server = fakeServer(({ init }) => {
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    })
    let failure: unknown = null
    ask(REQUEST, { fetch: server.fetch, patience: 1000 }).catch((error: unknown) => {
      failure = error
    })
    await vi.advanceTimersByTimeAsync(999)
    expect(failure).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(failure).toMatchObject({ problem: 'unreachable' })
  })

  test('ends when nothing comes any more', async () => {
    const get = ask(REQUEST, { fetch: slowly(2).fetch, patience: 1000 })
    const failure = expect(get).rejects.toMatchObject({
      problem: 'unreachable',
      cause: { name: 'TimeoutError' },
    })
    await vi.advanceTimersByTimeAsync(2900)
    await failure
  })

  test('does not end while something comes', async () => {
    const get = ask(REQUEST, { fetch: slowly(9).fetch, patience: 1000 })
    await vi.advanceTimersByTimeAsync(9000)
    expect((await get).bytes.length).toBe(27)
  })

  test('is longer for what takes longer to send, and leaves no timer', async () => {
    const server = fakeServer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50_000))
      return new Response(null, { status: 201 })
    })
    const put = ask(
      { ...REQUEST, body: new Uint8Array(512_000) },
      { fetch: server.fetch, patience: 1000 },
    )
    await vi.advanceTimersByTimeAsync(50_000)
    await put
    expect(vi.getTimerCount()).toBe(0)
  })
})
