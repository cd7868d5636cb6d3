import { t, type WordKey } from '../../../browser/words'
import type { SyncLogEntry, SyncProblem, SyncQuestion } from '../../../messages/sync'

/** What is wrong, and what to do. */
export function problemWords(problem: SyncProblem): string {
  return t(`syncProblem_${keyed(problem)}` as WordKey)
}

/** What happened, and what it means. */
export function questionWords(question: SyncQuestion): string[] {
  const words = t(
    `syncAsk_${keyed(question.about)}` as WordKey,
    ...('count' in question ? [question.count, question.of] : []),
  )
  if (!('count' in question)) return [words]
  const whole = question.conference === null ? [] : [t('syncAskConference', question.conference)]
  return [words, ...whole, t('syncAskBin')]
}

/** The words of a button that answers. */
export function answerWords(
  about: SyncQuestion['about'],
  say: 'go on' | 'keep' | 'use it' | 'encrypt',
): string {
  const key = say === 'use it' ? `syncSay_${keyed(about)}` : `syncSay_${keyed(about)}_${keyed(say)}`
  return t(key as WordKey)
}

/** One run in words. */
export function runWords({ end, joined, sent }: SyncLogEntry): string {
  if (end === 'done') return t('syncRunDone', joined, sent)
  return end === 'asked' ? t('syncRunAsked') : t('syncRunFailed', problemWords(end))
}

function keyed(name: string): string {
  return name.replace(/[- ]/g, '_')
}
