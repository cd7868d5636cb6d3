/**
 * Where devices leave for each other what they wrote: bytes under names. A name is made of
 * `[a-z0-9]` with `/` between folders. Whatever a remote answers is checked by its reader; no
 * verb has to be atomic, conditional or in order. Every verb rejects with a `RemoteError`, or with
 * the signal's reason once that is aborted.
 */
export interface Remote {
  /** Stores the bytes, in the place of what is there; makes the folders that lack. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<void>
  /** What is there, which may be anything; `null` where nothing is. */
  get(name: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null>
  /** The last parts of the names in this folder, in no order; none where there is no such folder. */
  list(folder: string, signal?: AbortSignal): Promise<string[]>
  /** Forgets it; it may be gone already. */
  del(name: string, signal?: AbortSignal): Promise<void>
  /**
   * Calls `onNews` with a device's name when that device has put something, as long as the signal
   * allows; `since` is then where the next watch goes on, as `News.since` is for this one. Only where the
   * remote can tell by itself, without being asked again and again.
   */
  watch?(
    onNews: (device: string, since: string) => void,
    signal: AbortSignal,
    since?: string | null,
  ): Promise<void>
  /**
   * Which devices have put something since another call of it; of none, where that is `null`. Only where
   * the remote keeps an account of it, so that each need not be asked by itself.
   */
  news?(since: string | null, signal?: AbortSignal): Promise<News>
}

/** Who has put something. */
export interface News {
  devices: ReadonlySet<string>
  /** Where to go on; it is this remote's own, and means nothing to another. */
  since: string
}

/** Why a remote did not do what it was asked. */
export type RemoteProblem =
  /** No answer: no connection, no such host, or a certificate that the browser refuses. */
  | 'unreachable'
  /** The user name or password is wrong, or has expired. */
  | 'login'
  /** The clock of this device is too far from the server's for a signature to count. */
  | 'clock'
  /** The login is right, but it may not do this there. */
  | 'forbidden'
  /** What was chosen as the folder, bucket or database is not there. */
  | 'no-folder'
  /** It may be read and not be written. */
  | 'read-only'
  /** Something answers, but not this kind of server. */
  | 'wrong-server'
  /** A page stands between: the network wants a login of its own. */
  | 'portal'
  /** No room is left there. */
  | 'full'
  /** Not now: locked, too many requests, or a fault of the server's own. */
  | 'busy'

/** A remote's refusal, or its silence. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError'
  readonly problem: RemoteProblem
  /** HTTP's, where one was given. */
  readonly status: number | null
  /** How long the server wants to be left alone, in ms. */
  readonly retryAfter: number | null

  constructor(
    problem: RemoteProblem,
    more: { status?: number; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(problem, more.cause === undefined ? {} : { cause: more.cause })
    this.problem = problem
    this.status = more.status ?? null
    this.retryAfter = more.retryAfter ?? null
  }
}
