import type { SavedTalk } from '../note/saved'
import { canonicalJson, sha256 } from './canonical'
import { BackupError } from './error'
import { readRecord } from './record'

export { BackupError, type BackupErrorCode } from './error'

/** The settings that go along: those that are neither secret nor about this one device. */
export interface BackupSettings {
  exportFormat: 'markdown' | 'properties'
}

/** What a backup holds. */
export interface Backup {
  settings: BackupSettings
  /** In the order of the ids. */
  talks: SavedTalk[]
}

/**
 * All notes as one JSON file, a record on each line. The same notes and settings make the same
 * bytes, on every device and at any time. The checksum is the SHA-256 of the canonical JSON of
 * `{ settings, talks }`.
 */
export async function makeBackup(
  saved: readonly SavedTalk[],
  settings: BackupSettings,
): Promise<string> {
  const sorted = [...saved].sort((a, b) => (a.talk.id < b.talk.id ? -1 : 1))
  const records: string[] = []
  for (const [i, { talk, note }] of sorted.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await breath()
    records.push(canonicalJson({ talk, note }))
  }
  const kept = canonicalJson({ exportFormat: settings.exportFormat })
  const checksum = await sha256(payloadOf(kept, records))
  return [
    '{',
    `"format":${JSON.stringify(FORMAT)},`,
    `"version":${VERSION},`,
    `"checksum":${JSON.stringify(PREFIX + checksum)},`,
    `"settings":${kept},`,
    '"talks":[',
    records.join(',\n'),
    ']',
    '}',
    '',
  ].join('\n')
}

/**
 * Reads a backup, checking everything before any of it is used. Throws a `BackupError` that says
 * why the file is refused.
 */
export async function parseBackup(text: string): Promise<Backup> {
  const file = parseFile(text)
  if (file.format !== FORMAT || !Array.isArray(file.talks)) throw new BackupError('not-backup')
  if (typeof file.version !== 'number') throw new BackupError('not-backup')
  if (file.version > VERSION) throw new BackupError('newer')
  await checkSum(file, file.talks)

  const talks: SavedTalk[] = []
  for (const [i, record] of file.talks.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await breath()
    talks.push(readRecord(record, i + 1))
  }
  const ids = new Set<string>()
  for (const [i, { talk }] of talks.entries()) {
    if (ids.has(talk.id)) throw new BackupError('damaged', `record ${i + 1}, ${talk.id}, twice`)
    ids.add(talk.id)
  }
  return { settings: readBackupSettings(file.settings), talks }
}

const FORMAT = 'talkmark-backup'
const VERSION = 1
const PREFIX = 'sha256:'

/** Records between two breaths: about 10 ms of work. */
const AT_ONCE = 500

interface BackupFile {
  format?: unknown
  version?: unknown
  checksum?: unknown
  settings?: unknown
  talks?: unknown
}

function parseFile(text: string): BackupFile {
  let file: unknown
  try {
    // Editors on some systems put a byte order mark in front.
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new BackupError('not-json', null, cause)
  }
  if (typeof file !== 'object' || file === null) throw new BackupError('not-backup')
  return file
}

async function checkSum(file: BackupFile, talks: unknown[]): Promise<void> {
  const records: string[] = []
  try {
    for (const [i, record] of talks.entries()) {
      if (i % AT_ONCE === AT_ONCE - 1) await breath()
      records.push(canonicalJson(record))
    }
    const sum = await sha256(payloadOf(canonicalJson(file.settings), records))
    if (file.checksum === PREFIX + sum) return
  } catch (cause) {
    throw new BackupError('damaged', `record ${records.length + 1}`, cause)
  }
  throw new BackupError('checksum')
}

function payloadOf(settings: string, records: string[]): string {
  return `{"settings":${settings},"talks":[${records.join(',')}]}`
}

function readBackupSettings(value: unknown): BackupSettings {
  const format = (value as Partial<BackupSettings> | null | undefined)?.exportFormat
  if (format !== 'markdown' && format !== 'properties') {
    throw new BackupError('damaged', 'settings.exportFormat')
  }
  return { exportFormat: format }
}

/** Lets the page draw and answer between two stretches of work. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
