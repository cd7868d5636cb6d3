import type { Note } from '../note/note'
import type { NoteVersion } from '../note/version'
import type { Everything } from './everything'
import { newVersions, nextVersion } from './join-versions'
import { countMerged, noEffect, type RestoreEffect } from './restore-effect'
import { planRecaps, planTemplates, planViews } from './restore-lists'
import { type Met, planMerge, planTalk } from './restore-plan'

/** What is stored, raw. */
export interface Stored
  extends Omit<Everything, 'talks' | 'writers' | 'authors'>,
    Pick<Met, 'talks' | 'notes'> {}

/** What restoring a backup into this will do: step by step what `restoreBackup` does. */
export function effectOf(stored: Stored, backup: Everything): RestoreEffect {
  const effect = noEffect()
  const met: Met = {
    talks: new Map(stored.talks),
    notes: new Map(stored.notes),
    merges: new Map(stored.merges.map((merged) => [merged.id, merged])),
    joined: new Set(stored.merges.map((merged) => merged.into)),
  }
  const history = byTalk(stored.versions)
  const keep = (note: Note | null) => {
    const known = note ? (history.get(note.talkId) ?? []) : []
    const version = note && nextVersion(note, known.at(-1))
    if (version) history.set(version.talkId, [...known, version])
  }

  for (const saved of backup.talks) {
    const planned = planTalk(met, saved)
    countMerged(effect, planned)
    keep(planned.replaced)
  }
  for (const merged of backup.merges) {
    const planned = planMerge(met, merged)
    if (planned.do === 'merge') effect.merges += 1
    if (planned.do !== 'join' || planned.talk.effect === 'unchanged') continue
    countMerged(effect, planned.talk)
    keep(planned.talk.replaced)
  }
  for (const [id, versions] of byTalk(backup.versions)) {
    effect.versions += newVersions(history.get(id) ?? [], versions).length
  }
  effect.recaps = planRecaps(stored.recaps, backup.recaps).effect
  effect.templates = planTemplates(stored.templates, backup.templates).effect
  effect.views = planViews(stored.views, backup.views).effect
  return effect
}

/** In the order in which they stand, which is that of their times. */
export function byTalk(versions: readonly NoteVersion[]): Map<string, NoteVersion[]> {
  const all = new Map<string, NoteVersion[]>()
  for (const version of versions) {
    const known = all.get(version.talkId)
    if (known) known.push(version)
    else all.set(version.talkId, [version])
  }
  return all
}
