import { useEffect, useRef } from 'preact/hooks'
import type { NoteChange } from '../../../note/change'
import type { Note } from '../../../note/note'
import type { SavedTalk } from '../../../note/saved'
import { createWriter, type NoteWriter } from '../../../storage/note-writer'
import type { RemovedTalk } from '../../../storage/removal'
import { loaded } from '../../loaded'
import type { OpenLibrary } from '../useLibrary'
import type { UndoableChange } from './note-acts'
import type { ActEnd, Done, DoneList, Run } from './useDone'

/** What can be done to many talks at once. Each act lands in the list of what can be undone. */
export interface Bulk {
  /** One change that needs no undo of its own. */
  write: (id: string, change: NoteChange) => Promise<void>
  /** `made` puts into words what was done to so many. */
  change: (changes: readonly UndoableChange[], made: Words) => Promise<ActEnd>
  remove: (ids: readonly string[], made: Words) => Promise<ActEnd>
  /** The others become one talk with `into`. */
  merge: (others: readonly string[], into: string, made: Words) => Promise<ActEnd>
}

type Words = (count: number, only: SavedTalk | null) => Pick<Done, 'words' | 'name'>

/** Acts on many talks, in parts, each of which is stored before the next begins. */
export function useBulk({ library, touch }: OpenLibrary, list: DoneList): Bulk {
  const saved = library.state === 'ready' ? library.saved : NONE
  const now = useRef(saved)
  now.current = saved
  const writer = useWriter(list)

  const isThere = library.state === 'ready'
  useEffect(() => {
    // Removing waits for nothing then: what is typed while it does would begin the note anew.
    if (isThere) acts().catch(() => {})
  }, [isThere])

  const write = async (id: string, change: NoteChange) => {
    await writer().write(id, change)
    touch(id)
  }

  const refresh = (ids: readonly string[]) => {
    for (const id of ids) touch(id)
  }
  const wordsFor = (ids: readonly string[], made: Words, known: ReadonlyMap<string, SavedTalk>) =>
    made(ids.length, ids.length === 1 ? (known.get(ids[0] ?? '') ?? null) : null)

  const change = (changes: readonly UndoableChange[], made: Words) => {
    const written: Written[] = []
    const act = async (run: Run) => {
      try {
        await run(changes, async (chunk) => {
          written.push(...(await writeAll(writer(), chunk)))
        })
      } finally {
        refresh(written.map(({ id }) => id))
      }
    }
    const undo = async (run: Run) => {
      const standing = written.filter((one) => stillStands(one, now.current.get(one.id)?.note))
      await run(standing, async (chunk) => {
        await writeAll(
          writer(),
          chunk.map(({ id, undo: change }) => ({ id, change })),
        )
      })
      refresh(standing.map(({ id }) => id))
      return null
    }
    return list.act(act, () =>
      written.length === 0
        ? null
        : {
            kind: 'changed',
            ...wordsFor(
              written.map(({ id }) => id),
              made,
              now.current,
            ),
            undo,
          },
    )
  }

  const remove = (ids: readonly string[], made: Words) => {
    const known = now.current
    const removed: RemovedTalk[] = []
    const act = async (run: Run) => {
      const { removeTalks } = code ?? (await acts())
      try {
        await run(ids, async (chunk) => {
          removed.push(...(await removeTalks(chunk)))
        })
      } finally {
        refresh(removed.map(({ id }) => id))
      }
    }
    const undo = async (run: Run) => {
      const { restoreTalks } = await acts()
      await run(removed, restoreTalks)
      refresh(removed.map(({ id }) => id))
      return removed.length === 1 ? (removed[0]?.id ?? null) : null
    }
    return list.act(act, () =>
      removed.length === 0
        ? null
        : {
            kind: 'deleted',
            ...wordsFor(
              removed.map(({ id }) => id),
              made,
              known,
            ),
            undo,
          },
    )
  }

  const merge = (others: readonly string[], into: string, made: Words) => {
    const merged: string[] = []
    const only = now.current.get(into) ?? null
    const act = async () => {
      const { mergeTalks } = await acts()
      try {
        for (const id of others) {
          await mergeTalks(id, into)
          merged.push(id)
        }
      } finally {
        refresh([...merged, into])
      }
    }
    const undo = async () => {
      const { splitTalk } = await acts()
      for (const id of merged.toReversed()) await splitTalk(id)
      refresh([...merged, into])
      return null
    }
    return list.act(act, () =>
      merged.length === 0 ? null : { kind: 'changed', ...made(merged.length + 1, only), undo },
    )
  }

  return { write, change, remove, merge }
}

let code: typeof import('./bulk-acts') | null = null

/** Rejects with a `StorageError` where they can't be loaded. */
async function acts() {
  code ??= await loaded(import('./bulk-acts'))
  return code
}

const NONE: ReadonlyMap<string, SavedTalk> = new Map()

interface Written extends UndoableChange {
  note: Note
}

async function writeAll<T extends { id: string; change: NoteChange }>(
  writer: NoteWriter,
  changes: readonly T[],
): Promise<(T & { note: Note })[]> {
  const notes = await Promise.all(changes.map(({ id, change }) => writer.write(id, change)))
  return changes.flatMap((one, i) => {
    const note = notes[i]
    return note ? { ...one, note } : []
  })
}

/** What is known of the note may be older than what was written: then it stands. */
function stillStands({ note, stands }: Written, known: Note | undefined): boolean {
  return known !== undefined && (known.updatedAt <= note.updatedAt || stands(known))
}

/** One writer for all acts of the view, made at the first; it says where it waits for the database. */
function useWriter({ tell }: DoneList): () => NoteWriter {
  const held = useRef<NoteWriter | null>(null)
  useEffect(
    () => () => {
      held.current?.close()
      held.current = null
    },
    [],
  )
  return () => {
    held.current ??= createWriter((save) => tell(save.state === 'failed' ? save.error : null))
    return held.current
  }
}
