/** Why something could not be stored or read. */
export type StorageErrorCode =
  | 'full'
  | 'blocked'
  | 'outdated'
  | 'unavailable'
  | 'corrupt'
  | 'closed'
  | 'invalid'
  | 'unknown'

/**
 * A failure of the storage. `message` is a plain sentence for logs; a surface shows the user's words
 * for `code` (`storageError_…` of the messages). `cause` is what the browser threw.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError'

  constructor(
    readonly code: StorageErrorCode,
    cause?: unknown,
  ) {
    super(SENTENCES[code], { cause })
  }
}

/** What the browser threw, as a `StorageError`; one that is already such stays as it is. */
export function storageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause
  return new StorageError(codeOf(cause), cause)
}

const SENTENCES: Record<StorageErrorCode, string> = {
  full: 'The disk or the storage of the browser is full.',
  blocked: 'The database does not answer: another page may hold it.',
  outdated: 'A newer version of the extension has changed the database: reload this page.',
  unavailable: 'The browser gives this page no database.',
  corrupt: 'The database cannot be used: it is damaged, or the disk is full.',
  closed: 'The connection to the database was closed.',
  invalid: 'The value cannot be stored.',
  unknown: 'The database failed for a reason that the browser does not tell.',
}

/**
 * Names of the exceptions: https://w3c.github.io/IndexedDB/#exceptions. `UnknownError` is what
 * Chromium and Firefox say where the files of the database can't be read, opened or, on a full disk,
 * written.
 */
const CODES: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  NS_ERROR_DOM_QUOTA_REACHED: 'full',
  TimeoutError: 'blocked',
  VersionError: 'outdated',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  NotSupportedError: 'unavailable',
  UnknownError: 'corrupt',
  NotFoundError: 'corrupt',
  NotReadableError: 'corrupt',
  ReadOnlyError: 'corrupt',
  InvalidStateError: 'closed',
  TransactionInactiveError: 'closed',
  AbortError: 'closed',
  DataError: 'invalid',
  DataCloneError: 'invalid',
  ConstraintError: 'invalid',
}

function codeOf(cause: unknown): StorageErrorCode {
  if (!(cause instanceof Error || cause instanceof DOMException)) return 'unknown'
  // What Firefox 153 says on a full disk, as an InvalidStateError.
  if (cause.message.includes('did not allow mutations')) return 'corrupt'
  return CODES[cause.name] ?? 'unknown'
}
