import { storageError } from './errors'

/**
 * Does the work for each, in order, and gives what came of it. What is wrong with one alone does not keep
 * the others from theirs: it is thrown when all are done. Where the database itself fails it is thrown at
 * once. Rejects with a `StorageError`.
 */
export async function eachAlone<T, Made>(
  all: readonly T[],
  work: (one: T) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = []
  const faults: unknown[] = []
  for (const one of all) {
    try {
      made.push(await work(one))
    } catch (cause) {
      const error = storageError(cause)
      if (!OF_ONE_ALONE.has(error.code)) throw error
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
  return made
}

/** What code throws that meets data it can't use is none of the database's errors. */
const OF_ONE_ALONE: ReadonlySet<string> = new Set(['invalid', 'unknown'])
