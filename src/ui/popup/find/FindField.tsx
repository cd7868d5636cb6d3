import type { RefObject } from 'preact'
import { t } from '../../../browser/words'
import { Icon } from '../../Icon'

interface FindFieldProps {
  field: RefObject<HTMLInputElement | null>
  words: string
  onWords: (words: string) => void
  /** From the field down into the list. */
  onDown: () => void
}

/** Where words of a saved talk are typed. */
export function FindField({ field, words, onWords, onDown }: FindFieldProps) {
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
      <span class="unseen">{t('findTalk')}</span>
      <input
        ref={field}
        type="search"
        autocomplete="off"
        data-testid="find-talk"
        placeholder={t('findTalk')}
        value={words}
        onInput={(event) => onWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}
