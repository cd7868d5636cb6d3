import { onLocal, readLocal, writeLocal } from '../browser/storage'
import { storageError } from './errors'

/** What the user has set, and what the product remembers for them. */
export interface Settings {
  /** Id of the export format that is offered first. */
  exportFormat: 'markdown' | 'properties'
  /** Instant of the last backup, ISO 8601 in UTC, or `null` where there was none. */
  lastBackupAt: string | null
  /** How notes left the export view the last time, to be offered again; `null` where they never did. */
  lastExport: LastExport | null
  /** What is printed of links: on paper nobody can follow their words alone. */
  printedLinks: 'words' | 'addresses'
}

/** The names are the export view's own, which takes no notice of those that it does not know. */
export interface LastExport {
  /** Instant, ISO 8601 in UTC. */
  at: string
  /** Which talks. */
  scope: string
  verdicts: string[]
  /** What was made of them, and how it left. */
  form: string
  out: string
}

/** The one place of the defaults. */
export const DEFAULTS: Readonly<Settings> = {
  exportFormat: 'markdown',
  lastBackupAt: null,
  lastExport: null,
  printedLinks: 'addresses',
}

/** The settings; a default stands for what was never set or can't be understood. */
export async function readSettings(): Promise<Settings> {
  return settingsOf(await stored())
}

/** Changes the settings that `part` names. Returns all. Rejects with a `StorageError`. */
export async function writeSettings(part: Partial<Settings>): Promise<Settings> {
  const next = { ...(await stored()), ...part }
  try {
    await writeLocal(KEY, next)
  } catch (cause) {
    throw storageError(cause)
  }
  return settingsOf(next)
}

/** Calls `listener` when the settings change, on whichever surface. Returns the end of it. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  return onLocal(KEY, (value) => listener(settingsOf(recordOf(value))))
}

/** True where the user, or a restored backup, has set it. */
export async function isSet(name: keyof Settings): Promise<boolean> {
  return name in (await stored())
}

const KEY = 'settings'

const CHECKS: { [Name in keyof Settings]: (value: unknown) => value is Settings[Name] } = {
  exportFormat: (value) => value === 'markdown' || value === 'properties',
  lastBackupAt: (value) => value === null || typeof value === 'string',
  lastExport: (value): value is LastExport | null => value === null || isLastExport(value),
  printedLinks: (value) => value === 'words' || value === 'addresses',
}

function isLastExport(value: unknown): value is LastExport {
  const { verdicts, ...texts } = recordOf(value)
  return (
    ['at', 'scope', 'form', 'out'].every((name) => typeof texts[name] === 'string') &&
    Array.isArray(verdicts) &&
    verdicts.every((verdict) => typeof verdict === 'string')
  )
}

async function stored(): Promise<Record<string, unknown>> {
  try {
    return recordOf(await readLocal(KEY))
  } catch (cause) {
    throw storageError(cause)
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function settingsOf(record: Record<string, unknown>): Settings {
  const { exportFormat, lastBackupAt, lastExport, printedLinks } = record
  return {
    exportFormat: CHECKS.exportFormat(exportFormat) ? exportFormat : DEFAULTS.exportFormat,
    lastBackupAt: CHECKS.lastBackupAt(lastBackupAt) ? lastBackupAt : DEFAULTS.lastBackupAt,
    lastExport: CHECKS.lastExport(lastExport) ? lastExport : DEFAULTS.lastExport,
    printedLinks: CHECKS.printedLinks(printedLinks) ? printedLinks : DEFAULTS.printedLinks,
  }
}
