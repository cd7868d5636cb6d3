import type { MergedTalk } from '../note/merged'
import type { Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { NoteVersion } from '../note/version'
import type { Talk } from '../talk/talk'
import { newVersions } from './join-versions'
import { pagesOf } from './pages'
import type { ListEffect } from './restore-effect'
import { type OwnLists, planRecaps, planTemplates, planViews } from './restore-lists'
import { type Met, type PlannedMerge, type PlannedTalk, planMerge, planTalk } from './restore-plan'
import { byTalk } from './restore-preview'
import type { StoreName } from './schema'
import { type Durability, put, type Writing, writing } from './transaction'
import { keepVersion, versionsOf } from './versions'

/** One transaction with talks, which are in the order of the ids: one range of keys holds them all. */
export function restoreTalks(
  chunk: readonly SavedTalk[],
  durability: Durability,
): Promise<PlannedTalk[]> {
  return writing(STORES, durability, async (tx) => {
    const ids = IDBKeyRange.bound(chunk[0]?.talk.id, chunk.at(-1)?.talk.id)
    const merges = tx.objectStore('merges')
    const met = metOf(
      ...(await Promise.all([
        tx.objectStore('talks').getAll(ids),
        tx.objectStore('notes').getAll(ids),
        merges.getAll(ids),
        merges.index('into').getAll(ids),
      ])),
    )
    await meet(
      tx,
      met,
      [...met.merges.values()].map((merged) => merged.into),
    )
    const planned = chunk.map((saved) => planTalk(met, saved))
    for (const one of planned) await putTalk(tx, one)
    return planned
  })
}

/** One transaction with the talks that were merged. */
export function restoreMerges(all: readonly MergedTalk[]): Promise<PlannedMerge[]> {
  return writing(STORES, 'relaxed', async (tx) => {
    const met = metOf([], [], [], [])
    await meet(
      tx,
      met,
      all.flatMap((merged) => [merged.id, merged.into]),
    )
    await meet(
      tx,
      met,
      [...met.merges.values()].map((merged) => merged.into),
    )
    const planned = all.map((merged) => planMerge(met, merged))
    for (const one of planned) {
      if (one.do === 'join') await putTalk(tx, one.talk)
      if (one.do !== 'merge') continue
      put(tx.objectStore('merges'), one.merged)
      for (const page of one.merged.pages) {
        put(tx.objectStore('pages'), { ...page, talkId: one.merged.into })
      }
    }
    return planned
  })
}

/** One transaction with versions of notes, in the order of the talks. Gives how many were new. */
export function restoreVersions(chunk: readonly NoteVersion[]): Promise<number> {
  return writing(['versions'], 'relaxed', async (tx) => {
    const store = tx.objectStore('versions')
    const range = versionsOf(chunk[0]?.talkId ?? '', chunk.at(-1)?.talkId)
    const stored = byTalk(await store.getAll(range))
    let count = 0
    for (const [id, versions] of byTalk(chunk)) {
      const added = newVersions(stored.get(id) ?? [], versions)
      for (const version of added) put(store, version)
      count += added.length
    }
    return count
  })
}

/** One transaction with recaps, templates and views; on the disk when it is done. */
export function restoreLists(lists: OwnLists): Promise<Record<keyof OwnLists, ListEffect>> {
  return writing(['recaps', 'templates', 'views'], 'strict', async (tx) => {
    const stores = {
      recaps: tx.objectStore('recaps'),
      templates: tx.objectStore('templates'),
      views: tx.objectStore('views'),
    }
    const recaps = planRecaps(await stores.recaps.getAll(), lists.recaps)
    const templates = planTemplates(await stores.templates.getAll(), lists.templates)
    const views = planViews(await stores.views.getAll(), lists.views)
    for (const recap of recaps.puts) put(stores.recaps, recap)
    for (const template of templates.puts) put(stores.templates, template)
    for (const view of views.puts) put(stores.views, view)
    return { recaps: recaps.effect, templates: templates.effect, views: views.effect }
  })
}

const STORES: readonly StoreName[] = ['talks', 'notes', 'pages', 'versions', 'merges']

async function putTalk(tx: Writing, { saved, effect, replaced }: PlannedTalk): Promise<void> {
  if (effect === 'unchanged') return
  if (replaced) await keepVersion(tx, replaced)
  put(tx.objectStore('talks'), saved.talk)
  put(tx.objectStore('notes'), saved.note)
  for (const page of pagesOf(saved.talk, saved.note)) put(tx.objectStore('pages'), page)
}

function metOf(talks: Talk[], notes: Note[], merges: MergedTalk[], into: MergedTalk[]): Met {
  return {
    talks: new Map(talks.map((talk) => [talk.id, talk])),
    notes: new Map(notes.map((note) => [note.talkId, note])),
    merges: new Map(merges.map((merged) => [merged.id, merged])),
    joined: new Set(into.map((merged) => merged.into)),
  }
}

/** Reads what is stored of these talks, too. */
async function meet(tx: Writing, met: Met, ids: readonly string[]): Promise<void> {
  const merges = tx.objectStore('merges')
  for (const id of new Set(ids)) {
    const [talk, note, merged, others] = await Promise.all([
      tx.objectStore('talks').get(id),
      tx.objectStore('notes').get(id),
      merges.get(id),
      merges.index('into').getKey(id),
    ])
    if (talk) met.talks.set(id, talk)
    if (note) met.notes.set(id, note)
    if (merged) met.merges.set(id, merged)
    if (others !== undefined) met.joined.add(id)
  }
}
