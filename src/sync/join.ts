import { joined, joinedParts, partsIn, type Update } from './document'
import { beforeJoining, type Removing } from './failsafe'
import { adopt, foldIn, kindOf } from './fold'
import { type Parts, putTogether } from './parts'
import type { Answer } from './question'
import type { Sent } from './segment'
import type { SyncStore, SyncTransaction } from './store'

/** Records joined in one transaction: some 50 ms of work, which holds up what the user types. */
const BATCH = 50

/**
 * Joins changes of other devices to the documents and the user's own stores. It may be stopped
 * anywhere and done again. Rejects with `NeedsAnswer` where too much would go, before anything does.
 * `tell on`: the others can't read where they come from, and hear of them from this device.
 */
export async function joinAll(
  store: SyncStore,
  sent: readonly Sent[],
  answer: Answer | null,
  telling: Telling = 'keep',
): Promise<{ joined: number; broken: number }> {
  const byKey = grouped(sent)
  const removing = await store.transaction((tx) => beforeJoining(tx, byKey, answer))
  const all = [...byKey]
  let broken = 0
  for (let from = 0; from < all.length; from += BATCH) {
    const some = all.slice(from, from + BATCH)
    broken += await store.transaction(async (tx) => {
      // All at once: what is read of one record need not wait for the others.
      const failed = await Promise.all(
        some.map(([key, changes]) => joinOne(tx, key, changes, removing, telling)),
      )
      return failed.reduce((sum, count) => sum + count, 0)
    })
  }
  return { joined: all.length, broken }
}

type Telling = 'keep' | 'tell on'

async function joinOne(
  tx: SyncTransaction,
  key: string,
  changes: readonly Sent[],
  removing: Removing,
  telling: Telling,
): Promise<number> {
  const [known, isDirty] = await Promise.all([tx.document(key), tx.isDirty(key)])
  const isNew = known === null
  // What the user did comes first: it was done to what the document says by now.
  if (!isNew && isDirty) await foldIn(tx, key)
  const before = isDirty ? await tx.document(key) : known
  const { state, parts: theirs, broken } = joinedSound(before?.state ?? null, changes)
  if (state === null) return broken
  const stored = { state, own: telling === 'tell on' ? state : (before?.own ?? NOTHING) }
  tx.setDocument(key, stored)
  if (telling === 'tell on') tx.queue({ key, update: state })
  const kind = kindOf(key)
  // Of a later version: the document is kept for when this one knows what it is.
  if (kind === null) return broken
  if (isNew && isDirty) tx.setClean(key)
  const isKept = !isNew && theirs === null && removing === 'keep'
  const added = isNew || isKept ? await adopt(tx, key, theirs, stored) : 'nothing'
  const now = added === 'something' ? await tx.document(key) : null
  const parts = now ? partsIn(now.state) : theirs
  tx.setRecord(key, parts && putTogether(parts, kind.shape))
  return broken
}

/** Changes that are none are passed over: a vault may be written to by anybody who has its key. */
function joinedSound(
  before: Update | null,
  changes: readonly Sent[],
): { state: Update | null; parts: Parts | null; broken: number } {
  try {
    const updates = changes.map(({ update }) => update)
    return { ...joinedParts(before, updates), broken: 0 }
  } catch {
    let state = before
    let broken = 0
    for (const { update } of changes) {
      try {
        state = joined(state, [update])
      } catch {
        broken += 1
      }
    }
    return { state, parts: state && partsIn(state), broken }
  }
}

function grouped(sent: readonly Sent[]): Map<string, Sent[]> {
  const byKey = new Map<string, Sent[]>()
  for (const one of sent) {
    const known = byKey.get(one.key)
    if (known) known.push(one)
    else byKey.set(one.key, [one])
  }
  return byKey
}

const NOTHING: Update = new Uint8Array()
