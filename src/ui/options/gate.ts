/** Holds work back until something more urgent is done. */
export interface Gate {
  opened: Promise<void>
  open: () => void
}

/** A gate that opens by itself after so many ms, should nobody open it. */
export function createGate(patienceMs: number): Gate {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patienceMs)
    open = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  return { opened, open }
}
