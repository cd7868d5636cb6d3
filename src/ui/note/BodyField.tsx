import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import { t } from '../../browser/words'
import './BodyField.css'

interface BodyFieldProps {
  body: string
  /** `base` is the text that the user saw before this input. */
  onEdit: (base: string, text: string) => void
}

/**
 * The whole note as Markdown, in a plain text area: undo and redo stay the browser's own. Its value
 * is set from outside only when it really differs, which keeps the cursor where it is; and not under
 * the hands of someone who writes in it: then it is said that there is more, and shown when they leave
 * the field or ask for it. Nothing is lost either way, as each edit is joined to what is stored.
 */
export function BodyField({ body, onEdit }: BodyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = useRef(body)
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const isWriting = field.current !== null && document.activeElement === field.current
  const isHeld = isWriting && body !== shown.current
  const text = isHeld ? shown.current : body

  // In the same breath as the text appears: a key may come right after it.
  useLayoutEffect(() => {
    const area = field.current
    const grew = text.length > shown.current.length && text.startsWith(shown.current)
    shown.current = text
    // A point that was just jotted at the end is brought into view, unless the user is up there.
    if (area && grew && document.activeElement !== area) area.scrollTop = area.scrollHeight
  }, [text])

  return (
    <div class="body-place">
      <textarea
        ref={field}
        data-testid="note-body"
        class="body-field"
        dir="auto"
        value={text}
        placeholder={t('bodyPlaceholder')}
        aria-label={t('bodyLabel')}
        onInput={(event) => {
          const now = event.currentTarget.value
          const base = shown.current
          shown.current = now
          onEdit(base, now)
        }}
        onBlur={() => draw(null)}
      />
      <p role="status" class="body-more" data-testid="body-more">
        {isHeld && (
          <>
            {t('noteElsewhere')}{' '}
            <button
              type="button"
              class="textlink"
              data-testid="body-show"
              // The field would be left before the click counts.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                shown.current = body
                draw(null)
              }}
            >
              {t('noteElsewhereShow')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
