import type { Article } from './article'
import { fingerprintsOf, partsIn } from './fingerprints'
import { movedIds } from './moved'
import type { Recap } from './recap'

/** What is another in a talk, or in the recap's own words, than it was. */
type ChangedPart =
  /** Of a talk; of the recap its title, or a section's heading. */
  | 'heading'
  | 'text'
  /** A recording or slides have come, or others than before. */
  | 'recording'
  | 'slides'
  /** Other resources; of the recap the list at its end. */
  | 'links'
  /** What is said of a missing recording, where that is not because it has come. */
  | 'missing'
  /** Room, time, speakers, verdict, tags, address. */
  | 'facts'
  /** It stands before or behind others that it did not. */
  | 'order'

/** One talk, or with the id `''` the recap's own words, that differs from the last export. */
export interface ArticleChange {
  id: string
  kind: 'new' | 'gone' | 'changed'
  /** Of what is changed, in the order of `ChangedPart`; else empty. */
  what: ChangedPart[]
}

/** What differs from the last export, in the article's order, gone talks last; nothing before it. */
export function changesSince(recap: Recap, article: Article): ArticleChange[] {
  if (recap.exported === null) return []
  const before = new Map(Object.entries(recap.exported.fingerprints))
  const now = new Map(Object.entries(fingerprintsOf(article)))
  const moved = movedIds(inOrder(before), inOrder(now))

  const changes: ArticleChange[] = []
  for (const id of ['', ...inOrder(now)]) {
    const [old, print] = [before.get(id), now.get(id) ?? '']
    const what = old === undefined ? [] : changedParts(partsIn(old), partsIn(print))
    if (moved.has(id)) what.push('order')
    if (old === undefined) changes.push({ id, kind: 'new', what: [] })
    else if (what.length > 0) changes.push({ id, kind: 'changed', what })
  }
  const gone = inOrder(before).filter((id) => !now.has(id))
  return [...changes, ...gone.map((id) => ({ id, kind: 'gone' as const, what: [] }))]
}

const PARTS = ['heading', 'text', 'recording', 'slides', 'links', 'missing', 'facts'] as const

function changedParts(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ChangedPart[] {
  const changed: ChangedPart[] = PARTS.filter((part) => before.get(part) !== now.get(part))
  const because = changed.includes('recording') || changed.includes('slides')
  return because ? changed.filter((part) => part !== 'missing') : changed
}

/** The talks' ids; a stored record does not keep its order, so each says its place. */
function inOrder(prints: ReadonlyMap<string, string>): string[] {
  const places = [...prints].flatMap(([id, print]): [string, number][] =>
    id === '' ? [] : [[id, Number(partsIn(print).get('place') ?? 0)]],
  )
  return places.sort(([, a], [, b]) => a - b).map(([id]) => id)
}
