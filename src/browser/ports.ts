import browser from 'webextension-polyfill'

/**
 * Keeps the background awake and tells it that this surface is open, until the function that is returned
 * is called, or the page is gone. A worker that has ended all the same is woken again.
 */
export function stayInTouch(): () => void {
  let isOver = false
  let port: Port | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    port = browser.runtime.connect({ name: NAME })
    port.onDisconnect.addListener(() => {
      port = null
      if (!isOver) again = setTimeout(connect, AGAIN)
    })
  }
  connect()
  // An open port alone keeps no worker (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle).
  const timer = setInterval(() => port?.postMessage(null), OFTEN)
  return () => {
    isOver = true
    clearInterval(timer)
    clearTimeout(again)
    port?.disconnect()
  }
}

/** Calls `listener` with how many surfaces are open, whenever that changes; register it at once, not later. */
export function onSurfaces(listener: (open: number) => void): void {
  const open = new Set<Port>()
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== NAME || port.sender?.id !== browser.runtime.id) return
    open.add(port)
    port.onDisconnect.addListener(() => {
      open.delete(port)
      listener(open.size)
    })
    listener(open.size)
  })
}

type Port = ReturnType<typeof browser.runtime.connect>

const NAME = 'open'

/** ms: browsers end a worker that hears nothing for half a minute. */
const OFTEN = 20_000

/** ms */
const AGAIN = 1000
