import { type News, RemoteError, type RemoteProblem } from '../remote'
import { documentsIn, objectIn } from './couchdb-answer'
import type { CouchdbDatabase } from './couchdb-database'
import { nameOf } from './couchdb-names'

/** Which devices have put something since then, or, for `null`, from now on. */
export function newsOfCouchdb(
  database: CouchdbDatabase,
  since: string | null,
  signal?: AbortSignal,
): Promise<News> {
  return newsAfter(database, since, 'at once', signal)
}

/**
 * Calls `onNews` with the devices that have put something since then, or from now on; each request waits at the
 * server until there is something:
 * https://docs.couchdb.org/en/stable/api/database/changes.html#long-polling. What comes while the
 * connection is down is told after it. Rejects with the signal's reason, or with a `RemoteError` that
 * waiting does not mend.
 */
export async function watchCouchdb(
  database: CouchdbDatabase,
  onNews: (device: string, since: string) => void,
  signal: AbortSignal,
  from: string | null = null,
): Promise<void> {
  let since = from
  let failures = 0
  for (;;) {
    try {
      const isFirst: boolean = since === null
      const news: Changes = await newsAfter(database, since, 'when there is some', signal)
      since = news.since
      failures = 0
      for (const device of news.devices) onNews(device, news.since)
      // A server, or something between, that does not wait is not asked without a rest.
      if (!isFirst && news.changes === 0) await pause(SHORTEST, signal)
    } catch (error) {
      if (!(error instanceof RemoteError) || !PASSING.includes(error.problem)) throw error
      await pause(Math.max(error.retryAfter ?? 0, backOff(failures++)), signal)
    }
  }
}

const PASSING: readonly RemoteProblem[] = ['unreachable', 'busy', 'portal']

/** In ms. */
const SHORTEST = 1000
const LONGEST = 60_000

/** In ms: so often that a connection is not taken for a dead one, and a worker not for an idle one. */
const HEARTBEAT = 20_000

interface Changes extends News {
  changes: number
}

async function newsAfter(
  database: CouchdbDatabase,
  since: string | null,
  answer: 'at once' | 'when there is some',
  signal?: AbortSignal,
): Promise<Changes> {
  const waiting = answer === 'at once' ? {} : { feed: 'longpoll', heartbeat: String(HEARTBEAT) }
  const query = since === null ? { since: 'now', limit: '1' } : { since, ...waiting }
  const path = `_changes?${new URLSearchParams(query)}`
  const { results, last_seq } = objectIn(await database.ask('GET', path, { signal }))
  if (typeof last_seq !== 'string' && typeof last_seq !== 'number') {
    throw new RemoteError('wrong-server')
  }
  const documents = documentsIn(results)
  const put = documents.filter(({ deleted }) => !deleted)
  const devices = put.map(({ id }) => DEVICE.exec(nameOf(id))?.[1])
  return {
    devices: new Set(devices.filter((device) => device !== undefined)),
    changes: documents.length,
    since: String(last_seq),
  }
}

const DEVICE = /^d\/([a-z0-9]+)\//

/** In ms; with chance in it, so that those who lost the same server don't come back at once. */
function backOff(failures: number): number {
  return Math.min(SHORTEST * 2 ** failures, LONGEST) * (0.5 + Math.random() / 2)
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
