import type { Ask } from '../extractors/extractor'
import { urlOf } from '../talk/address'

/** How long an answer may take and how large it may be: a thousand talks are 3 MB. */
const LIMITS = { milliseconds: 15_000, bytes: 4_000_000 }

/**
 * Asks the host of the page that the user clicked on, and no other: not by the path that is asked
 * for, nor by being led elsewhere. Only text that is made for programs is read, and nothing is ever
 * waited for longer than the limits say.
 */
export function askAt(page: URL, request: typeof fetch, limits = LIMITS): Ask {
  return async (path) => {
    const url = path.startsWith('/') ? urlOf(path, page.href) : null
    if (!url || url.origin !== page.origin) return null
    const control = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), limits.milliseconds)
    })
    try {
      return await Promise.race([late, answerOf(request, url, control.signal, limits.bytes)])
    } catch {
      // Whatever goes wrong on the way, there is no answer.
      return null
    } finally {
      clearTimeout(timer)
      control.abort()
    }
  }
}

async function answerOf(
  request: typeof fetch,
  url: URL,
  signal: AbortSignal,
  most: number,
): Promise<string | null> {
  // In this mode the browser itself refuses to be led to another origin.
  const response = await request(url.href, { mode: 'same-origin', signal })
  if (!response.ok || !TYPES.test(response.headers.get('content-type') ?? '')) return null
  if (response.url && urlOf(response.url)?.origin !== url.origin) return null
  return response.body ? readAtMost(response.body, most) : null
}

const TYPES = /^(text\/(calendar|plain|xml)|application\/([\w.+-]+\+)?(json|xml))\s*(;|$)/i

/** The text of a stream; it is cancelled, and there is none, when it goes on for too long. */
async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<string | null> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > most) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}
