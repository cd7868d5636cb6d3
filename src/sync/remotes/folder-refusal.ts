import { RemoteError, type RemoteProblem } from '../remote'

/** Whether it is an exception of the browser's with one of these names. */
export function isOf(error: unknown, ...names: string[]): boolean {
  return error instanceof DOMException && names.includes(error.name)
}

/** What an exception of File System Access means: https://fs.spec.whatwg.org/ and Chromium's own. */
export function folderRefusal(cause: unknown): unknown {
  if (!(cause instanceof DOMException)) return cause
  return new RemoteError(PROBLEMS.get(cause.name) ?? 'busy', { cause })
}

/** Others come of a file that was changed meanwhile, and of Chromium's look for malware. */
const PROBLEMS: ReadonlyMap<string, RemoteProblem> = new Map([
  ['InvalidModificationError', 'wrong-server'],
  ['NoModificationAllowedError', 'read-only'],
  ['NotAllowedError', 'forbidden'],
  ['NotFoundError', 'no-folder'],
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'forbidden'],
  ['TypeMismatchError', 'wrong-server'],
])
