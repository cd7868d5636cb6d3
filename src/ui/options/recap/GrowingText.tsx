import { useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { ElsewhereLine } from '../../ElsewhereLine'
import { useHeldText } from '../../useHeldText'
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
  const area = useRef<HTMLTextAreaElement>(null)
  const held = useHeldText(area, text)

  return (
    <span class="growing" data-text={held.text === '' ? placeholder : held.text}>
      <textarea
        ref={area}
        class="growing-text"
        data-testid={testid}
        data-field={field}
        rows={1}
        dir="auto"
        value={held.text}
        placeholder={placeholder}
        aria-label={label}
        onBlur={() => {
          held.left()
          onBlur()
        }}
        onKeyDown={(event) => {
          if (lines === 'one' && event.key === 'Enter' && !event.isComposing) event.preventDefault()
        }}
        onInput={(event) => {
          const { value } = event.currentTarget
          const now = lines === 'one' ? value.replace(/\s*\n\s*/g, ' ') : value
          onEdit(held.typed(now), now)
        }}
      />
      <ElsewhereLine held={held} testid={testid} words={t('recapElsewhere')} />
    </span>
  )
}
