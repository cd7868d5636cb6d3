import { t } from '../browser/words'
import type { Recap } from '../recap/recap'
import type { SavedView } from '../search/view'
import { fingerprint } from '../talk/fingerprint'
import type { Template } from '../template/template'
import type { Everything } from './everything'
import type { ListEffect } from './restore-effect'
import { isSame } from './same'

/** The lists of a backup that are the user's own, each with an id of its own. */
export type OwnLists = Pick<Everything, 'recaps' | 'templates' | 'views'>

export interface PlannedList<T> {
  puts: T[]
  effect: ListEffect
}

export function planRecaps(stored: readonly Recap[], incoming: readonly Recap[]) {
  return plan(stored, incoming, {
    isSame: (a, b) => isSame(wordsOf(a), wordsOf(b)),
    isNewer: (a, b) => a.updatedAt > b.updatedAt,
    copyOf: (recap, id, from) => ({ ...recap, id, title: nameOfCopy(recap.title, from) }),
  })
}

export function planTemplates(stored: readonly Template[], incoming: readonly Template[]) {
  return plan(stored, incoming, {
    isSame: (a, b) => isSame(textsOf(a), textsOf(b)),
    isNewer: (a, b) => a.updatedAt > b.updatedAt,
    copyOf: (template, id, from) => ({ ...template, id, name: nameOfCopy(template.name, from) }),
  })
}

export function planViews(stored: readonly SavedView[], incoming: readonly SavedView[]) {
  return plan(stored, incoming, {
    isSame: (a, b) => a.name === b.name && a.search === b.search,
    // A view does not say when it was changed: the one that is here stays.
    isNewer: () => false,
    copyOf: (view, id, from) => ({ ...view, id, name: nameOfCopy(view.name, from) }),
  })
}

/** Which of the two versions a copy is of. */
type CopyFrom = 'backup' | 'here'

interface Kind<T> {
  /** True where the user sees no difference. */
  isSame(a: T, b: T): boolean
  isNewer(a: T, b: T): boolean
  copyOf(one: T, id: string, from: CopyFrom): T
}

/**
 * The newer of two with one id stays, and the older becomes a copy beside it. The id of a copy is made
 * of its content, so that the same backup restored again makes no second one.
 */
function plan<T extends { id: string }>(
  stored: readonly T[],
  incoming: readonly T[],
  kind: Kind<T>,
): PlannedList<T> {
  const all = new Map(stored.map((one) => [one.id, one]))
  const puts = new Map<string, T>()
  const effect: ListEffect = { added: 0, updated: 0, copied: 0 }
  const put = (one: T, as: keyof ListEffect) => {
    all.set(one.id, one)
    puts.set(one.id, one)
    effect[as] += 1
  }
  for (const one of incoming) {
    const here = all.get(one.id)
    if (!here) {
      put(one, 'added')
      continue
    }
    const newer = kind.isNewer(one, here)
    if (newer) put(one, 'updated')
    if (kind.isSame(one, here)) continue
    const older = newer ? here : one
    const id = `${older.id}~${fingerprint(JSON.stringify(older))}`
    if (!all.has(id)) put(kind.copyOf(older, id, newer ? 'here' : 'backup'), 'copied')
  }
  return { puts: [...puts.values()], effect }
}

function nameOfCopy(name: string, from: CopyFrom): string {
  return t(from === 'backup' ? 'restoreCopyOfBackup' : 'restoreCopyOfHere', name)
}

/** What the user wrote and chose; not when, nor how it left last. */
function wordsOf({ exported: _, createdAt: __, updatedAt: ___, ...words }: Recap): object {
  return words
}

function textsOf({ createdAt: _, updatedAt: __, ...texts }: Template): object {
  return texts
}
