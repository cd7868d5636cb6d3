import { canonicalJson, sha256 } from './canonical'
import { BackupError } from './error'

const FORMAT = 'talkmark-backup'

/** Version 1 had talks and settings alone. Version 3 has what others wrote in a shared vault. */
const VERSION = 3
const VERSION_ALONE = 2
const PREFIX = 'sha256:'

/** The lists of a backup, in the order in which they stand in the file. */
const LISTS = ['talks', 'versions', 'merges', 'recaps', 'templates', 'views'] as const

/** Those that stand in a file only where others have written in the notes. */
const GROUP_LISTS = ['writers', 'authors'] as const

export type ListName = (typeof LISTS)[number] | (typeof GROUP_LISTS)[number]

/** A backup as it was read, its records not checked yet. */
export interface BackupFile {
  settings: unknown
  lists: Record<ListName, unknown[]>
}

/**
 * The text of a backup: a record on each line. The checksum is the SHA-256 of the canonical JSON of
 * its settings and lists, as one object.
 */
export async function backupText(
  settings: object,
  lists: Record<ListName, readonly object[]>,
): Promise<string> {
  const kept = canonicalJson(settings)
  const records = new Map<ListName, string[]>()
  const isGroup = GROUP_LISTS.some((name) => lists[name].length > 0)
  for (const name of isGroup ? ALL_LISTS : LISTS) records.set(name, await recordsOf(lists[name]))
  const checksum = await sha256(payloadOf(kept, records))
  return [
    '{',
    `"format":${JSON.stringify(FORMAT)},`,
    `"version":${isGroup ? VERSION : VERSION_ALONE},`,
    `"checksum":${JSON.stringify(PREFIX + checksum)},`,
    `"settings":${kept},`,
    [...records].map(([name, lines]) => `"${name}":[\n${lines.join(',\n')}\n]`).join(',\n'),
    '}',
    '',
  ].join('\n')
}

/** Reads the text of a backup, of this version or an earlier one. Throws a `BackupError`. */
export async function readBackupFile(text: string): Promise<BackupFile> {
  const file = parse(text)
  const { format, version, checksum, settings } = file
  if (format !== FORMAT || !Array.isArray(file.talks)) throw new BackupError('not-backup')
  if (typeof version !== 'number') throw new BackupError('not-backup')
  if (version > VERSION) throw new BackupError('newer')
  const lists = emptyLists()
  const names = namesIn(version)
  for (const name of names) {
    const list = file[name]
    if (!Array.isArray(list)) throw new BackupError('damaged', name)
    lists[name] = list
  }
  if (checksum !== PREFIX + (await sumOf(settings, lists, names))) throw new BackupError('checksum')
  return { settings, lists }
}

/** Does something with each record, and lets the page draw and answer in between. */
export async function each<T, Made>(
  records: readonly T[],
  work: (record: T, place: number) => Made,
): Promise<Made[]> {
  const made: Made[] = []
  for (const [i, record] of records.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve))
    made.push(work(record, i + 1))
  }
  return made
}

/** Records between two breaths: about 10 ms of work. */
const AT_ONCE = 500

const ALL_LISTS: readonly ListName[] = [...LISTS, ...GROUP_LISTS]

/** The lists of a file of this version. */
function namesIn(version: number): readonly ListName[] {
  if (version < 2) return ['talks']
  return version < 3 ? LISTS : ALL_LISTS
}

function emptyLists(): Record<ListName, unknown[]> {
  const own = { talks: [], versions: [], merges: [], recaps: [], templates: [], views: [] }
  return { ...own, writers: [], authors: [] }
}

function parse(text: string): Record<string, unknown> {
  let file: unknown
  try {
    // Editors on some systems put a byte order mark in front.
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new BackupError('not-json', null, cause)
  }
  if (typeof file !== 'object' || file === null) throw new BackupError('not-backup')
  return file as Record<string, unknown>
}

async function sumOf(
  settings: unknown,
  lists: Record<ListName, unknown[]>,
  names: readonly ListName[],
): Promise<string> {
  try {
    const records = new Map<ListName, string[]>()
    for (const name of names) records.set(name, await recordsOf(lists[name]))
    return await sha256(payloadOf(canonicalJson(settings), records))
  } catch (cause) {
    throw new BackupError('damaged', 'nested too deep', cause)
  }
}

function recordsOf(list: readonly unknown[]): Promise<string[]> {
  return each(list, (record) => canonicalJson(record))
}

function payloadOf(settings: string, records: ReadonlyMap<ListName, string[]>): string {
  const fields = [...records].map(([name, lines]) => `"${name}":[${lines.join(',')}]`)
  return `{${[...fields, `"settings":${settings}`].sort().join(',')}}`
}
