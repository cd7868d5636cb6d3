import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../browser/words'
import './BodyField.css'

interface BodyFieldProps {
  body: string
  /** `base` is the text that the user saw before this input. */
  onEdit: (base: string, text: string) => void
}

/**
 * The whole note as Markdown, in a plain text area: undo and redo stay the browser's own. Its value
 * is set from outside only when it really differs, which keeps the cursor where it is.
 */
export function BodyField({ body, onEdit }: BodyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = useRef(body)

  // In the same breath as the text appears: a key may come right after it.
  useLayoutEffect(() => {
    const area = field.current
    const grew = body.length > shown.current.length && body.startsWith(shown.current)
    shown.current = body
    // A point that was just jotted at the end is brought into view, unless the user is up there.
    if (area && grew && document.activeElement !== area) area.scrollTop = area.scrollHeight
  }, [body])

  return (
    <textarea
      ref={field}
      data-testid="note-body"
      class="body-field"
      dir="auto"
      value={body}
      placeholder={t('bodyPlaceholder')}
      aria-label={t('bodyLabel')}
      onInput={(event) => {
        const text = event.currentTarget.value
        const base = shown.current
        shown.current = text
        onEdit(base, text)
      }}
    />
  )
}
