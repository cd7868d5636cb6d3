import { RemoteError } from '../../sync/remote'
import { isPage, refusal } from '../../sync/remotes/http-refusal'
import { webdavRemote } from '../../sync/remotes/webdav'
import { entriesWithin, type ListedState } from '../../sync/remotes/webdav-listing'
import { type WebdavPlace, webdavServer } from '../../sync/remotes/webdav-server'
import { inParallel } from '../in-parallel'
import type { MirrorEntry, MirrorPlace, MirrorText } from '../place'
import { answerTags, plainTag } from './etag'
import { textIn } from './text'

/** A folder within that of the exchange, on a WebDAV server. */
export function webdavMirror(place: WebdavPlace, folder: string): MirrorPlace {
  const server = webdavServer(place)
  const remote = webdavRemote(place)
  const nameOf = (path: string) => `${folder}/${path}`
  /** Whether this server lists entity tags; those of its answers are of use only then. */
  let tells: 'etag' | 'changed' = 'etag'

  /** Whether it has them in its answers, too. */
  let answers: 'with' | 'without' = 'with'

  async function tagOf(path: string, signal: AbortSignal | undefined): Promise<string | null> {
    const [state] = (await server.findStates(nameOf(path), signal)) ?? []
    return state ? tagIn(state, tells) : null
  }

  async function get(path: string, signal: AbortSignal | undefined): Promise<MirrorText | null> {
    const answer = await server.ask('GET', nameOf(path), { signal })
    if (answer.status === 404 || answer.status === 410) return null
    if (answer.status !== 200) throw refusal(answer)
    if (isPage(answer)) throw new RemoteError('portal', { status: 200 })
    const text = textIn(answer.bytes)
    return { text, tag: tagIn(answerTags(answer.headers, answer.bytes), tells) }
  }

  async function entriesOf(path: string, signal: AbortSignal | undefined) {
    const name = `${[folder, path].filter((part) => part !== '').join('/')}/`
    const found = await server.findStates(name, signal)
    return found ? entriesWithin(found, server.urlOf(name)) : []
  }

  return {
    async list(signal) {
      const files: (ListedState & { path: string })[] = []
      let folders = ['']
      for (let depth = 0; folders.length > 0 && depth < DEEPEST; depth++) {
        const deeper: string[] = []
        await inParallel(folders, AT_ONCE, async (path) => {
          for (const entry of await entriesOf(path, signal)) {
            const whole = path === '' ? entry.name : `${path}/${entry.name}`
            if (entry.kind === 'file') files.push({ ...entry, path: whole })
            else if (!entry.name.startsWith('.')) deeper.push(whole)
          }
          return 'go on'
        })
        folders = deeper
      }
      if (files.length > 0) tells = files.some(({ etag }) => etag !== null) ? 'etag' : 'changed'
      return files.map((one): MirrorEntry => ({ path: one.path, tag: tagIn(one, tells) }))
    },

    async read(path, signal) {
      const tag = answers === 'without' ? await tagOf(path, signal) : null
      const found = await get(path, signal)
      if (found === null || tag !== null || found.tag !== null)
        return found && { ...found, tag: tag ?? found.tag }
      // This server tells it in lists alone (lighttpd): asked for before the text, it is never too new.
      answers = 'without'
      const later = await tagOf(path, signal)
      const again = await get(path, signal)
      return again && { ...again, tag: later }
    },

    write: (path, text, signal) => remote.put(nameOf(path), new TextEncoder().encode(text), signal),
    remove: (path, signal) => remote.del(nameOf(path), signal),
  }
}

/** Folders within folders; no vault has more, and a server may lead in circles. */
const DEEPEST = 16

const AT_ONCE = 4

function tagIn(
  { etag, changed }: Pick<ListedState, 'etag' | 'changed'>,
  tells: 'etag' | 'changed',
): string | null {
  return tells === 'etag' ? plainTag(etag) : changed
}
