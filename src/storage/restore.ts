import type { NoteVersion } from '../note/version'
import { announce } from './changes'
import type { Everything } from './everything'
import { countMerged, noEffect, type RestoreEffect } from './restore-effect'
import { restoreGroup } from './restore-group'
import { effectOf } from './restore-preview'
import { restoreLists, restoreMerges, restoreTalks, restoreVersions } from './restore-steps'
import { isSet, type Settings, writeSettings } from './settings'
import { reading } from './transaction'

export { changesOf, type ListEffect, type RestoreEffect } from './restore-effect'

/** What a checked backup holds. */
export interface Restorable extends Everything {
  settings: Pick<Settings, 'exportFormat'>
}

/** Says what `restoreBackup` would do. Changes nothing. Rejects with a `StorageError`. */
export async function previewRestore(backup: Restorable): Promise<RestoreEffect> {
  const stored = await reading(
    ['talks', 'notes', 'versions', 'merges', 'recaps', 'templates', 'views'],
    async (tx) => {
      const [talks, notes, versions, merges, recaps, templates, views] = await Promise.all([
        tx.objectStore('talks').getAll(),
        tx.objectStore('notes').getAll(),
        tx.objectStore('versions').getAll(),
        tx.objectStore('merges').getAll(),
        tx.objectStore('recaps').getAll(),
        tx.objectStore('templates').getAll(),
        tx.objectStore('views').getAll(),
      ])
      return {
        talks: new Map(talks.map((talk) => [talk.id, talk])),
        notes: new Map(notes.map((note) => [note.talkId, note])),
        ...{ versions, merges, recaps, templates, views },
      }
    },
  )
  return effectOf(stored, inOrder(backup))
}

/**
 * Merges a backup into what is stored; deletes nothing. `onProgress` hears how many talks are done.
 * Where `signal` ends it, it rejects with the signal's reason; what was merged by then stays, and
 * the same backup can be restored again. Rejects with a `StorageError` where storing fails.
 */
export async function restoreBackup(
  backup: Restorable,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<RestoreEffect> {
  const effect = noEffect()
  const { talks, merges, versions, writers, authors, ...lists } = inOrder(backup)
  const total = talks.length
  try {
    for (let from = 0; from < total; from += AT_ONCE) {
      signal?.throwIfAborted()
      const chunk = talks.slice(from, from + AT_ONCE)
      // The last commit waits for the disk, and so for all before it.
      const durability = from + AT_ONCE < total ? 'relaxed' : 'strict'
      for (const merged of await restoreTalks(chunk, durability)) countMerged(effect, merged)
      onProgress(Math.min(total, from + AT_ONCE), total)
    }
    signal?.throwIfAborted()
    for (const planned of merges.length > 0 ? await restoreMerges(merges) : []) {
      if (planned.do === 'merge') effect.merges += 1
      else if (planned.do === 'join' && planned.talk.effect !== 'unchanged')
        countMerged(effect, planned.talk)
    }
    for (const chunk of chunksByTalk(versions)) {
      signal?.throwIfAborted()
      effect.versions += await restoreVersions(chunk)
    }
    Object.assign(effect, await restoreLists(lists))
    await restoreGroup(writers, authors)
  } finally {
    tell(backup)
  }
  if (!(await isSet('exportFormat'))) await writeSettings(backup.settings)
  return effect
}

/** Talks, or versions, in one transaction: enough to be quick, few enough to let the page draw. */
const AT_ONCE = 250

/** So that the preview comes to the same as the restore, whatever the file's order. */
function inOrder({
  talks,
  merges,
  versions,
  recaps,
  templates,
  views,
  ...group
}: Restorable): Everything {
  const by = <T>(all: readonly T[], keyOf: (one: T) => string) => {
    const keyed = all.map((one) => [keyOf(one), one] as const)
    return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one)
  }
  return {
    talks: by(talks, ({ talk }) => talk.id),
    merges: by(merges, ({ id }) => id),
    versions: by(versions, ({ talkId, at }) => `${talkId}\n${at}`),
    recaps: by(recaps, ({ id }) => id),
    templates: by(templates, ({ id }) => id),
    views: by(views, ({ id }) => id),
    writers: group.writers,
    authors: group.authors,
  }
}

/** All versions of one talk are in one chunk. */
function* chunksByTalk(versions: readonly NoteVersion[]): Generator<NoteVersion[]> {
  let chunk: NoteVersion[] = []
  for (const version of versions) {
    if (chunk.length >= AT_ONCE && chunk.at(-1)?.talkId !== version.talkId) {
      yield chunk
      chunk = []
    }
    chunk.push(version)
  }
  if (chunk.length > 0) yield chunk
}

function tell({ recaps, templates, views }: Restorable): void {
  announce({ type: 'many' })
  const lists = { recap: recaps[0], template: templates[0], view: views[0] } as const
  for (const type of ['recap', 'template', 'view'] as const) {
    const first = lists[type]
    if (first) announce({ type, id: first.id })
  }
}
