import type { Fields, Shape } from './parts'

/**
 * The kinds of records that travel, by the name in their keys. A new one joins here, and where the
 * store reads and writes it.
 */
export const KINDS = {
  /**
   * A talk's facts and what the user wrote about it: `{ talk, sources, … }`. `talk` is what the page
   * that was saved first says, `sources` what the other pages do: two devices may each add one.
   */
  talk: {
    shape: { body: 'text', tags: 'list', links: 'list', sources: 'list', apart: 'list' },
    // Lines that another device added meanwhile bring the note back, and a note needs its talk.
    kept: ['talk', 'sources'],
    credited: 'body',
  },
  recap: {
    shape: {
      opening: 'text',
      closing: 'text',
      hand: 'list',
      wholeConferences: 'list',
      sections: { each: { words: 'text' } },
      talks: { each: {} },
    },
    kept: [],
    credited: null,
  },
  template: { shape: { source: 'text' }, kept: [], credited: null },
  view: { shape: {}, kept: [], credited: null },
  merge: { shape: {}, kept: [], credited: null },
  /** Somebody who writes here, by the name they gave themselves: `{ name }`. */
  writer: { shape: {}, kept: [], credited: null },
} as const satisfies Record<string, Kind>

/** How records of a kind are merged. */
export interface Kind {
  shape: Shape
  /** Values and lists that a removed record keeps, for lines that were written on another device meanwhile. */
  kept: readonly string[]
  /** The text of which it is told who wrote which line. */
  credited: string | null
}

export type KindName = keyof typeof KINDS

/** What a record is called everywhere: its kind and its id. */
export function keyOf(kind: KindName, id: string): string {
  return `${kind} ${id}`
}

/** The kind and the id in a key; `null` for a kind that this version does not know. */
export function inKey(key: string): { kind: KindName; id: string } | null {
  const at = key.indexOf(' ')
  const kind = key.slice(0, at)
  return at > 0 && Object.hasOwn(KINDS, kind)
    ? { kind: kind as KindName, id: key.slice(at + 1) }
    : null
}

/** Stands for a record that was never there, or was removed. */
export type Recorded = Fields | null
