/** How urgent a work is: `soon` leaves room for frames and keys, `idle` waits until nothing is up. */
export type Urgency = 'soon' | 'idle'

/** A work in small steps. */
export type Steps<Result> = Generator<void, Result>

/** A slice takes so long, in ms: half a frame. */
const SLICE = 8

/** An idle page may be one that only looks so: then the work goes on after so many ms. */
const PATIENCE = 1000

/**
 * Does a work in slices between which the page draws and answers. `urgency` is asked before each.
 * Resolves with what the steps return; rejects with what they throw.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  urgency: () => Urgency,
): Promise<Result> {
  for (;;) {
    await turn(urgency())
    const end = performance.now() + SLICE
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < end)
  }
}

/** Resolves when it is this work's turn. Safari has no idle time to tell of. */
export function turn(urgency: Urgency): Promise<void> {
  return new Promise((resolve) => {
    if (urgency === 'idle' && typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    } else setTimeout(resolve)
  })
}
