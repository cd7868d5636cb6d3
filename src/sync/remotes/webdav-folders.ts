import { refusal } from './http-refusal'
import type { WebdavServer } from './webdav-server'

/** Folders that are known to be there, of one server. */
export interface WebdavFolders {
  has(folder: string): boolean
  /** Makes the folder and those above it that are not known; never the root, which the user chose. */
  make(folder: string, signal?: AbortSignal): Promise<void>
  /** Knows none any more. */
  forget(): void
}

export function webdavFolders(server: WebdavServer): WebdavFolders {
  const made = new Map<string, Promise<void>>()

  /** One request for all that wait for the folder, so it must not end with any one's signal. */
  function once(folder: string): Promise<void> {
    const known = made.get(folder)
    if (known) return known
    const making = makeOne(server, folder)
    made.set(folder, making)
    making.catch(() => made.delete(folder))
    return making
  }

  return {
    has: (folder) => made.has(folder),
    forget: () => made.clear(),
    async make(folder, signal) {
      for (const each of fromTheTop(folder)) await orAborted(once(each), signal)
    },
  }
}

/**
 * RFC 4918, 9.3.1: 405 where something is there already; rclone says 201 then too. Where two devices
 * make a folder at once, Apache tells one of them 403 and rclone 500: so a refusal is looked into.
 */
async function makeOne(server: WebdavServer, folder: string): Promise<void> {
  const answer = await server.ask('MKCOL', `${folder}/`)
  if (answer.status === 201 || answer.status === 405) return
  const found = await server.find(`${folder}/`, '0').catch(() => null)
  if (!found) throw refusal(answer)
}

/** `a/b/c` → `a`, `a/b`, `a/b/c` */
function fromTheTop(folder: string): string[] {
  const parts = folder.split('/')
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}

function orAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
