import { t, type WordKey } from '../../../browser/words'
import type {
  SyncLogEntry,
  SyncPlace,
  SyncProblem,
  SyncProgress,
  SyncQuestion,
} from '../../../messages/sync'
import { numbered } from '../numbers'

/** What is wrong with a place of this kind, and what to do. */
export function problemWords(problem: SyncProblem, kind: SyncPlace['kind']): string {
  const own = kind === 'folder' ? OF_FOLDERS[problem] : undefined
  return t(own ?? (`syncProblem_${keyed(problem)}` as WordKey))
}

/** Where no server is, and no login. */
const OF_FOLDERS: Partial<Record<SyncProblem, WordKey>> = {
  busy: 'syncProblem_folder_busy',
  forbidden: 'syncProblem_folder_permission',
  full: 'syncProblem_folder_full',
  'no-folder': 'syncProblem_folder_gone',
  permission: 'syncProblem_folder_permission',
  'wrong-server': 'syncProblem_folder_other',
}

/** Who can read what lies in a place of this kind. */
export function privacyWords(kind: SyncPlace['kind']): string {
  return t(kind === 'folder' ? 'syncPrivacyFolder' : 'syncPrivacy')
}

/** What happened, and what it means. `conference` is the name of the one that would go, if one would. */
export function questionWords(question: SyncQuestion, conference: string | null): string[] {
  const words = t(
    `syncAsk_${keyed(question.about)}` as WordKey,
    ...('count' in question ? [question.count, question.of] : []),
  )
  if (!('count' in question)) return [words]
  const whole = conference === null ? [] : [t('syncAskConference', conference)]
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

/** What a run is at, and how far. */
export function progressWords({ phase, done, of }: SyncProgress): string {
  if (of !== null) return t(`syncStep_${phase}_of` as WordKey, numbered(done), numbered(of))
  return done > 0 && COUNTED.has(phase)
    ? t(`syncStep_${phase}_so_far` as WordKey, numbered(done))
    : t(`syncStep_${phase}`)
}

/** Phases of which it may not be known how much there is. */
const COUNTED: ReadonlySet<SyncProgress['phase']> = new Set(['reading', 'preparing', 'sending'])

/** One run in words. */
export function runWords({ end, joined, sent }: SyncLogEntry, kind: SyncPlace['kind']): string {
  if (end === 'stopped') return t('syncRunStopped')
  if (end === 'done') return t('syncRunDone', joined, sent)
  return end === 'asked' ? t('syncRunAsked') : t('syncRunFailed', problemWords(end, kind))
}

function keyed(name: string): string {
  return name.replace(/[- ]/g, '_')
}
