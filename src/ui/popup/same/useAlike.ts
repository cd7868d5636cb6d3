import { useEffect, useRef, useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { siteKind } from '../../../talk/site-kinds'
import type { Talk } from '../../../talk/talk'
import type { TalkShown } from '../session'

/**
 * Saved talks that may be the same as the one shown, as the background knows them: asked once, when
 * the talk is stored, so that nothing waits for it. What the user said is another talk is none.
 * `null` while that is not known, and where there is nothing to say of it: a page that is not of the
 * schedule may belong to a talk that it resembles in nothing.
 */
export function useAlike({ talk, note, stored, fresh }: TalkShown): readonly Talk[] | null {
  const [found, setFound] = useState<readonly Talk[] | null>(null)
  const isOne = note !== null && note.talkId === talk.id
  const isAsked = stored.state === 'saved' && isOne && isOpen(talk, fresh)
  const apart = note?.apart
  const asked = useRef<string | null>(null)

  useEffect(() => {
    // Not once more when the two were split again: what is said of that stands in the question's place.
    if (!isAsked || asked.current === talk.id) return
    asked.current = talk.id
    let isGone = false
    callBackground('alike', { talkId: talk.id })
      // The question is a courtesy: where nobody can be asked there is none.
      .catch(() => [])
      .then((talks) => {
        const others = talks.filter(({ id }) => !apart?.includes(id))
        if (!isGone && (others[0] || mayBePart(talk))) setFound(others)
      })
    return () => {
      isGone = true
    }
  }, [isAsked, talk.id])

  return found
}

/** Whether it may be a page of a talk that another page tells of. */
export function mayBePart({ extractor }: Talk): boolean {
  return siteKind(extractor) !== 'schedule'
}

/** Of a talk that was saved before, where its page is a recording's or that of slides. */
function isOpen(talk: Talk, fresh: TalkShown['fresh']): boolean {
  if (fresh === 'known') return ['recording', 'slides'].includes(siteKind(talk.extractor))
  return fresh === 'new'
}
