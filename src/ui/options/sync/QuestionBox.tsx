import type { SyncAnswer, SyncQuestion } from '../../../messages/sync'
import { useConferenceTitle } from './useConferenceTitle'
import { answerWords, questionWords } from './words'

interface QuestionBoxProps {
  question: SyncQuestion
  onAnswer: (answer: SyncAnswer) => void
}

/** What only the user can decide; until then nothing is changed anywhere. */
export function QuestionBox({ question, onAnswer }: QuestionBoxProps) {
  const { about } = question
  const conference = 'count' in question ? question.conference : null
  const title = useConferenceTitle(conference)
  if (conference !== null && title === null) return null
  return (
    <div class="sync-question" role="alert" data-testid="sync-question">
      {questionWords(question, title).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <div class="sync-bar">
        {'count' in question ? (
          (['keep', 'go on'] as const).map((say) => (
            <button
              key={say}
              type="button"
              class={say === 'keep' ? 'button button--primary' : 'button'}
              data-testid={`sync-say-${say.replace(' ', '-')}`}
              onClick={() => onAnswer({ about: question.about, say, upTo: question.count })}
            >
              {answerWords(about, say)}
            </button>
          ))
        ) : (
          <>
            {question.about === 'vault-open' && (
              <button
                type="button"
                class="button button--primary"
                data-testid="sync-say-encrypt"
                onClick={() => onAnswer({ about: question.about, say: 'encrypt' })}
              >
                {answerWords(about, 'encrypt')}
              </button>
            )}
            <button
              type="button"
              class={about === 'vault-open' ? 'button' : 'button button--primary'}
              data-testid="sync-say-use"
              onClick={() => onAnswer({ about: question.about, say: 'use it' })}
            >
              {answerWords(about, 'use it')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
