/** Keeps long work from freezing the page that it is done in. */
export interface Pace {
  /** Whether the work has gone on for as long as it may in one go. */
  isDue(): boolean
  /** Lets the page draw and answer. */
  rest(): Promise<void>
}

/** A pace with stretches of so many ms: short enough for a key to be answered before one notices. */
export function createPace(stretchMs = 20): Pace {
  let end = performance.now() + stretchMs
  return {
    isDue: () => performance.now() >= end,
    async rest() {
      await turn()
      end = performance.now() + stretchMs
    },
  }
}

/** A turn of the event loop. Timers would wait for 4 ms each time. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
