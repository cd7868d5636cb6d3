import { t, type WordKey } from '../../../browser/words'
import type {
  MirrorLogEntry,
  MirrorProblem,
  MirrorRefusal,
  MirrorWhere,
} from '../../../messages/mirror'
import type { SyncProblem } from '../../../messages/sync'
import { problemWords } from './words'

/** Why no copies can be in the place of the exchange. */
export function refusalWords(refusal: MirrorRefusal): string {
  return t(`copiesProblem_${refusal}`)
}

/** What is wrong, and what to do: a folder of this device has other causes than a server. */
export function copiesProblemWords(problem: MirrorProblem, where: MirrorWhere): string {
  switch (problem) {
    case 'couchdb':
    case 'encrypted':
      return refusalWords(problem)
    case 'taken':
      return t('copiesProblem_taken')
    case 'no-place':
      return t('copiesProblem_no_place')
    case 'folder-permission':
      return t('copiesProblem_folder_permission')
    default:
      return where === 'folder' ? folderWords(problem) : problemWords(problem, 'webdav')
  }
}

/** One run in words. */
export function copiesRunWords(entry: MirrorLogEntry, where: MirrorWhere): string {
  const { end, written, cameBack, putBack, removed } = entry
  if (end === 'stopped') return t('copiesRunStopped')
  if (end !== 'done' && end !== 'more') return t('syncRunFailed', copiesProblemWords(end, where))
  return t('copiesRun', written, cameBack, putBack, removed)
}

const OF_FOLDERS: Partial<Record<SyncProblem, WordKey>> = {
  'no-folder': 'copiesProblem_folder_gone',
  forbidden: 'copiesProblem_folder_forbidden',
  'read-only': 'copiesProblem_folder_forbidden',
  full: 'copiesProblem_folder_full',
  busy: 'copiesProblem_folder_busy',
  'wrong-server': 'copiesProblem_folder_forbidden',
}

function folderWords(problem: SyncProblem): string {
  const key = OF_FOLDERS[problem]
  return key === undefined ? problemWords(problem, 'folder') : t(key)
}
