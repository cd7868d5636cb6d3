import type { RefObject } from 'preact'
import { Icon } from '../../Icon'
import './FindField.css'

interface FindFieldProps {
  label: string
  testid: string
  /** A key of the page that leads here, while nobody types. */
  shortcut?: string
  field: RefObject<HTMLInputElement | null>
  words: string
  onWords: (words: string) => void
  /** From the field down into the list. */
  onDown: () => void
}

/** Where words are typed that narrow the list below. */
export function FindField(props: FindFieldProps) {
  const { label, testid, shortcut, field, words, onWords, onDown } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onDown()
    } else if (event.key === 'Escape' && words !== '') {
      event.preventDefault()
      event.stopPropagation()
      onWords('')
    }
  }

  return (
    <label class="find-field">
      <Icon name="search" />
      <span class="unseen">{label}</span>
      <input
        ref={field}
        type="search"
        autocomplete="off"
        data-testid={testid}
        placeholder={label}
        aria-keyshortcuts={shortcut}
        value={words}
        onInput={(event) => onWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}
