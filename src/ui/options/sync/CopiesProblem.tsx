import { t } from '../../../browser/words'
import type { MirrorProblem, MirrorWhere } from '../../../messages/mirror'
import { Problem } from '../../Problem'
import { dated } from '../numbers'
import { copiesProblemWords } from './copies-words'

interface CopiesProblemProps {
  problem: { what: MirrorProblem; since: string }
  where: MirrorWhere
  /** The user lets Talkmark go there again. */
  onAllow: () => void
  onTakeOver: () => void
  /** Copies are left to the other device. */
  onLeave: () => void
}

/** What is wrong with the copies, what it means for the notes, and what to do. */
export function CopiesProblem({
  problem,
  where,
  onAllow,
  onTakeOver,
  onLeave,
}: CopiesProblemProps) {
  const { what, since } = problem
  const isRefused = what === 'permission' || what === 'folder-permission'
  return (
    <Problem
      role="alert"
      testid="copies-problem"
      acts={
        what === 'taken' ? (
          <>
            <button type="button" class="button" data-testid="copies-take" onClick={onTakeOver}>
              {t('copiesTakeOver')}
            </button>
            <button type="button" class="button" data-testid="copies-leave" onClick={onLeave}>
              {t('copiesLeave')}
            </button>
          </>
        ) : (
          isRefused && (
            <button type="button" class="button" data-testid="copies-allow" onClick={onAllow}>
              {t('copiesAllow')}
            </button>
          )
        )
      }
    >
      {copiesProblemWords(what, where)} {t('syncSafe')} {t('syncSince', dated(since))}
    </Problem>
  )
}
