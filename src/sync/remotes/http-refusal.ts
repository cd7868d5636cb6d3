import { RemoteError, type RemoteProblem } from '../remote'
import type { HttpAnswer } from './http'

/** What an answer means that is not one of those its asker was prepared for. */
export function refusal(answer: HttpAnswer): RemoteError {
  const retryAfter = retryAfterOf(answer.headers)
  return new RemoteError(problemOf(answer), {
    status: answer.status,
    ...(retryAfter === null ? {} : { retryAfter }),
  })
}

/** Whether it is a page for people, which no file of ours is. PHP calls even nothing `text/html`. */
export function isPage({ headers, bytes }: HttpAnswer): boolean {
  if (bytes.length === 0) return false
  return /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(headers.get('Content-Type') ?? '')
}

/**
 * `Retry-After` in ms, or null: seconds or a date (RFC 9110, 10.2.3). A date is compared with that of
 * the answer, since the clock here may be wrong. A day at most: timers take no more than 24.
 */
export function retryAfterOf(headers: Headers, now = Date.now()): number | null {
  const value = headers.get('Retry-After')?.trim()
  if (!value) return null
  const answered = Date.parse(headers.get('Date') ?? '')
  const until = value.endsWith('GMT') ? Date.parse(value) : Number.NaN
  const wait = /^\d+$/.test(value)
    ? Number(value) * 1000
    : until - (Number.isNaN(answered) ? now : answered)
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), A_DAY)
}

const A_DAY = 24 * 60 * 60 * 1000

function problemOf(answer: HttpAnswer): RemoteProblem {
  const { status } = answer
  if (isRedirect(status)) return whoseStep(answer)
  if (status < 300) return isPage(answer) ? whoseStep(answer) : 'wrong-server'
  return PROBLEMS[status] ?? (status >= 500 ? 'busy' : 'wrong-server')
}

function isRedirect(status: number): boolean {
  return status === 0 || (status >= 300 && status < 400)
}

/**
 * A page, or a redirect to one: over `https:` a certificate says that the server itself answered, and
 * over `http:` it may be the network that wants a login first.
 */
function whoseStep({ url }: HttpAnswer): RemoteProblem {
  return url.startsWith('https:') ? 'wrong-server' : 'portal'
}

/**
 * RFC 9110, 15; 423 and 507: RFC 4918, 11; 425: RFC 8470; 429 and 511, which is a network that wants
 * a login: RFC 6585. Others of 500 and more are faults of the server's own.
 */
const PROBLEMS: Readonly<Record<number, RemoteProblem>> = {
  401: 'login',
  403: 'forbidden',
  404: 'no-folder',
  407: 'portal',
  408: 'busy',
  409: 'no-folder',
  410: 'no-folder',
  413: 'full',
  423: 'busy',
  425: 'busy',
  429: 'busy',
  501: 'wrong-server',
  505: 'wrong-server',
  507: 'full',
  511: 'portal',
}
