import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { isFree } from '../free-key'
import { Icon } from '../Icon'
import './SearchField.css'

interface SearchFieldProps {
  q: string
  onType: (q: string) => void
  /** Enter, or leaving the field: the words are complete. */
  onCommit: () => void
  /** Down into the list, or out of the empty field. */
  onLeave: () => void
}

/** The search over everything. `/` leads here, Escape clears and then leaves, Down goes to the list. */
export function SearchField({ q, onType, onCommit, onLeave }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)

  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !isFree(event)) return
      const field = input.current
      if (!field?.checkVisibility({ visibilityProperty: true })) return
      event.preventDefault()
      field.focus()
      field.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') {
      if (q === '') onLeave()
      else onType('')
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      onCommit()
      onLeave()
    } else return
    event.preventDefault()
  }

  return (
    <search class="search-field">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        data-testid="search"
        aria-label={t('searchLabel')}
        aria-keyshortcuts="/"
        placeholder={t('searchPlaceholder')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={q}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onCommit}
      />
      {q === '' ? (
        <span class="search-field-key" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          class="search-field-clear"
          data-testid="search-clear"
          aria-label={t('searchClear')}
          title={t('searchClear')}
          onClick={() => {
            onType('')
            input.current?.focus()
          }}
        >
          <Icon name="skip" size={14} />
        </button>
      )}
    </search>
  )
}
