import { type Change, onChange } from '../../storage/changes'

/** What arrives within this time (ms) is read in one go: a merging tells of two talks. */
const GATHER_MS = 60

/**
 * Calls `read` for changes of other surfaces that are wanted: once for all that come within a moment.
 * Returns the function that ends it.
 */
export function onGathered(
  isWanted: (change: Change) => boolean,
  read: () => void,
  within = GATHER_MS,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = onChange((change) => {
    if (!isWanted(change)) return
    timer ??= setTimeout(() => {
      timer = undefined
      read()
    }, within)
  })
  return () => {
    end()
    clearTimeout(timer)
  }
}
