import { useId } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedView } from '../../../search/view'
import { conferenceName, dayName } from '../notes/DayHead'
import type { Day } from '../notes/days'
import { numbered } from '../numbers'
import { parseScope, type Scope, type ScopeGroup, scopeGroups, scopeValue } from './scope'

interface ScopeChoiceProps {
  days: readonly Day[]
  /** Of all talks. */
  count: number
  views: readonly SavedView[]
  scope: Scope
  onScope: (scope: Scope) => void
}

/** All talks, a conference, a day, or what a saved view finds. */
export function ScopeChoice({ days, count, views, scope, onScope }: ScopeChoiceProps) {
  const id = useId()
  return (
    <div class="choice">
      <label for={id} class="choice-label">
        {t('exportScope')}
      </label>
      <select
        id={id}
        class="select"
        data-testid="export-scope"
        value={scopeValue(scope)}
        onChange={(event) => onScope(parseScope(event.currentTarget.value))}
      >
        <option value="all">{withCount(t('exportAll'), count)}</option>
        {scopeGroups(days).map((group) => (
          <Group key={group.conference ?? ''} group={group} />
        ))}
        {views.length > 0 && (
          <optgroup label={t('views')}>
            {views.map((view) => (
              <option key={view.id} value={scopeValue({ kind: 'view', id: view.id })}>
                {view.name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  )
}

function Group({ group }: { group: ScopeGroup }) {
  const [first] = group.days
  if (!first) return null
  const name = conferenceName(first)
  const whole: Scope = { kind: 'conference', conference: group.conference }
  return (
    <optgroup label={name}>
      <option value={scopeValue(whole)}>{withCount(t('exportWhole', name), group.count)}</option>
      {group.days.length > 1 &&
        group.days.map((day) => (
          <option key={day.key} value={scopeValue({ kind: 'day', key: day.key })}>
            {withCount(dayName(day), day.talks.length)}
          </option>
        ))}
    </optgroup>
  )
}

function withCount(words: string, count: number): string {
  return `${words} (${numbered(count)})`
}
