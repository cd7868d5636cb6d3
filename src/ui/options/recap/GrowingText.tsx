import { useLayoutEffect, useRef } from 'preact/hooks'
import './GrowingText.css'

interface GrowingTextProps {
  text: string
  label: string
  placeholder: string
  testid: string
  /** Names it for those who look for it on the page. */
  field?: string | undefined
  /** `one`: Enter makes no second line. */
  lines: 'one' | 'many'
  /** `base` is the text that the user saw before this input. */
  onEdit: (base: string, text: string) => void
  onBlur?: () => void
}

/**
 * A text area that looks like the text it holds and is as high as that. Its height comes of a second,
 * unseen copy in the same place, so that no key has to wait for a measurement.
 */
export function GrowingText(props: GrowingTextProps) {
  const { text, label, placeholder, testid, field, lines, onEdit, onBlur = () => {} } = props
  const shown = useRef(text)

  // In the same breath as the text appears: a key may come right after it.
  useLayoutEffect(() => {
    shown.current = text
  }, [text])

  return (
    <span class="growing" data-text={text === '' ? placeholder : text}>
      <textarea
        class="growing-text"
        data-testid={testid}
        data-field={field}
        rows={1}
        dir="auto"
        value={text}
        placeholder={placeholder}
        aria-label={label}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (lines === 'one' && event.key === 'Enter' && !event.isComposing) event.preventDefault()
        }}
        onInput={(event) => {
          const { value } = event.currentTarget
          const now = lines === 'one' ? value.replace(/\s*\n\s*/g, ' ') : value
          const base = shown.current
          shown.current = now
          onEdit(base, now)
        }}
      />
    </span>
  )
}
