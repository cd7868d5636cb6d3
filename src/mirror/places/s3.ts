import { RemoteError } from '../../sync/remote'
import { isPage } from '../../sync/remotes/http-refusal'
import { s3Remote } from '../../sync/remotes/s3'
import { type S3Place, s3Bucket } from '../../sync/remotes/s3-bucket'
import { s3Code, s3Refusal } from '../../sync/remotes/s3-refusal'
import { readObjects } from '../../sync/remotes/s3-xml'
import type { MirrorEntry, MirrorPlace } from '../place'
import { plainTag } from './etag'
import { textIn } from './text'

/** A folder within that of the exchange, in an S3 bucket. */
export function s3Mirror(place: S3Place, folder: string): MirrorPlace {
  const bucket = s3Bucket(place)
  const remote = s3Remote(place)
  const nameOf = (path: string) => `${folder}/${path}`

  return {
    async list(signal) {
      const prefix = `${bucket.keyOf(folder)}/`
      const entries: MirrorEntry[] = []
      let token: string | null = null
      do {
        const query: Record<string, string> = { 'list-type': '2', prefix }
        if (token !== null) query['continuation-token'] = token
        const answer = await bucket.ask('GET', '', { query, signal })
        if (answer.status !== 200 || isPage(answer)) throw s3Refusal(answer)
        const { objects, next } = objectsIn(answer.bytes)
        // The same part again and again would have no end.
        if (next !== null && next === token) throw new RemoteError('wrong-server')
        for (const { key, etag } of objects)
          if (key.startsWith(prefix) && !key.endsWith('/'))
            entries.push({ path: key.slice(prefix.length), tag: plainTag(etag) })
        token = next
      } while (token !== null)
      return entries
    },

    async read(path, signal) {
      const answer = await bucket.ask('GET', bucket.keyOf(nameOf(path)), { signal })
      if (answer.status === 404 && s3Code(answer) === 'NoSuchKey') return null
      if (answer.status !== 200 || isPage(answer)) throw s3Refusal(answer)
      const text = textIn(answer.bytes)
      return { text, tag: plainTag(answer.headers.get('ETag')) }
    },

    write: (path, text, signal) => remote.put(nameOf(path), new TextEncoder().encode(text), signal),
    remove: (path, signal) => remote.del(nameOf(path), signal),
  }
}

/** As in the exchange: half of an answer may come whole the next time. */
function objectsIn(bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof readObjects> {
  try {
    return readObjects(new TextDecoder().decode(bytes))
  } catch {
    throw new RemoteError('busy', { status: 200 })
  }
}
