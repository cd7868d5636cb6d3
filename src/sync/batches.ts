/**
 * Does the work on all items, some at a time: so many that each time takes a tenth of a second, as far
 * as the last one tells. A transaction holds up what the user types, and each commit takes its time.
 * `before` hears how many are done before each time, and may end it.
 */
export async function inBatches<Item>(
  items: readonly Item[],
  before: (done: number) => void,
  work: (some: Item[]) => Promise<void>,
): Promise<void> {
  let size = FIRST
  for (let from = 0; from < items.length; ) {
    before(from)
    const some = items.slice(from, from + size)
    const began = performance.now()
    await work(some)
    from += some.length
    const right = (size * WANTED) / Math.max(performance.now() - began, 1)
    size = Math.round(Math.min(Math.max(right, size / 2, LEAST), size * 2, MOST))
  }
}

const FIRST = 50
const LEAST = 10
const MOST = 400

/** ms: what is answered within it is felt as at once. */
const WANTED = 100
