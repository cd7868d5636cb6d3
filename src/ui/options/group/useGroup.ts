import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { writersOfLines } from '../../../note/credits'
import type { SavedTalk } from '../../../note/saved'
import type { Writers } from '../../../note/written-by'
import type { Group } from '../../../recap/whose'
import { onChange } from '../../../storage/changes'
import { readAllCredits, readWriters } from '../../../storage/writers'

/** Who else writes in the notes; `null` where nobody does. */
export const GroupContext = createContext<Group | null>(null)

export function useGroup(): Group | null {
  return useContext(GroupContext)
}

/** Kept up with what comes from others. Read once the library is there: nobody waits for it. */
export function useStoredGroup(when: 'now' | 'later'): Group | null {
  const [group, setGroup] = useState<Group | null>(null)
  useEffect(() => {
    if (when === 'later') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      Promise.all([readWriters(), readAllCredits()]).then(
        ([{ own, others }, all]) => {
          const credits = new Map(all.map(({ talkId, lines }) => [talkId, lines]))
          const isAlone = all.length === 0 || others.size === 0
          setGroup((known) => (isAlone ? null : kept(known, { own, names: others, credits })))
        },
        // The library meets the same fault, and shows it.
        () => {},
      )
    }
    read()
    const end = onChange(({ type }) => {
      if (TOLD.has(type)) timer ??= setTimeout(read, GATHER_MS)
    })
    return () => {
      end()
      clearTimeout(timer)
    }
  }, [when])
  return group
}

/** Of each line of the note, the name of who wrote it, where that is somebody else. */
export function namesOfLines(group: Group | null, { talk, note }: SavedTalk): Writers {
  const credits = group?.credits.get(talk.id)
  if (!credits) return []
  const nameOf = (id: string | null) => (id === null ? null : (group?.names.get(id) ?? null))
  return writersOfLines(note.body, credits).map(nameOf)
}

const TOLD: ReadonlySet<string> = new Set(['writer', 'talk', 'many'])

const GATHER_MS = 200

/** What is the same is the same object: rows and articles are made anew of what is not. */
function kept(before: Group | null, now: Group): Group {
  if (before === null) return now
  const credits = new Map(
    [...now.credits].map(([id, lines]) => {
      const known = before.credits.get(id)
      return [id, known && JSON.stringify(known) === JSON.stringify(lines) ? known : lines]
    }),
  )
  const isSame =
    credits.size === before.credits.size &&
    [...credits].every(([id, lines]) => before.credits.get(id) === lines) &&
    JSON.stringify([[...now.names], [...now.own]]) ===
      JSON.stringify([[...before.names], [...before.own]])
  return isSame ? before : { ...now, credits }
}
