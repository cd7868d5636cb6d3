import { StorageError } from '../storage/errors'

/** Where code can't be loaded, the files went with an update: rejects with an `outdated` then. */
export async function loaded<T>(code: Promise<T>): Promise<T> {
  try {
    return await code
  } catch (cause) {
    throw new StorageError('outdated', cause)
  }
}
