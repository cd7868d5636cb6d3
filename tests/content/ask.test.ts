import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askAt } from '../../src/content/ask'

const PAGE = new URL('https://cfp.example.org/2025/talk/ABC789/?x#y')
const PATH = '/2025/talk/ABC789.ics'

function answer(body: BodyInit | null, type = 'text/calendar', init: ResponseInit = {}) {
  return new Response(body, { headers: { 'content-type': type }, ...init })
}

/** Asks where the host answers so. */
function asking(response: (url: string, init: RequestInit) => Response | Promise<Response>) {
  const request = vi.fn(async (url: string, init: RequestInit) => response(url, init))
  return { request, ask: askAt(PAGE, request as unknown as typeof fetch) }
}

describe('askAt', () => {
  it.each([
    'text/calendar; charset=utf-8',
    'application/json',
    'text/plain',
    'application/ld+json',
  ])('gives the text of %s', async (type) => {
    const { ask, request } = asking(() => answer('Grüße', type))
    expect(await ask(PATH)).toBe('Grüße')
    expect(request.mock.calls[0]?.[0]).toBe(`https://cfp.example.org${PATH}`)
  })

  it('puts letters together that come in pieces', async () => {
    const bytes = new TextEncoder().encode('Grüße 🎤')
    const pieces = new ReadableStream({
      start(control) {
        for (const byte of bytes) control.enqueue(Uint8Array.of(byte))
        control.close()
      },
    })
    expect(await asking(() => answer(pieces)).ask(PATH)).toBe('Grüße 🎤')
  })

  it.each([
    'https://evil.example/x',
    '//evil.example/x',
    '/\\evil.example/x',
    '/\t/evil.example/x',
    'x.ics',
    '',
    'javascript:alert(1)',
    'data:text/plain,x',
    'http://cfp.example.org/x',
  ])('asks nobody for "%s"', async (path) => {
    const { ask, request } = asking(() => answer('x'))
    expect(await ask(path)).toBeNull()
    expect(request).not.toHaveBeenCalled()
  })

  it('asks nobody from a page without an origin', async () => {
    const request = vi.fn()
    for (const page of ['about:blank', 'data:text/html,x'])
      expect(await askAt(new URL(page), request)(PATH)).toBeNull()
    expect(request).not.toHaveBeenCalled()
  })

  it('tells the browser not to be led elsewhere, and looks itself', async () => {
    const elsewhere = answer('x')
    Object.defineProperty(elsewhere, 'url', { value: 'https://evil.example/x' })
    const { ask, request } = asking(() => elsewhere)
    expect(await ask(PATH)).toBeNull()
    expect(request.mock.calls[0]?.[1]).toMatchObject({ mode: 'same-origin' })
  })

  it('follows the host within itself', async () => {
    const moved = answer('x')
    Object.defineProperty(moved, 'url', { value: 'https://cfp.example.org/elsewhere' })
    expect(await asking(() => moved).ask(PATH)).toBe('x')
  })

  it.each([
    'text/html',
    'text/html; x=text/plain',
    'image/png',
    'application/pdf',
    'text/plainer',
    '',
  ])('reads nothing of the type "%s"', async (type) => {
    const body = vi.fn()
    const pages = new ReadableStream({ pull: body }, { highWaterMark: 0 })
    expect(await asking(() => answer(pages, type)).ask(PATH)).toBeNull()
    expect(body).not.toHaveBeenCalled()
  })

  it.each([404, 403, 500])('takes no answer with status %i', async (status) => {
    expect(await asking(() => answer('x', 'text/plain', { status })).ask(PATH)).toBeNull()
  })

  it('takes no answer without a body', async () => {
    expect(await asking(() => new Response(null, { status: 204 })).ask(PATH)).toBeNull()
  })

  it('never rejects', async () => {
    const { ask } = asking(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await ask(PATH)).toBeNull()
    const broken = new ReadableStream({ pull: (control) => control.error(new Error('gone')) })
    expect(await asking(() => answer(broken)).ask(PATH)).toBeNull()
  })

  it('leaves an endless answer', async () => {
    let sent = 0
    const cancel = vi.fn()
    const endless = new ReadableStream({
      pull(control) {
        sent += 100_000
        control.enqueue(new Uint8Array(100_000))
      },
      cancel,
    })
    expect(await asking(() => answer(endless)).ask(PATH)).toBeNull()
    expect(cancel).toHaveBeenCalled()
    expect(sent).toBeLessThan(5_000_000)
  })

  it('takes one of 4 MB', async () => {
    const text = 'x'.repeat(4_000_000)
    expect(await asking(() => answer(text)).ask(PATH)).toHaveLength(4_000_000)
    expect(await asking(() => answer(`${text}x`)).ask(PATH)).toBeNull()
  })
})

describe('a host that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is left after a while, and the request with it', async () => {
    const { ask, request } = asking(() => new Promise(() => {}))
    const answered = ask(PATH)
    await vi.advanceTimersByTimeAsync(14_000)
    expect(request.mock.calls[0]?.[1].signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await answered).toBeNull()
    expect(request.mock.calls[0]?.[1].signal?.aborted).toBe(true)
  })

  it('is left where it begins to answer and stops', async () => {
    const stopped = new ReadableStream({ pull: () => new Promise(() => {}) })
    const answered = asking(() => answer(stopped)).ask(PATH)
    await vi.advanceTimersByTimeAsync(16_000)
    expect(await answered).toBeNull()
  })

  it('leaves no timer behind when it does answer', async () => {
    expect(await asking(() => answer('x')).ask(PATH)).toBe('x')
    expect(vi.getTimerCount()).toBe(0)
  })
})
