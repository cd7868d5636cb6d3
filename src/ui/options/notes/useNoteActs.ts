import { useRef } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import type { Verdict } from '../../../note/note'
import type { SavedTalk } from '../../../note/saved'
import { newRecap, type RecapSource } from '../../../recap/recap'
import { createRecap } from '../../../storage/recaps'
import { numbered } from '../numbers'
import type { OpenLibrary } from '../useLibrary'
import { addTag, nextVerdict, removeTag, setVerdict } from './note-acts'
import { useBulk } from './useBulk'
import type { ActEnd, DoneList } from './useDone'

/** What the list's keys and the bar do with talks, in the words in which it is told. */
export interface NoteActs {
  tag: (ids: readonly string[], tag: string, how: 'add' | 'remove') => Promise<ActEnd>
  verdict: (ids: readonly string[], verdict: Verdict | null) => Promise<ActEnd>
  remove: (ids: readonly string[]) => Promise<ActEnd>
  merge: (ids: readonly string[], into: string) => Promise<ActEnd>
  /** Gives the talk the next verdict, and tells which. */
  nextVerdict: (saved: SavedTalk) => Verdict | null
  /** Id of a new recap of these talks; `null` where it could not be stored. */
  recap: (ids: readonly string[]) => Promise<string | null>
}

/** The acts of the notes' view; what can be undone of them lands in `list`. */
export function useNoteActs(open: OpenLibrary, list: DoneList): NoteActs {
  const bulk = useBulk(open, list)
  const { library } = open
  const saved = library.state === 'ready' ? library.saved : null
  const following = useFollowingVerdict()
  const notesOf = (ids: readonly string[]) => ids.flatMap((id) => saved?.get(id)?.note ?? [])

  return {
    tag: (ids, tag, how) =>
      how === 'add'
        ? bulk.change(addTag(notesOf(ids), tag), told('didTagOne', 'didTag', tag))
        : bulk.change(removeTag(notesOf(ids), tag), told('didUntagOne', 'didUntag', tag)),
    verdict: (ids, verdict) =>
      bulk.change(
        setVerdict(notesOf(ids), verdict),
        told('didVerdictOne', 'didVerdict', t(VERDICT_WORDS[verdict ?? 'none'])),
      ),
    remove: (ids) => bulk.remove(ids, told('deletedTalk', 'didDelete')),
    merge: (ids, into) =>
      bulk.merge(
        ids.filter((id) => id !== into),
        into,
        (count, only) => ({
          words: t('didMerge', numbered(count)),
          name: only?.talk.title ?? '',
        }),
      ),
    nextVerdict(one) {
      const value = following(one)
      void bulk.write(one.talk.id, { type: 'verdict', value })
      return value
    },
    async recap(ids) {
      const id = crypto.randomUUID()
      const source: RecapSource = { kind: 'talks', ids: [...ids] }
      const recap = newRecap(id, source, t('recapOfChosen'), new Date().toISOString())
      try {
        await createRecap(recap)
        return id
      } catch (error) {
        list.tell(error as Parameters<DoneList['tell']>[0])
        return null
      }
    },
  }
}

export const VERDICT_WORDS: Record<Verdict | 'none', WordKey> = {
  highlight: 'verdictHighlight',
  good: 'verdictGood',
  skip: 'verdictSkip',
  none: 'verdictNone',
}

/** One talk is named; of many the number is told. */
function told(one: WordKey, many: WordKey, what?: string) {
  const values = what === undefined ? [] : [what]
  return (count: number, only: SavedTalk | null) =>
    count === 1
      ? { words: t(one, ...values), name: only?.talk.title ?? '' }
      : { words: t(many, numbered(count), ...values), name: '' }
}

/** The verdict that follows the one of a note, also where it was pressed faster than it is shown. */
function useFollowingVerdict(): (saved: SavedTalk) => Verdict | null {
  const last = useRef<{ id: string; verdict: Verdict | null; shown: SavedTalk } | null>(null)
  return (saved) => {
    const known = last.current
    const isBehind = known?.shown === saved
    const verdict = nextVerdict(isBehind ? known.verdict : saved.note.verdict)
    last.current = { id: saved.talk.id, verdict, shown: saved }
    return verdict
  }
}
