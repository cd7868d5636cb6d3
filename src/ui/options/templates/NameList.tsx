import { useMemo, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { TemplateScope } from '../../../template/template'
import './NameList.css'
import { type NameEntry, namesFor } from './names'

interface NameListProps {
  scope: TemplateScope
  onInsert: (name: NameEntry) => void
}

/** The variables and filters, to be looked through; a click puts one where the cursor is. */
export function NameList({ scope, onInsert }: NameListProps) {
  const [sought, setSought] = useState('')
  const names = useMemo(() => namesFor(scope), [scope])
  const found = names.filter((entry) => isSought(entry, sought))
  const variables = found.filter(({ kind }) => kind !== 'filter')
  const filters = found.filter(({ kind }) => kind === 'filter')

  return (
    <details class="names" data-testid="names">
      <summary class="names-summary">{t('templateNames')}</summary>
      <input
        type="search"
        class="names-search"
        data-testid="names-search"
        placeholder={t('templateNamesSearch')}
        aria-label={t('templateNamesSearch')}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      {found.length === 0 && <p class="names-none">{t('templateNamesNone')}</p>}
      {variables.length > 0 && (
        <Entries title={t('templateVariables')} entries={variables} onInsert={onInsert} />
      )}
      {filters.length > 0 && (
        <Entries title={t('templateFilters')} entries={filters} onInsert={onInsert} />
      )}
    </details>
  )
}

interface EntriesProps {
  title: string
  entries: NameEntry[]
  onInsert: (name: NameEntry) => void
}

function Entries({ title, entries, onInsert }: EntriesProps) {
  return (
    <div class="names-group">
      <h2 class="names-title">{title}</h2>
      <ul class="names-entries">
        {entries.map((entry) => (
          <li key={entry.name}>
            <button
              type="button"
              class="names-entry"
              data-testid="names-entry"
              onClick={() => onInsert(entry)}
            >
              <code>{entry.name}</code>
              <span class="names-what">{entry.what}</span>
              <span class="names-example">{entry.example}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function isSought({ name, what }: NameEntry, sought: string): boolean {
  const words = sought.toLowerCase().split(/\s+/)
  const text = `${name} ${what}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
