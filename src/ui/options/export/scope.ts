import type { Verdict } from '../../../note/note'
import type { SavedTalk } from '../../../note/saved'
import type { Day } from '../notes/days'

/** Which talks an export takes: all, those of a conference, of a day, or what a saved view finds. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'conference'; conference: string | null }
  | { kind: 'day'; key: string }
  | { kind: 'view'; id: string }

/** A verdict that is let through; `none` for talks without one. */
export type VerdictChoice = Verdict | 'none'

export const VERDICT_CHOICES: readonly VerdictChoice[] = ['highlight', 'good', 'none', 'skip']

/** A conference with its days, as a person chooses among them. */
export interface ScopeGroup {
  conference: string | null
  days: Day[]
  /** Talks in all days together. */
  count: number
}

/** What there is to choose from, in the order of the list. */
export function scopeGroups(days: readonly Day[]): ScopeGroup[] {
  const groups: ScopeGroup[] = []
  for (const day of days) {
    const last = groups.at(-1)
    if (last && last.conference === day.conference) {
      last.days.push(day)
      last.count += day.talks.length
    } else {
      groups.push({ conference: day.conference, days: [day], count: day.talks.length })
    }
  }
  return groups
}

/**
 * The saved talks of a scope whose verdict is among the choices, in the order of the list. `found` are
 * the ids that the scope's view finds; `null` where it is none.
 */
export function talksIn(
  scope: Scope,
  verdicts: ReadonlySet<VerdictChoice>,
  days: readonly Day[],
  saved: ReadonlyMap<string, SavedTalk>,
  found: ReadonlySet<string> | null = null,
): SavedTalk[] {
  const talks: SavedTalk[] = []
  for (const day of days) {
    if (!isIn(day, scope)) continue
    for (const id of day.talks) {
      const one = saved.get(id)
      const isFound = scope.kind !== 'view' || found === null || found.has(id)
      if (one && isFound && verdicts.has(one.note.verdict ?? 'none')) talks.push(one)
    }
  }
  return talks
}

/** A scope as the value of a select; `parseScope` reads it back. */
export function scopeValue(scope: Scope): string {
  if (scope.kind === 'all') return 'all'
  if (scope.kind === 'view') return `view:${scope.id}`
  return scope.kind === 'day' ? `day:${scope.key}` : `conference:${scope.conference ?? ''}`
}

export function parseScope(value: string): Scope {
  if (value.startsWith('day:')) return { kind: 'day', key: value.slice(4) }
  if (value.startsWith('view:')) return { kind: 'view', id: value.slice(5) }
  if (!value.startsWith('conference:')) return { kind: 'all' }
  return { kind: 'conference', conference: value.slice(11) || null }
}

function isIn(day: Day, scope: Scope): boolean {
  if (scope.kind === 'all' || scope.kind === 'view') return true
  if (scope.kind === 'day') return day.key === scope.key
  return day.conference === scope.conference
}

/** Whether there is such a conference, day or view; one of long ago may be gone. */
export function isThere(
  scope: Scope,
  days: readonly Day[],
  views: readonly { id: string }[],
): boolean {
  if (scope.kind === 'view') return views.some(({ id }) => id === scope.id)
  return days.some((day) => isIn(day, scope))
}
