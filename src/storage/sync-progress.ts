import type { SyncProgress } from '../messages/sync'

/**
 * Tells the open pages how far the run is, `null` at its end. It is worth no write: a page that is
 * opened later asks the background.
 */
export function tellProgress(progress: SyncProgress | null): void {
  openChannel()?.postMessage(progress)
}

/** Calls `listener` when the background tells. Returns the function that ends it. */
export function onProgress(listener: (progress: SyncProgress | null) => void): () => void {
  const onMessage = (event: MessageEvent<SyncProgress | null>) => listener(event.data)
  const heard = openChannel()
  heard?.addEventListener('message', onMessage as EventListener)
  return () => heard?.removeEventListener('message', onMessage as EventListener)
}

/** Of its own: it would wake every surface several times a second. */
let channel: BroadcastChannel | null | undefined

function openChannel(): BroadcastChannel | null {
  channel ??= typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('talkmark.sync')
  return channel
}
