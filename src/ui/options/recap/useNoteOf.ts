import { useEffect, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import { getTalk } from '../../../storage/read-talks'

/**
 * The id of the talk whose note is open in the article, or `null`. Where another surface merges that
 * talk into another one, the note that both have now is open: the hand may still be on the keys.
 */
export function useNoteOf(
  saved: ReadonlyMap<string, SavedTalk>,
): [noteOf: string | null, setNoteOf: (id: string | null) => void] {
  const [noteOf, setNoteOf] = useState<string | null>(null)
  const gone = noteOf !== null && !saved.has(noteOf) ? noteOf : null

  useEffect(() => {
    if (gone === null) return
    let wanted = true
    getTalk(gone).then(
      (found) => wanted && setNoteOf(found?.talk.id ?? null),
      // No talk shows the note; what is typed was stored under its id.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [gone])

  return [noteOf, setNoteOf]
}
