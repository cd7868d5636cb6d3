import { useCallback, useMemo, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'

/**
 * The saved talks with the note that is being written as it stands on the screen: the article has it
 * at once, and the library hears of it when the note is left. The function takes each new state.
 */
export function useLiveNote(
  saved: ReadonlyMap<string, SavedTalk>,
  openId: string | null,
): [live: ReadonlyMap<string, SavedTalk>, onNote: (one: SavedTalk) => void] {
  const [shown, setShown] = useState<{ one: SavedTalk; stored: SavedTalk | undefined } | null>(null)

  const live = useMemo(() => {
    if (shown === null) return saved
    const { id } = shown.one.talk
    const stored = saved.get(id)
    // Left, it stands in for what is stored until that has been read again.
    if (!stored || (id !== openId && stored !== shown.stored)) return saved
    return new Map(saved).set(id, { talk: stored.talk, note: shown.one.note })
  }, [saved, shown, openId])

  const onNote = useCallback(
    (one: SavedTalk) => setShown({ one, stored: saved.get(one.talk.id) }),
    [saved],
  )
  return [live, onNote]
}
