import { t, type WordKey } from '../../../browser/words'
import { VERDICT_CHOICES, type VerdictChoice } from './scope'

interface VerdictChoicesProps {
  chosen: ReadonlySet<VerdictChoice>
  onChosen: (chosen: ReadonlySet<VerdictChoice>) => void
}

const WORDS: Record<VerdictChoice, WordKey> = {
  highlight: 'verdictHighlight',
  good: 'verdictGood',
  none: 'verdictNone',
  skip: 'verdictSkip',
}

/** Which verdicts are let into the export. */
export function VerdictChoices({ chosen, onChosen }: VerdictChoicesProps) {
  const toggle = (verdict: VerdictChoice) => {
    const next = new Set(chosen)
    if (!next.delete(verdict)) next.add(verdict)
    onChosen(next)
  }
  return (
    <fieldset class="choice">
      <legend class="choice-label">{t('exportVerdicts')}</legend>
      <div class="choice-row">
        {VERDICT_CHOICES.map((verdict) => (
          <label key={verdict} class="choice-option">
            <input
              type="checkbox"
              data-testid={`export-verdict-${verdict}`}
              checked={chosen.has(verdict)}
              onChange={() => toggle(verdict)}
            />
            {t(WORDS[verdict])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
