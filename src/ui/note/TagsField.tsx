import { useId, useRef, useState } from 'preact/hooks'
import { t } from '../../browser/words'
import { sameTag } from '../../note/same-tag'
import { Icon } from '../Icon'
import './TagsField.css'

interface TagsFieldProps {
  tags: string[]
  /** Tags in use elsewhere, the most used first. */
  known: string[]
  onTags: (tags: string[]) => void
  /** The time to fetch `known`. */
  onFocus: () => void
}

const MOST_SUGGESTIONS = 6

/** Tags as chips, with an input that completes from the tags in use. Enter or a comma adds one. */
export function TagsField({ tags, known, onTags, onFocus }: TagsFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(-1)
  const offers = text.trim() === '' ? [] : suggestions(text, known, tags)
  const open = offers.length > 0

  const add = (raw: string) => {
    const added = raw
      .split(',')
      .map(tidyTag)
      .filter((tag) => tag !== '')
    const next = [...tags]
    for (const tag of added) if (!next.some((other) => sameTag(other, tag))) next.push(tag)
    if (next.length > tags.length) onTags(next)
    setText('')
    setChosen(-1)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault()
      add(offers[chosen] ?? text)
    } else if (event.key === 'ArrowDown' && open) {
      event.preventDefault()
      setChosen((chosen + 1) % offers.length)
    } else if (event.key === 'ArrowUp' && open) {
      event.preventDefault()
      setChosen(chosen <= 0 ? offers.length - 1 : chosen - 1)
    } else if (event.key === 'Escape' && (open || text !== '')) {
      event.preventDefault()
      event.stopPropagation()
      setText('')
      setChosen(-1)
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      onTags(tags.slice(0, -1))
    }
  }

  return (
    <div class="tags">
      <ul class="tags-list" aria-label={t('tagsLabel')}>
        {tags.map((tag) => (
          <li key={tag} class="tag">
            <span class="foreign">{tag}</span>
            <button
              type="button"
              aria-label={t('tagRemove', tag)}
              onClick={() => {
                onTags(tags.filter((other) => other !== tag))
                input.current?.focus()
              }}
            >
              <Icon name="skip" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <div class="tags-entry">
        <input
          ref={input}
          data-testid="tags-input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-label={t('tagsAdd')}
          aria-keyshortcuts="Alt+T"
          title={`${t('tagsAdd')} (Alt+T)`}
          placeholder={t('tagsPlaceholder')}
          value={text}
          onInput={(event) => {
            const value = event.currentTarget.value
            if (value.includes(',')) add(value)
            else setText(value)
          }}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          // A tag that was typed but not entered is kept too.
          onBlur={() => text.trim() !== '' && add(text)}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          class="tags-offers"
          hidden={!open}
          aria-label={t('tagsOffers')}
        >
          {offers.map((tag, i) => (
            <div
              key={tag}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              class="tags-offer foreign"
              aria-selected={i === chosen}
              // The input keeps the focus, and so does not take the half-typed word as a tag.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add(tag)}
              onKeyDown={onKeyDown}
            >
              {tag}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

function suggestions(text: string, known: string[], tags: string[]): string[] {
  const sought = text.trim().toLocaleLowerCase()
  const free = known.filter((tag) => !tags.some((other) => sameTag(other, tag)))
  const starts = free.filter((tag) => tag.toLocaleLowerCase().startsWith(sought))
  const has = free.filter(
    (tag) => tag.toLocaleLowerCase().includes(sought) && !starts.includes(tag),
  )
  return [...starts, ...has].slice(0, MOST_SUGGESTIONS)
}

/** One line without a leading `#`, which people type by habit. */
function tidyTag(raw: string): string {
  return raw.replace(/\s+/g, ' ').trim().replace(/^#+/, '').trim()
}
