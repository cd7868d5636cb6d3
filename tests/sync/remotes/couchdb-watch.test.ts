import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RemoteError } from '../../../src/sync/remote'
import { watchCouchdb } from '../../../src/sync/remotes/couchdb-watch'
import type { HttpAnswer } from '../../../src/sync/remotes/http'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('watching', () => {
  test('begins now, and goes on where the last answer ended', async () => {
    const { asked, news } = await watching(at('5'), at(6, 'd:a:1'), at('7-x/+', 'd:b:1', 'd:b:2'))
    expect(asked).toEqual([
      '_changes?since=now&limit=1',
      '_changes?since=5&feed=longpoll&heartbeat=20000',
      '_changes?since=6&feed=longpoll&heartbeat=20000',
      '_changes?since=7-x%2F%2B&feed=longpoll&heartbeat=20000',
    ])
    expect(news).toEqual(['a', 'b'])
  })

  test('tells nothing of what was deleted or is no file of a device', async () => {
    const { news } = await watching(
      at('1'),
      answerOf({ last_seq: '2', results: [{ id: 'd:gone:1', deleted: true }, { id: 'd:a:1' }] }),
      at('3', 'f1', '_design/d:x:1', 'd:short', 'b:d:x', 'other:d:x:1'),
    )
    expect(news).toEqual(['a'])
  })

  test('comes back after a failure, ever later, and to where it was', async () => {
    const lost = new RemoteError('unreachable')
    const { asked, news } = await watching(at('5'), lost, lost, lost, at('6', 'd:a:1'))
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(1999)
    expect(asked).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(4000)
    expect(asked[4]).toContain('since=5&')
    expect(news).toEqual(['a'])
  })

  test('comes back once a minute at last', async () => {
    const { asked } = await watching(
      at('5'),
      ...Array.from({ length: 20 }, () => answerOf({}, 503)),
    )
    await vi.advanceTimersByTimeAsync(63_000)
    const before = asked.length
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(asked.length - before).toBe(5)
  })

  test('is quick again after a failure that is over', async () => {
    const lost = new RemoteError('unreachable')
    const { asked } = await watching(at('5'), lost, lost, lost, at('6', 'd:a:1'), lost)
    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000)
    expect(asked).toHaveLength(6)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(7)
  })

  test('leaves a server alone as long as it asks for', async () => {
    const { asked } = await watching(at('5'), answerOf({}, 429, { 'Retry-After': '90' }))
    await vi.advanceTimersByTimeAsync(89_000)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(3)
  })

  test('does not ask a server again and again that does not wait', async () => {
    const { asked } = await watching(at('5'), ...Array.from({ length: 50 }, () => at('5')))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveLength(12)
  })

  test.each([
    [401, 'login'],
    [403, 'forbidden'],
    [400, 'wrong-server'],
  ])('ends where waiting mends nothing: %i', async (status, problem) => {
    const { end } = await watching(at('5'), answerOf({}, status))
    await expect(end).resolves.toMatchObject({ problem })
  })

  test.each([{ results: 5, last_seq: '1' }, { results: [] }])(
    'ends where %o is the answer',
    async (json) => {
      const { end } = await watching(answerOf(json))
      await expect(end).resolves.toMatchObject({ problem: 'wrong-server' })
    },
  )

  test('ends with its signal while it waits to come back', async () => {
    const { end, stop } = await watching(new RemoteError('unreachable'))
    const reason = new Error('enough')
    stop.abort(reason)
    await expect(end).resolves.toBe(reason)
    expect(vi.getTimerCount()).toBe(0)
  })
})

/** A watch that gets these answers, and then none; `end` is what it ends with. */
async function watching(...answers: (HttpAnswer | RemoteError)[]) {
  const asked: string[] = []
  const news: string[] = []
  const stop = new AbortController()
  const database = {
    async ask(_method: string, path: string) {
      asked.push(path)
      const next = answers.shift()
      if (next instanceof Error) throw next
      return next ?? new Promise<never>(() => undefined)
    },
  }
  const end = watchCouchdb(database, (device) => news.push(device), stop.signal).catch(
    (error: unknown) => error,
  )
  await vi.advanceTimersByTimeAsync(0)
  return { asked, news, stop, end }
}

function at(seq: string | number, ...ids: string[]): HttpAnswer {
  return answerOf({ results: ids.map((id) => ({ id, seq, changes: [] })), last_seq: seq })
}

function answerOf(json: unknown, status = 200, headers: Record<string, string> = {}): HttpAnswer {
  const bytes = new TextEncoder().encode(`\n\n${JSON.stringify(json)}`)
  return { url: 'https://couch.test/', status, headers: new Headers(headers), bytes }
}
