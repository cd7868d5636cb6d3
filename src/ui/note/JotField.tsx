import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../browser/words'
import { DEEPEST_POINT, lastDepth, pointLines } from '../../note/points'
import { Icon } from '../Icon'
import './JotField.css'

interface JotFieldProps {
  /** The body that points are added to: a sub-point needs a point above it. */
  body: string
  draft: string
  /** `base` is the text that the user saw before this input. */
  onDraft: (base: string, text: string) => void
  /** The points, and the text in the field that they were made of. */
  onPoints: (lines: string[], draft: string) => void
  /** `first` takes the cursor when it appears. */
  focus?: 'first' | 'none'
}

/**
 * One line to type a key point into, live in the room. Enter adds it, Shift+Enter makes a second
 * line, Tab a sub-point. Tab leaves the field where no deeper point is possible, so that the
 * keyboard is never trapped.
 */
export function JotField({ body, draft, onDraft, onPoints, focus = 'none' }: JotFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = useRef(draft)
  const [depth, setDepth] = useState(0)
  const last = lastDepth(body)
  const deepest = last === null ? 0 : Math.min(DEEPEST_POINT, last + 1)
  const level = Math.min(depth, deepest)

  useLayoutEffect(() => {
    if (focus === 'none') return
    field.current?.focus()
    // Firefox gives a popup its focus late and may drop what was focused before (seen in 153).
    const again = () => {
      if (document.activeElement === document.body) field.current?.focus()
    }
    addEventListener('focus', again)
    return () => removeEventListener('focus', again)
  }, [focus])

  useLayoutEffect(() => {
    shown.current = draft
    if (field.current) growToText(field.current)
  }, [draft])

  const add = () => {
    const text = field.current?.value ?? draft
    const lines = pointLines(text, level)
    if (lines.length > 0) onPoints(lines, text)
    field.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter and Tab are its own.
    if (event.isComposing || event.keyCode === 229) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      add()
    } else if (event.key === 'Tab' && !event.shiftKey && level < deepest) {
      event.preventDefault()
      setDepth(level + 1)
    } else if (event.key === 'Tab' && event.shiftKey && level > 0) {
      event.preventDefault()
      setDepth(level - 1)
    } else if (event.key === 'Backspace' && level > 0 && field.current?.value === '') {
      setDepth(level - 1)
    }
  }

  return (
    <div class="jot" data-depth={level}>
      <span class="jot-mark">
        <Icon name={level > 0 ? 'subpoint' : 'enter'} size={14} />
      </span>
      <textarea
        ref={field}
        data-testid="jot"
        class="jot-text"
        rows={1}
        dir="auto"
        value={draft}
        placeholder={level > 0 ? t('jotSubPlaceholder') : t('jotPlaceholder')}
        aria-label={level > 0 ? t('jotSubLabel', level) : t('jotLabel')}
        aria-describedby="jot-keys"
        enterkeyhint="enter"
        onInput={(event) => {
          const base = shown.current
          shown.current = event.currentTarget.value
          onDraft(base, shown.current)
        }}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="button button--quiet button--icon"
        aria-label={t('jotAdd')}
        title={t('jotAdd')}
        disabled={draft.trim() === ''}
        onClick={add}
      >
        <Icon name="enter" />
      </button>
      <span id="jot-keys" class="unseen">
        {t('jotKeys')}
      </span>
    </div>
  )
}

function growToText(field: HTMLTextAreaElement) {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
