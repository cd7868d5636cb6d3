import { useEffect, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { MOST_SOUGHT } from '../../../note/sought'
import type { Answer, Finding } from './useFinding'

/** What the list below shows, in words. */
export function FoundCount({ answer, state }: Pick<Finding, 'answer' | 'state'>) {
  const isLong = useLong(state)
  return (
    <p class="find-count" role="status" data-testid="find-count">
      {isLong ? t('findComing') : wordsOf(answer)}
    </p>
  )
}

function wordsOf({ sought, found, fault }: Answer): string {
  if (fault === 'failed') return t('findFailed')
  if (sought === '') return t('recentTalks')
  if (found.length === 0) return t('findNone')
  if (found.length === 1) return t('findOne')
  return t(found.length < MOST_SOUGHT ? 'findMany' : 'findFull', found.length)
}

/** That it takes time is said where it does. */
function useLong(state: Finding['state']): boolean {
  const [long, setLong] = useState<'yes' | 'no'>('no')
  useEffect(() => {
    setLong('no')
    if (state === 'answered') return
    const timer = setTimeout(setLong, LONG, 'yes')
    return () => clearTimeout(timer)
  }, [state])
  return state === 'pending' && long === 'yes'
}

/** ms */
const LONG = 500
