import type { SyncEncryption } from './encryption'
import type { SyncPlace, SyncProblem } from './sync'

/** Where this device keeps readable copies: beside the exchange's files, or in a folder of its own. */
export type MirrorWhere = 'off' | 'place' | 'folder'

/** Of this device alone. */
export interface MirrorSettings {
  where: MirrorWhere
  /** Names this device where the copies lie; drawn by chance. */
  device: string
  /** Tells the place from others: what is known of the files of one is of no use in another. */
  at: string
}

/** Why no copies can be kept in a place. */
export type MirrorRefusal = 'couchdb' | 'encrypted'

/**
 * Why a run ended early. `taken`: another device keeps its copies there; `folder-permission`: the
 * browser has to be asked again; `no-place`: there is no exchange any more.
 */
export type MirrorProblem = SyncProblem | MirrorRefusal | 'taken' | 'folder-permission' | 'no-place'

/** How the copies stand, as the last run left it. */
export interface MirrorStatus {
  /** Instants, ISO 8601 in UTC. */
  lastSuccess: string | null
  /** When it was looked the last time for what was done there. */
  looked: string | null
  /** Copies that are there. */
  files: number
  /** Since when a run goes on, and how far it is; it may have ended with the browser. */
  running: { since: string; done: number; of: number } | null
  problem: { what: MirrorProblem; since: string } | null
  /** `stopped`: the user has ended a run, and says when it goes on. */
  goes: 'on' | 'stopped'
}

/** One run, in numbers alone: no texts, names or addresses. */
export interface MirrorLogEntry {
  at: string
  /** ms */
  took: number
  end: 'done' | 'more' | 'stopped' | MirrorProblem
  /** HTTP's status, where one was the reason. */
  status: number | null
  written: number
  cameBack: number
  putBack: number
  removed: number
}

/** What surfaces ask of the background. */
export interface MirrorCalls {
  /** Keeps copies there from now on, or none; a folder is stored before. Files stay where they are. */
  setMirror: { args: { where: MirrorWhere }; result: null }
  /** `take over`: where another device keeps its copies. Answers when a first part is done. */
  mirror: { args: { act: 'run' | 'stop' | 'take over' }; result: null }
}

/**
 * Why readable copies can't be beside the exchange's files; `null` where they can. In a database nobody
 * could read them, and beside files that are encrypted they would give away what those hide.
 */
export function mirrorRefusal(
  { kind }: SyncPlace,
  { vault, moving }: SyncEncryption,
): MirrorRefusal | null {
  if (kind === 'couchdb') return 'couchdb'
  return vault === 'encrypted' || moving === 'encrypting' ? 'encrypted' : null
}
