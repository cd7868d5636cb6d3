import { t, type WordKey } from '../browser/words'
import type { StorageError } from '../storage/errors'

/** What a failure of the storage means to the user, and what to do. */
export function storageWords(error: StorageError): string {
  return t(`storageError_${error.code}` as WordKey)
}
