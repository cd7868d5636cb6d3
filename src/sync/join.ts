import { inBatches } from './batches'
import type { WrittenLine } from './claims'
import { remember } from './credits'
import { joined, joinedParts, partsIn, type Update } from './document'
import { beforeJoining, type Removing } from './failsafe'
import { adopt, foldIn, kindOf } from './fold'
import { type Parts, putTogether } from './parts'
import { NOBODY, type OnProgress } from './progress'
import type { Answer } from './question'
import type { Sent } from './segment'
import type { SyncStore, SyncTransaction } from './store'

/**
 * Joins changes of other devices to the documents and the user's own stores. It may be stopped
 * anywhere and done again. Rejects with `NeedsAnswer` where too much would go, before anything does.
 * `tell on`: the others can't read where they come from, and hear of them from this device.
 */
export async function joinAll(
  store: SyncStore,
  sent: readonly Sent[],
  answer: Answer | null,
  signal?: AbortSignal,
  onProgress: OnProgress = NOBODY,
  telling: Telling = 'keep',
): Promise<{ joined: number; broken: number }> {
  const byKey = grouped(sent)
  const removing = await store.transaction((tx) => beforeJoining(tx, byKey, answer))
  let broken = 0
  const before = (done: number) => {
    signal?.throwIfAborted()
    onProgress({ phase: 'joining', done, of: byKey.size })
  }
  await inBatches([...byKey], before, (some) =>
    store.transaction(async (tx) => {
      await tx.expect(some.map(([key]) => key))
      // All at once: what is read of one record need not wait for the others.
      const failed = await Promise.all(
        some.map(([key, changes]) => joinOne(tx, key, changes, removing, telling)),
      )
      broken += failed.reduce((sum, count) => sum + count, 0)
    }),
  )
  return { joined: byKey.size, broken }
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
  const kind = kindOf(key)
  const text = kind?.credited ?? null
  const sound = joinedSound(before?.state ?? null, changes, text)
  const { state, parts: theirs, lines, broken } = sound
  if (state === null) return broken
  const stored = { state, own: telling === 'tell on' ? state : (before?.own ?? NOTHING) }
  tx.setDocument(key, stored)
  if (lines) await rememberFor(tx, key, lines)
  if (telling === 'tell on') tx.queueOwn(key, state.length)
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

async function rememberFor(
  tx: SyncTransaction,
  key: string,
  lines: readonly WrittenLine[],
): Promise<void> {
  const [me, known] = await Promise.all([tx.writer(), tx.credits(key)])
  remember(tx, key, lines, { me, known })
}

/** Changes that are none are passed over: a vault may be written to by anybody who has its key. */
function joinedSound(
  before: Update | null,
  changes: readonly Sent[],
  text: string | null,
): {
  state: Update | null
  parts: Parts | null
  lines: WrittenLine[] | null
  broken: number
} {
  try {
    const updates = changes.map(({ update }) => update)
    return { ...joinedParts(before, updates, text), broken: 0 }
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
    const nothing = { state, parts: null, lines: null, broken }
    return state === null ? nothing : { ...joinedParts(state, [], text), broken }
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
