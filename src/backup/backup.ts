import type { Credits } from '../note/credits'
import type { MergedTalk } from '../note/merged'
import type { SavedTalk } from '../note/saved'
import type { NoteVersion } from '../note/version'
import type { Writer } from '../note/writer'
import type { Recap } from '../recap/recap'
import type { SavedView } from '../search/view'
import type { Template } from '../template/template'
import { BackupError } from './error'
import { backupText, each, type ListName, readBackupFile } from './file'
import { readMerged, readVersion } from './history'
import { readTemplate, readView } from './own-lists'
import { readRecap } from './recap'
import { readRecord } from './record'
import { readCredits, readWriter } from './writers'

export { BackupError, type BackupErrorCode } from './error'

/** The settings that go along: those that are neither secret nor about this one device. */
export interface BackupSettings {
  exportFormat: 'markdown' | 'properties'
}

/** What a backup holds beside the talks and their notes, each in the order of the ids. */
export interface BackupRest {
  /** What the notes were at earlier times. */
  versions: readonly NoteVersion[]
  merges: readonly MergedTalk[]
  recaps: readonly Recap[]
  templates: readonly Template[]
  views: readonly SavedView[]
  /** Who writes in a shared vault, and which lines of the notes are whose. */
  writers: readonly Writer[]
  authors: readonly Credits[]
}

/** What a backup holds. */
export interface Backup extends BackupRest {
  settings: BackupSettings
  /** In the order of the ids. */
  talks: SavedTalk[]
}

/** A backup of talks and notes alone. */
export const NO_REST: BackupRest = {
  versions: [],
  merges: [],
  recaps: [],
  templates: [],
  views: [],
  writers: [],
  authors: [],
}

/**
 * Everything as one JSON file, a record on each line. The same content makes the same bytes, on
 * every device and at any time.
 */
export function makeBackup(
  saved: readonly SavedTalk[],
  settings: BackupSettings,
  rest: BackupRest = NO_REST,
): Promise<string> {
  return backupText(
    { exportFormat: settings.exportFormat },
    {
      talks: sorted(saved, ({ talk }) => talk.id).map(({ talk, note }) => ({ talk, note })),
      versions: sorted(rest.versions, ({ talkId, at }) => `${talkId}\n${at}`),
      merges: sorted(rest.merges, ({ id }) => id),
      recaps: sorted(rest.recaps, ({ id }) => id),
      templates: sorted(rest.templates, ({ id }) => id),
      views: sorted(rest.views, ({ id }) => id),
      writers: sorted(rest.writers, ({ id }) => id),
      authors: sorted(rest.authors, ({ talkId }) => talkId),
    },
  )
}

/**
 * Reads a backup, checking everything before any of it is used; those of earlier versions too. Throws
 * a `BackupError` that says why the file is refused.
 */
export async function parseBackup(text: string): Promise<Backup> {
  const { settings, lists } = await readBackupFile(text)
  const read = async <T>(
    name: ListName,
    check: (record: unknown, place: number) => T,
    idOf: (record: T) => string,
  ): Promise<T[]> => {
    const records = await each(lists[name], check)
    const known = new Set<string>()
    for (const [i, record] of records.entries()) {
      const id = idOf(record)
      if (known.has(id)) throw new BackupError('damaged', `${PLACES[name]} ${i + 1}, ${id}, twice`)
      known.add(id)
    }
    return records
  }
  return {
    settings: readBackupSettings(settings),
    talks: await read('talks', readRecord, ({ talk }) => talk.id),
    versions: await read('versions', readVersion, ({ talkId, at }) => `${talkId}, ${at}`),
    merges: await read('merges', readMerged, ({ id }) => id),
    recaps: await read('recaps', readRecap, ({ id }) => id),
    templates: await read('templates', readTemplate, ({ id }) => id),
    views: await read('views', readView, ({ id }) => id),
    writers: await read('writers', readWriter, ({ id }) => id),
    authors: await read('authors', readCredits, ({ talkId }) => talkId),
  }
}

/** What a record is called where it is damaged. */
const PLACES: Record<ListName, string> = {
  talks: 'record',
  versions: 'version',
  merges: 'merged talk',
  recaps: 'recap',
  templates: 'template',
  views: 'view',
  writers: 'writer',
  authors: 'list of who wrote what',
}

function sorted<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const keyed = all.map((one) => [keyOf(one), one] as const)
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one)
}

function readBackupSettings(value: unknown): BackupSettings {
  const format = (value as Partial<BackupSettings> | null | undefined)?.exportFormat
  if (format !== 'markdown' && format !== 'properties') {
    throw new BackupError('damaged', 'settings.exportFormat')
  }
  return { exportFormat: format }
}
