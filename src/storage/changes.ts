/**
 * What another surface has changed: `many` where it would be a long list of talks; `bin` names one of
 * those that came into the bin or left it.
 */
export type Change =
  | { type: 'talk' | 'note' | 'removed'; id: string }
  | { type: 'recap' | 'template' | 'view' | 'writer' | 'bin'; id: string }
  | { type: 'many' }
  /** How the exchange with other devices stands. */
  | { type: 'sync'; id: 'status' }

/**
 * Calls `listener` for the changes that other open surfaces make, and for those of closed ones that
 * come late; this page's own are not heard. Returns the function that ends it.
 */
export function onChange(listener: (change: Change) => void): () => void {
  const onMessage = (event: MessageEvent<Change>) => listener(event.data)
  const heard = openChannel()
  heard?.addEventListener('message', onMessage as EventListener)
  const onLate = (change: Change) => listener(change)
  late.add(onLate)
  return () => {
    heard?.removeEventListener('message', onMessage as EventListener)
    late.delete(onLate)
  }
}

/** Tells the other open surfaces. */
export function announce(change: Change): void {
  openChannel()?.postMessage(change)
  if (change.type !== 'sync' && change.type !== 'bin') for (const listener of own) listener()
}

/**
 * Tells all open surfaces, this page too, of a change that a closed one has made: whichever part of
 * this page has brought it in, the others may have read before.
 */
export function announceLate(change: Change): void {
  announce(change)
  for (const listener of late) listener(change)
}

const late = new Set<(change: Change) => void>()

/** Tells of one change for each item, or that there are many; `changeOf` gives `null` for what is no news. */
export function announceEach<Item>(
  items: readonly Item[],
  changeOf: (item: Item) => Change | null,
): void {
  const changes = items.length > MANY ? [{ type: 'many' } as const] : items.map(changeOf)
  for (const change of changes) if (change) announce(change)
}

const MANY = 100

/** Calls `listener` when this page itself has changed something of the user's. */
export function onOwnChange(listener: () => void): void {
  own.add(listener)
}

const own = new Set<() => void>()

/** One channel object for hearing and telling: a channel never hears itself. */
let channel: BroadcastChannel | null | undefined

function openChannel(): BroadcastChannel | null {
  channel ??= typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('talkmark')
  return channel
}
