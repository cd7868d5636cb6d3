/** How far a long act has come. */
export interface Progress {
  done: number
  of: number
}

interface ChunkOptions {
  signal: AbortSignal
  onProgress: (progress: Progress) => void
}

/** So many are done in one go: some ten ms of work, and one transaction. */
const CHUNK = 250

/**
 * Does something to many things, some at a time, so that the page can draw, answer and be told to
 * stop in between. Resolves to how many were done; a failure of `work` is the whole's.
 */
export async function inChunks<T>(
  all: readonly T[],
  { signal, onProgress }: ChunkOptions,
  work: (chunk: readonly T[]) => Promise<void>,
): Promise<number> {
  let done = 0
  while (done < all.length && !signal.aborted) {
    const chunk = all.slice(done, done + CHUNK)
    await work(chunk)
    done += chunk.length
    if (done === all.length) break
    onProgress({ done, of: all.length })
    await new Promise((resolve) => setTimeout(resolve))
  }
  return done
}
