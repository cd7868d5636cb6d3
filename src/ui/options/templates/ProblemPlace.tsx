import { t } from '../../../browser/words'
import type { TemplateError } from '../../../template/error'
import { Problem } from '../../Problem'
import { problemWords } from './template-words'

interface ProblemPlaceProps {
  id: string
  problem: TemplateError | null
  onGo: (start: number, end: number) => void
}

/** What is wrong with a template's text, and a way to the place. */
export function ProblemPlace({ id, problem, onGo }: ProblemPlaceProps) {
  const place = problem?.place ?? null
  return (
    <div id={id} class="problem-place" role="status" data-testid={id}>
      {problem && (
        <Problem
          acts={
            place && (
              <button
                type="button"
                class="button"
                data-testid="template-go"
                onClick={() => onGo(place.start, place.end)}
              >
                {t('templateAt', place.line, place.column)}
              </button>
            )
          }
        >
          {problemWords(problem)}
        </Problem>
      )}
    </div>
  )
}
