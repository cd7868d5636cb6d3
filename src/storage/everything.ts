import type { Credits } from '../note/credits'
import type { MergedTalk } from '../note/merged'
import type { SavedTalk } from '../note/saved'
import type { NoteVersion } from '../note/version'
import type { Writer } from '../note/writer'
import type { Recap } from '../recap/recap'
import type { SavedView } from '../search/view'
import type { Template } from '../template/template'
import { inParts } from './library'
import { together } from './read-talks'
import { type Reading, reading } from './transaction'

/** All that the user has, but for what is in the bin. */
export interface Everything {
  talks: readonly SavedTalk[]
  versions: readonly NoteVersion[]
  merges: readonly MergedTalk[]
  recaps: readonly Recap[]
  templates: readonly Template[]
  views: readonly SavedView[]
  writers: readonly Writer[]
  authors: readonly Credits[]
}

/** Reads it all as it stands at one moment, for a backup. Rejects with a `StorageError`. */
export function readEverything(): Promise<Everything> {
  return reading(
    ['talks', 'notes', 'versions', 'merges', 'recaps', 'templates', 'views', ...GROUP],
    async (tx) => {
      const [talks, notes, versions, merges, recaps, templates, views, group] = await Promise.all([
        inParts(tx, 'talks'),
        inParts(tx, 'notes'),
        inParts(tx, 'versions'),
        inParts(tx, 'merges'),
        inParts(tx, 'recaps'),
        inParts(tx, 'templates'),
        inParts(tx, 'views'),
        readGroup(tx),
      ])
      return { talks: together(talks, notes), versions, merges, recaps, templates, views, ...group }
    },
  )
}

const GROUP = ['writers', 'authors'] as const

/** Names say nothing where nobody else has written. */
async function readGroup(tx: Reading): Promise<Pick<Everything, 'writers' | 'authors'>> {
  const authors = await inParts(tx, 'authors')
  return { authors, writers: authors.length === 0 ? [] : await inParts(tx, 'writers') }
}

/** True where anything is stored that a backup is for beside the talks. Rejects with a `StorageError`. */
export function hasOwnLists(): Promise<boolean> {
  return reading(['recaps', 'templates', 'views'], async (tx) => {
    const counts = await Promise.all([
      tx.objectStore('recaps').count(),
      tx.objectStore('templates').count(),
      tx.objectStore('views').count(),
    ])
    return counts.some((count) => count > 0)
  })
}
