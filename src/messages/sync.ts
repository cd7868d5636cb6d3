import type { Progress } from '../sync/progress'
import type { Answer, Question } from '../sync/question'
import type { RemoteProblem } from '../sync/remote'
import type { Trial } from '../sync/try-remote'
import type { VaultProblem } from '../sync/vault-error'
import type { EncryptionCalls } from './encryption'
import type { MirrorCalls } from './mirror'

/** Where the user's devices meet, and who may write there. Stays on this device. */
export type SyncPlace = ServerPlace | FolderPlace

/** A place that is reached at an address, with a login. */
export type ServerPlace = WebdavPlace | S3Place | CouchdbPlace

/**
 * A folder of this device, which something else carries to the others. The browser's own word for it
 * can't be sent as a message: it lies in the database (`storage/folders.ts`).
 */
interface FolderPlace {
  kind: 'folder'
  /** As the system shows it; it says not where the folder is. */
  name: string
}

interface WebdavPlace {
  kind: 'webdav'
  /** Of the folder. */
  address: string
  user: string
  password: string
}

interface S3Place {
  kind: 's3'
  /** Of the service, without the bucket. */
  address: string
  region: string
  bucket: string
  /** The folder in the bucket; empty for the bucket itself. */
  folder: string
  style: 'path' | 'host'
  /** The access key's id, and its secret. */
  user: string
  password: string
}

interface CouchdbPlace {
  kind: 'couchdb'
  /** Of the server, without the database. */
  address: string
  database: string
  user: string
  password: string
}

/** Why a run ended early. `permission`: the browser does not let the extension go to that site. */
export type SyncProblem = RemoteProblem | VaultProblem | 'permission' | 'storage' | 'unknown'

/** How the exchange stands, as its last run left it. */
export interface SyncStatus {
  /** Instants, ISO 8601 in UTC. */
  lastSuccess: string | null
  /** Since when a run goes on; it may have ended with the browser. */
  running: string | null
  problem: { what: SyncProblem; since: string; tries: number } | null
  question: Question | null
  /** When the user ended the last run; none where it ended otherwise. */
  stopped?: string
}

/** One run, for who wants to see what happened: numbers and kinds, no texts, names or addresses. */
export interface SyncLogEntry {
  at: string
  /** ms */
  took: number
  end: 'done' | 'asked' | 'stopped' | SyncProblem
  /** HTTP's status, where one was the reason. */
  status: number | null
  joined: number
  broken: number
  sent: number
}

export type SyncTrial = { works: true } | { works: false; step: TrialStep; problem: SyncProblem }
type TrialStep = Extract<Trial, { works: false }>['step']

/** What came of erasing what is stored in the place. */
export type SyncErasing =
  /** Nothing is there any more, and the place is left. */
  | { end: 'done' }
  /** Nothing was erased: not all that the others wrote there could be read. */
  | { end: 'unread' }
  /** Nothing was erased: it is another set of devices' by now. */
  | { end: 'other' }
  /** So many files are still there, as far as that is known. */
  | { end: 'stopped'; left: number | null }
  | { end: 'failed'; problem: SyncProblem; left: number | null }

export type { Answer as SyncAnswer, Progress as SyncProgress, Question as SyncQuestion }

/** What surfaces ask of the background for the exchange with other devices. */
export interface SyncCalls extends EncryptionCalls, MirrorCalls {
  /** Something was written here. */
  changed: { args: null; result: null }
  /** Exchanges now; answers at the end, whatever that was. */
  sync: { args: { answer: Answer | null }; result: null }
  /** Ends the run that goes on; what it has done stays, and the next one goes on from there. */
  stop: { args: null; result: null }
  /** How far the run is that goes on; `null` where none does. */
  progress: { args: null; result: Progress | null }
  /** Tries a place out. */
  tryPlace: { args: SyncPlace; result: SyncTrial }
  /** Ends the trial, which then fails. */
  stopTrial: { args: null; result: null }
  /** Sets the place up, and exchanges for the first time. */
  join: { args: SyncPlace; result: null }
  /** Ends the exchange and forgets the place with its login; the notes stay. */
  leave: { args: null; result: null }
  /** Erases first what is stored there. `accept`: also where not all of it could be read. */
  erase: { args: { unread: 'ask' | 'accept' }; result: SyncErasing }
}
