import type { MergedTalk } from '../note/merged'
import type { SavedTalk } from '../note/saved'
import type { NoteVersion } from '../note/version'
import type { Recap } from '../recap/recap'
import type { SavedView } from '../search/view'
import type { Template } from '../template/template'
import { inParts } from './library'
import { together } from './talks'
import { reading } from './transaction'

/** All that the user has, but for what is in the bin. */
export interface Everything {
  talks: readonly SavedTalk[]
  versions: readonly NoteVersion[]
  merges: readonly MergedTalk[]
  recaps: readonly Recap[]
  templates: readonly Template[]
  views: readonly SavedView[]
}

/** Reads it all as it stands at one moment, for a backup. Rejects with a `StorageError`. */
export function readEverything(): Promise<Everything> {
  return reading(
    ['talks', 'notes', 'versions', 'merges', 'recaps', 'templates', 'views'],
    async (tx) => {
      const [talks, notes, versions, merges, recaps, templates, views] = await Promise.all([
        inParts(tx, 'talks'),
        inParts(tx, 'notes'),
        inParts(tx, 'versions'),
        inParts(tx, 'merges'),
        inParts(tx, 'recaps'),
        inParts(tx, 'templates'),
        inParts(tx, 'views'),
      ])
      return { talks: together(talks, notes), versions, merges, recaps, templates, views }
    },
  )
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
