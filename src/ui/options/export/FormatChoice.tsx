import { useId } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import { FORMATS, type FormatId } from '../../../export/formats'

interface FormatChoiceProps {
  legend: string
  format: FormatId
  onFormat: (format: FormatId) => void
}

/** One of the formats that the export knows, each with its effect in a line. */
export function FormatChoice({ legend, format, onFormat }: FormatChoiceProps) {
  const name = useId()
  return (
    <fieldset class="choice" data-testid="export-format">
      <legend class="choice-label">{legend}</legend>
      {FORMATS.map(({ id }) => (
        <label key={id} class="choice-option">
          <input
            type="radio"
            name={name}
            value={id}
            checked={format === id}
            onChange={() => onFormat(id)}
          />
          <span>
            {t(`format_${id}` as WordKey)}{' '}
            <span class="choice-effect">{t(`formatEffect_${id}` as WordKey)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
