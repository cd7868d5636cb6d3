import type { RefObject } from 'preact'
import { t } from '../../../browser/words'
import type { TemplateError } from '../../../template/error'
import { LONGEST_SOURCE } from '../../../template/longest-source'
import type { TemplateScope } from '../../../template/template'
import { ElsewhereLine } from '../../ElsewhereLine'
import { useHeldText } from '../../useHeldText'
import { selectIn } from './field-edit'
import { type Named, offersFor } from './insertion'
import { namesFor } from './names'
import { ProblemPlace } from './ProblemPlace'
import './SourceField.css'

interface SourceFieldProps {
  source: string
  scope: TemplateScope
  problem: TemplateError | null
  field: RefObject<HTMLTextAreaElement | null>
  cursor: number
  onCursor: (at: number) => void
  onInsert: (named: Named) => void
  /** `base` is the text that the user saw before this input. */
  onSource: (base: string, source: string) => void
}

/**
 * The template's text in a plain text area: undo, redo and Tab stay the browser's own. Below it the
 * names that begin like what is typed, and what is wrong.
 */
export function SourceField(props: SourceFieldProps) {
  const { source, scope, problem, field, cursor, onCursor, onInsert, onSource } = props
  const held = useHeldText(field, source)
  const { text } = held
  const offers = offersFor(text, cursor, namesFor(scope))
  const before = text.slice(0, cursor)

  return (
    <div class="source">
      <div class="source-head">
        <label class="template-label" for="template-source">
          {t('templateSource')}
        </label>
        <span class="source-place" data-testid="template-cursor">
          {t('templateAt', before.split('\n').length, cursor - before.lastIndexOf('\n'))}
        </span>
      </div>
      <textarea
        ref={field}
        id="template-source"
        class="template-source"
        data-testid="template-source"
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        maxLength={LONGEST_SOURCE}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby="template-problem"
        onInput={(event) => {
          const { value } = event.currentTarget
          onSource(held.typed(value), value)
          onCursor(event.currentTarget.selectionEnd)
        }}
        onBlur={held.left}
        onSelect={(event) => onCursor(event.currentTarget.selectionEnd)}
        onKeyUp={(event) => onCursor(event.currentTarget.selectionEnd)}
        onClick={(event) => onCursor(event.currentTarget.selectionEnd)}
      />
      <ElsewhereLine held={held} testid="template" words={t('templateElsewhere')} />
      {offers.length > 0 && (
        <fieldset class="source-offers" aria-label={t('templateOffers')} data-testid="offers">
          {offers.map((offer) => (
            <button
              key={offer.name}
              type="button"
              class="source-offer"
              onClick={() => onInsert(offer)}
            >
              {offer.name}
            </button>
          ))}
        </fieldset>
      )}
      <ProblemPlace
        id="template-problem"
        problem={problem}
        onGo={(start, end) => field.current && selectIn(field.current, start, end)}
      />
    </div>
  )
}
