import { type Remote, RemoteError } from '../remote'
import type { HttpAnswer } from './http'
import { isPage } from './http-refusal'
import { type S3Place, s3Bucket } from './s3-bucket'
import { s3Code, s3Refusal } from './s3-refusal'
import { readListing, type S3Listing } from './s3-xml'

/**
 * A bucket of an S3-compatible service, or a folder in it, as a remote. The key needs `ListBucket`,
 * `GetObject`, `PutObject` and `DeleteObject`; without the first, AWS answers 403 for what is not
 * there: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function s3Remote(place: S3Place): Remote {
  const bucket = s3Bucket(place)

  return {
    async put(name, bytes, signal) {
      const answer = await bucket.ask('PUT', bucket.keyOf(name), { body: bytes, signal })
      if (!isDone(answer)) throw s3Refusal(answer)
    },

    async get(name, signal) {
      const answer = await bucket.ask('GET', bucket.keyOf(name), { signal })
      if (isMissing(answer)) return null
      if (answer.status !== 200 || isPage(answer)) throw s3Refusal(answer)
      return answer.bytes
    },

    async list(folder, signal) {
      const prefix = `${bucket.keyOf(folder)}/`
      const keys: string[] = []
      let token: string | null = null
      do {
        const query: Record<string, string> = { 'list-type': '2', delimiter: '/', prefix }
        if (token !== null) query['continuation-token'] = token
        const answer = await bucket.ask('GET', '', { query, signal })
        const part = listingIn(answer)
        // The same part again and again would have no end.
        if (part.next !== null && part.next === token) throw new RemoteError('wrong-server')
        keys.push(...part.keys)
        token = part.next
      } while (token !== null)
      return namesWithin(keys, prefix)
    },

    async del(name, signal) {
      const answer = await bucket.ask('DELETE', bucket.keyOf(name), { signal })
      if (!isDone(answer) && !isMissing(answer)) throw s3Refusal(answer)
    },
  }
}

function isDone(answer: HttpAnswer): boolean {
  return answer.status === 204 || (answer.status === 200 && !isPage(answer))
}

/** Only with S3's own word for it: a bucket that is not there is 404 too, and so is any other server. */
function isMissing(answer: HttpAnswer): boolean {
  return answer.status === 404 && s3Code(answer) === 'NoSuchKey'
}

/**
 * An answer that was cut on its way is no proof of a wrong server: it may come whole the next time.
 * What the parser says of it is left out, since it quotes what else is in the bucket.
 */
function listingIn(answer: HttpAnswer): S3Listing {
  if (answer.status !== 200 || isPage(answer)) throw s3Refusal(answer)
  try {
    return readListing(new TextDecoder().decode(answer.bytes))
  } catch {
    throw new RemoteError('busy', { status: answer.status })
  }
}

/** A folder may have an object of its own, which names nothing in it. */
function namesWithin(keys: string[], prefix: string): string[] {
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length).replace(/\/$/, ''))
    .filter((name) => name !== '')
}
