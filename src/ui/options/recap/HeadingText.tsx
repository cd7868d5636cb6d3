import { useState } from 'preact/hooks'
import { GrowingText } from './GrowingText'

interface HeadingTextProps {
  /** The user's own; `''` where it is as it comes. */
  own: string
  /** As it comes. */
  usual: string
  label: string
  testid: string
  field?: string | undefined
  /** `text` is `''` where it is to be as it comes. */
  onEdit: (base: string, text: string) => void
}

/**
 * A heading that comes by itself and can be written over. Emptied it stays empty under the user's
 * hands, and when they leave it is as it comes.
 */
export function HeadingText({ own, usual, label, testid, field, onEdit }: HeadingTextProps) {
  const [isEmptied, setEmptied] = useState<'yes' | 'no'>('no')
  const shown = own === '' && isEmptied === 'yes' ? '' : own || usual

  return (
    <GrowingText
      text={shown}
      label={label}
      placeholder={usual}
      testid={testid}
      field={field}
      lines="one"
      onEdit={(_, text) => {
        setEmptied(text === '' ? 'yes' : 'no')
        onEdit(own, text === usual ? '' : text)
      }}
      onBlur={() => setEmptied('no')}
    />
  )
}
