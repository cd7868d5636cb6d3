import type { Credits } from '../note/credits'
import { cleanName, newWriterId, type Writer } from '../note/writer'
import { announce } from './changes'
import { drop, put, reading, writing } from './transaction'

/** Who writes in the vault, as far as they have given a name. */
export interface Writers {
  /** Ids of the user's own: of this device, and of others on which they gave the same name. */
  own: ReadonlySet<string>
  /** The name of each other writer, by id. */
  others: ReadonlyMap<string, string>
}

/** The user's own name in the vault; empty where they have given none. Rejects with a `StorageError`. */
export function readOwnName(): Promise<string> {
  return reading(['sync', 'writers'], async (tx) => {
    const own = ownIn((await tx.objectStore('sync').get(KEY))?.value)
    return own?.is === 'named' ? ((await tx.objectStore('writers').get(own.id))?.name ?? '') : ''
  })
}

/**
 * Gives the user a name in the vault, or none: then nothing says any more who wrote their lines.
 * What they wrote before is told under the new name. Rejects with a `StorageError`.
 */
export async function writeOwnName(entered: string): Promise<void> {
  const name = cleanName(entered)
  const id = await writing(['sync', 'writers'], 'strict', async (tx) => {
    const before = ownIn((await tx.objectStore('sync').get(KEY))?.value)
    if (!before && name === '') return null
    const id = before?.id ?? newWriterId()
    const own: Own = { id, is: name === '' ? 'unnamed' : 'named' }
    const known = await tx.objectStore('writers').get(id)
    put(tx.objectStore('sync'), { key: KEY, value: own })
    if (name === '') drop(tx.objectStore('writers'), id)
    else if (known?.name !== name) put(tx.objectStore('writers'), { id, name })
    return id
  })
  if (id !== null) announce({ type: 'writer', id })
}

/** All who write in the vault. Two with the same name are one person. Rejects with a `StorageError`. */
export function readWriters(): Promise<Writers> {
  return reading(['sync', 'writers'], async (tx) => {
    const [kept, all] = await Promise.all([
      tx.objectStore('sync').get(KEY),
      tx.objectStore('writers').getAll(),
    ])
    const own = ownIn(kept?.value)
    const name = own?.is === 'named' ? all.find(({ id }) => id === own.id)?.name : undefined
    const isOwn = (one: Writer) => one.id === own?.id || one.name === name
    const ownIds = all.filter(isOwn).map(({ id }) => id)
    const others = all.filter((one) => !isOwn(one) && one.name !== '')
    return {
      own: new Set(own ? [own.id, ...ownIds] : ownIds),
      others: new Map(others.map(({ id, name: theirs }) => [id, theirs])),
    }
  })
}

/** Which lines of the notes are whose, of all notes that have any. Rejects with a `StorageError`. */
export function readAllCredits(): Promise<Credits[]> {
  return reading(['authors'], (tx) => tx.objectStore('authors').getAll())
}

/** The id under which the user writes, as the exchange asks for it; `null` where they have no name. */
export function ownIdIn(value: unknown): string | null {
  const own = ownIn(value)
  return own?.is === 'named' ? own.id : null
}

/** Where in the store `sync` it is. */
export const KEY = 'writer'

interface Own {
  id: string
  is: 'named' | 'unnamed'
}

function ownIn(value: unknown): Own | null {
  return (value as Own | undefined) ?? null
}
