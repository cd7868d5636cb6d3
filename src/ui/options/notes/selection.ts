/** The talks that are chosen together, to do something with all of them. */
export interface Selection {
  /** `choosing`: the rows show their boxes, also while none is chosen yet. */
  mode: 'off' | 'choosing'
  ids: ReadonlySet<string>
  /** Where a range begins that Shift extends. */
  anchor: string | null
  /** What was chosen before that range: it stays, whatever the range becomes. */
  kept: ReadonlySet<string>
}

/** Nothing chosen, and nobody choosing. */
export const NO_SELECTION: Selection = {
  mode: 'off',
  ids: new Set(),
  anchor: null,
  kept: new Set(),
}

/** The row is chosen, or not any more. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { mode: 'choosing', ids: next, anchor: id, kept: next }
}

/**
 * The rows between the anchor and `to` are chosen, both positions in `listed`; a range that grew
 * shrinks again. Where nothing is anchored yet, `from` is.
 */
export function extended(
  { kept, anchor }: Selection,
  listed: readonly string[],
  from: number,
  to: number,
): Selection {
  const anchored = anchor === null ? -1 : listed.indexOf(anchor)
  const start = anchored >= 0 ? anchored : from
  const range = listed.slice(Math.min(start, to), Math.max(start, to) + 1)
  const ids = new Set([...kept, ...range])
  return { mode: 'choosing', ids, anchor: listed[start] ?? null, kept }
}

/** Every row of the list, besides what is chosen already. */
export function withAll({ ids, anchor }: Selection, listed: readonly string[]): Selection {
  const all = new Set([...ids, ...listed])
  return { mode: 'choosing', ids: all, anchor, kept: all }
}

/** Without what is not there any more; the same object where nothing went. */
export function present(selection: Selection, has: (id: string) => boolean): Selection {
  const ids = new Set([...selection.ids].filter(has))
  if (ids.size === selection.ids.size) return selection
  return { ...selection, ids, kept: new Set([...selection.kept].filter(has)) }
}
