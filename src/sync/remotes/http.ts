import { RemoteError } from '../remote'

export interface HttpRequest {
  method: string
  url: string
  headers?: Record<string, string>
  body?: Uint8Array<ArrayBuffer> | string
  signal?: AbortSignal | undefined
  /** Whether the answer's content is of interest; it is read to its end where it is. */
  wants?: 'content' | 'headers'
}

export interface HttpAnswer {
  url: string
  /** 0 where a browser hides a redirect: https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect */
  status: number
  headers: Headers
  bytes: Uint8Array<ArrayBuffer>
}

export interface HttpOptions {
  fetch?: typeof fetch | undefined
  /** How long a server may be silent before it is given up, in ms. */
  patience?: number | undefined
}

/**
 * Asks a server and reads its answer to the end. No redirect is followed, since it would take the
 * login to another place; nothing comes from a cache, and no cookie or dialog of the browser's takes
 * part. Rejects with the signal's reason, or with a `RemoteError` that says `unreachable` where no
 * answer came, or not all of it.
 */
export async function ask(request: HttpRequest, options: HttpOptions): Promise<HttpAnswer> {
  const { method, url, headers, body, signal, wants = 'content' } = request
  const { fetch: send = globalThis.fetch, patience = 60_000 } = options
  signal?.throwIfAborted()
  const silence = silenceLimit(patience, patience + (body?.length ?? 0) / SLOWEST)
  try {
    const response = await send(url, {
      method,
      headers: { 'Cache-Control': 'no-cache', ...headers },
      body: body ?? null,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
    })
    const bytes = wants === 'content' ? await bytesOf(response, silence.heard) : NOTHING
    if (wants === 'headers') await response.body?.cancel()
    return { url, status: response.status, headers: response.headers, bytes }
  } catch (cause) {
    signal?.throwIfAborted()
    throw new RemoteError('unreachable', { cause })
  } finally {
    silence.end()
  }
}

const NOTHING = new Uint8Array()

/** Bytes in a ms that are worth waiting for while they are sent, which `fetch` tells nothing about. */
const SLOWEST = 8

/** Anything that arrives is a sign of life: a large file over a poor network takes its time. */
function silenceLimit(patience: number, atFirst: number) {
  const controller = new AbortController()
  const giveUp = () => controller.abort(new DOMException('No sign of life.', 'TimeoutError'))
  let timer = setTimeout(giveUp, atFirst)
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer)
      timer = setTimeout(giveUp, patience)
    },
    end: () => clearTimeout(timer),
  }
}

async function bytesOf(response: Response, heard: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const parts: BlobPart[] = []
  const reader = response.body?.getReader()
  while (reader) {
    heard()
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
