import type { RunEnd } from '../../src/sync/engine'
import { exchange, type Member } from './group'

/** A member whose device is connected: what others put is read as it is told, as the background does it. */
export interface Connected {
  /** Exchanges, as after a change here; one run at a time. */
  send(): Promise<RunEnd>
  /** Waits until nothing is told that was not read. */
  rest(): Promise<void>
  stop(): void
}

/** Begins to watch from where the member's last run ended; `onRead` is called after each run. */
export function connect(member: Member, onRead: () => void = () => {}): Connected {
  const { remote, disk } = member
  const stop = new AbortController()
  let told = { devices: new Set<string>(), since: null as string | null }
  let last: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = () => {
    const mine = last.then(() => {
      const news = told
      told = { devices: new Set(), since: null }
      return exchange(member, { news })
    })
    last = mine.then(onRead)
    last.catch(() => {})
    return mine
  }
  remote
    .watch?.(
      (device, since) => {
        if (device === disk.state?.device) return
        told = { devices: new Set([...told.devices, device]), since }
        timer ??= setTimeout(() => {
          timer = undefined
          void send()
        }, TOGETHER)
      },
      stop.signal,
      disk.state?.since ?? null,
    )
    .catch(() => {})
  return {
    send,
    async rest() {
      while (timer !== undefined) await new Promise((resolve) => setTimeout(resolve, TOGETHER))
      await last
    },
    stop() {
      clearTimeout(timer)
      stop.abort(new Error('over'))
    },
  }
}

/** ms */
const TOGETHER = 120
