import type { Merged } from './merge-saved'

/** What a restore will do, or has done: numbers of talks, and of what else there is. */
export interface RestoreEffect {
  added: number
  /** Newer facts, or a note with more in it. */
  updated: number
  /** Of those updated: both versions of the note are kept, as they differ. */
  mergedBodies: number
  unchanged: number
  /** Earlier versions of notes that join the history. */
  versions: number
  /** Talks that are merged with another again. */
  merges: number
  recaps: ListEffect
  templates: ListEffect
  views: ListEffect
}

/** What becomes of the records of one list. */
export interface ListEffect {
  added: number
  /** Newer than what is stored. */
  updated: number
  /** The older of two that differ, kept beside the newer. */
  copied: number
}

export function noEffect(): RestoreEffect {
  const none = () => ({ added: 0, updated: 0, copied: 0 })
  return {
    added: 0,
    updated: 0,
    mergedBodies: 0,
    unchanged: 0,
    versions: 0,
    merges: 0,
    recaps: none(),
    templates: none(),
    views: none(),
  }
}

export function countMerged(effect: RestoreEffect, { effect: kind, bodies }: Merged): void {
  effect[kind] += 1
  if (bodies === 'both') effect.mergedBodies += 1
}

/** How many things a restore changes; 0 where all of it is there already. */
export function changesOf({ added, updated, versions, merges, ...lists }: RestoreEffect): number {
  const { recaps, templates, views } = lists
  const inLists = [recaps, templates, views].flatMap((list) => Object.values(list) as number[])
  return [added, updated, versions, merges, ...inLists].reduce((sum, count) => sum + count, 0)
}
