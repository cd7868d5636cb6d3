import { storageError } from './errors'

/**
 * Does the work for each, in order. What is wrong with one alone does not keep the others from theirs: it
 * is thrown when all are done. Where the database itself fails it is thrown at once. Rejects with a
 * `StorageError`.
 */
export async function eachAlone<T>(
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = []
  for (const one of all) {
    try {
      await work(one)
    } catch (cause) {
      const error = storageError(cause)
      if (!OF_ONE_ALONE.has(error.code)) throw error
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
}

/** What code throws that meets data it can't use is none of the database's errors. */
const OF_ONE_ALONE: ReadonlySet<string> = new Set(['invalid', 'unknown'])
