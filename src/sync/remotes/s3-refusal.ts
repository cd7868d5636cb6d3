import { RemoteError, type RemoteProblem } from '../remote'
import type { HttpAnswer } from './http'
import { refusal } from './http-refusal'
import { readErrorCode } from './s3-xml'

/** S3's own word for what went wrong; null where the answer has none. */
export function s3Code({ bytes }: HttpAnswer): string | null {
  return readErrorCode(new TextDecoder().decode(bytes))
}

/**
 * What an answer of S3 means that is not one of those its asker was prepared for. Its status alone
 * tells little: 403 stands for a wrong key, a missing right and a wrong clock alike.
 */
export function s3Refusal(answer: HttpAnswer): RemoteError {
  const { status } = answer
  const code = s3Code(answer)
  if (code === null && status === 404) return new RemoteError('wrong-server', { status })
  const problem = code === null ? undefined : PROBLEMS.get(code)
  return problem ? new RemoteError(problem, { status }) : refusal(answer)
}

/**
 * By code, where that says more than the status does:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList. `QuotaExceeded` is
 * Ceph's (with 403), and those with `XMinio` are MinIO's. Where the region is another one, the bucket
 * is not in this one.
 */
const PROBLEMS: ReadonlyMap<string, RemoteProblem> = new Map([
  ['AuthorizationHeaderMalformed', 'no-folder'],
  ['BadDigest', 'busy'],
  ['ExpiredToken', 'login'],
  ['IncompleteBody', 'busy'],
  ['InvalidAccessKeyId', 'login'],
  ['InvalidBucketName', 'no-folder'],
  ['InvalidToken', 'login'],
  ['MethodNotAllowed', 'read-only'],
  ['NoSuchBucket', 'no-folder'],
  ['OperationAborted', 'busy'],
  ['PermanentRedirect', 'no-folder'],
  ['QuotaExceeded', 'full'],
  ['RequestTimeout', 'busy'],
  ['RequestTimeTooSkewed', 'clock'],
  ['SignatureDoesNotMatch', 'login'],
  ['XAmzContentSHA256Mismatch', 'busy'],
  ['XMinioAdminBucketQuotaExceeded', 'full'],
  ['XMinioStorageFull', 'full'],
])
