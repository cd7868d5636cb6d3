/**
 * Does the work for each, some at a time, in their order. Where one fails the others that have begun
 * are waited for, and no more are begun.
 */
export async function inParallel<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<'go on' | 'stop'>,
): Promise<void> {
  let next = 0
  let failed: { reason: unknown } | null = null
  const one = async () => {
    while (next < items.length && failed === null) {
      const item = items[next++] as T
      try {
        if ((await work(item)) === 'stop') next = items.length
      } catch (reason) {
        failed ??= { reason }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, one))
  if (failed !== null) throw (failed as { reason: unknown }).reason
}
