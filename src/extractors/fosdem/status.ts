import type { TalkStatus } from '../../talk/talk'

/**
 * FOSDEM marks a talk that was cancelled or changed in its title: `CANCELLED - Title`,
 * `[CANCELED] Title`, `Title CANCELLED`, `AMENDMENT: Title`. Gives the title without the mark.
 * A title that merely speaks of it (`Cancelling POSIX syscalls`) is left alone.
 */
export function withoutStatus(marked: string): { title: string; status: TalkStatus | null } {
  let title = marked
  let status: TalkStatus | null = null
  // Twice, since a talk can have been changed and then cancelled.
  for (const [pattern, meaning] of [...MARKS, ...MARKS]) {
    const rest = title.replace(pattern, '').trim()
    if (rest === title || rest === '') continue
    title = rest
    status = status === 'cancelled' ? status : meaning
  }
  if (/ - CANCELL?ED\b/.test(title)) status = 'cancelled'
  return { title, status }
}

/** In capitals it needs no more; otherwise a bracket or a colon tells that it is a mark. */
const MARKS: readonly (readonly [RegExp, TalkStatus])[] = [
  [/^\s*(CANCELL?ED|CANCELL?ATION)\b\s*[:–—-]*\s*/, 'cancelled'],
  [/^\s*(\[|\()\s*cancell?(ed|ation)\s*(\]|\))\s*[:–—-]*\s*/i, 'cancelled'],
  [/^\s*cancell?ed\s*:\s*/i, 'cancelled'],
  [/\s*[:–—-]*\s*\bCANCELL?ED\s*$/, 'cancelled'],
  [/\s*[:–—-]*\s*(\[|\()\s*cancell?ed\s*(\]|\))\s*$/i, 'cancelled'],
  [/^\s*(AMENDE?MENT|AMENDED)\b\s*[:–—-]*\s*/, 'amended'],
  [/^\s*(\[|\()\s*amend(e?ment|ed)\s*(\]|\))\s*[:–—-]*\s*/i, 'amended'],
  [/^\s*amend(e?ment|ed)\s*:\s*/i, 'amended'],
  [/\s*[:–—-]*\s*(\[|\()\s*amend(e?ment|ed)\s*(\]|\))\s*$/i, 'amended'],
]
