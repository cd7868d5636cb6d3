import { useMemo } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { Field } from '../../../search/query'
import { hasToken, tokenOf } from '../../../search/tokens'
import { Icon } from '../Icon'
import { Menu } from '../menu/Menu'
import { FILTERS, toggledToken } from './filters'
import { tagsOf } from './note-acts'

interface FilterMenuProps {
  q: string
  saved: ReadonlyMap<string, SavedTalk>
  onChoose: (q: string) => void
}

/** Filters by a click: each writes its words into the search, and takes them out again. */
export function FilterMenu(props: FilterMenuProps) {
  return (
    <Menu label={t('filter')} icon="filter" testid="filter-menu" look="roomy">
      {() => <Filters {...props} />}
    </Menu>
  )
}

function Filters({ q, saved, onChoose }: FilterMenuProps) {
  const values = useMemo(() => valuesOf(saved), [saved])
  return (
    <>
      {FILTERS.map(({ word, filters }) => (
        <fieldset key={word} class="menu-group">
          <legend class="menu-head">{t(word)}</legend>
          <div class="menu-choices">
            {filters.map((filter) => (
              <button
                key={filter.token}
                type="button"
                class="menu-choice"
                data-testid={`filter-${filter.token}`}
                aria-pressed={hasToken(q, filter.token)}
                onClick={() => onChoose(toggledToken(q, filter.token))}
              >
                {filter.icon && <Icon name={filter.icon} size={14} />}
                {t(filter.word)}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      {values.map(({ field, word, any, values: all }) => (
        <ValueSelect
          key={field}
          q={q}
          field={field}
          word={word}
          any={any}
          values={all}
          onChoose={onChoose}
        />
      ))}
    </>
  )
}

interface ValueSelectProps {
  q: string
  field: Field
  word: WordKey
  any: WordKey
  values: string[]
  onChoose: (q: string) => void
}

/** One of many values that the talks have; the one of the search is shown. */
function ValueSelect({ q, field, word, any, values, onChoose }: ValueSelectProps) {
  if (values.length === 0) return null
  const chosen = values.find((value) => hasToken(q, tokenOf(field, value)))
  return (
    <label class="menu-group">
      <span class="menu-head">{t(word)}</span>
      <select
        class="select"
        data-testid={`filter-${field}`}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const without = chosen === undefined ? q : toggledToken(q, tokenOf(field, chosen))
          onChoose(value === '' ? without : toggledToken(without, tokenOf(field, value)))
        }}
      >
        <option value="">{t(any)}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </label>
  )
}

function valuesOf(saved: ReadonlyMap<string, SavedTalk>) {
  const conferences = new Set<string>()
  const tracks = new Set<string>()
  const notes = []
  for (const { talk, note } of saved.values()) {
    const conference = talk.conferenceTitle ?? talk.conference
    if (conference) conferences.add(conference)
    if (talk.track) tracks.add(talk.track)
    notes.push(note)
  }
  const sorted = (values: Iterable<string>) => [...values].sort((a, b) => a.localeCompare(b))
  return [
    {
      field: 'conference' as const,
      word: 'filterConference' as const,
      any: 'filterAnyConference' as const,
      values: sorted(conferences).reverse(),
    },
    {
      field: 'track' as const,
      word: 'filterTrack' as const,
      any: 'filterAnyTrack' as const,
      values: sorted(tracks),
    },
    {
      field: 'tag' as const,
      word: 'filterTag' as const,
      any: 'filterAnyTag' as const,
      values: tagsOf(notes),
    },
  ]
}
