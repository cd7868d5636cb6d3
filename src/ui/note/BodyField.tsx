import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../browser/words'
import { ElsewhereLine } from '../ElsewhereLine'
import { useHeldText } from '../useHeldText'
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
  const before = useRef(body)
  const held = useHeldText(field, body)
  const { text } = held

  useLayoutEffect(() => {
    const area = field.current
    const grew = text.length > before.current.length && text.startsWith(before.current)
    before.current = text
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
          onEdit(held.typed(now), now)
        }}
        onBlur={held.left}
      />
      <ElsewhereLine held={held} testid="body" words={t('noteElsewhere')} />
    </div>
  )
}
