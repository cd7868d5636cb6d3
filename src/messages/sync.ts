import type { Answer, Question } from '../sync/question'
import type { RemoteProblem } from '../sync/remote'
import type { Trial } from '../sync/try-remote'
import type { MirrorCalls } from './mirror'

/** Where the user's devices meet, and who may write there. Stays on this device. */
export type SyncPlace = WebdavPlace | S3Place | CouchdbPlace

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
export type SyncProblem = RemoteProblem | 'permission' | 'storage' | 'unknown'

/** How the exchange stands, as its last run left it. */
export interface SyncStatus {
  /** Instants, ISO 8601 in UTC. */
  lastSuccess: string | null
  /** Since when a run goes on; it may have ended with the browser. */
  running: string | null
  problem: { what: SyncProblem; since: string; tries: number } | null
  question: Question | null
}

/** One run, for who wants to see what happened: numbers and kinds, no texts, names or addresses. */
export interface SyncLogEntry {
  at: string
  /** ms */
  took: number
  end: 'done' | 'asked' | SyncProblem
  /** HTTP's status, where one was the reason. */
  status: number | null
  joined: number
  broken: number
  sent: number
}

export type SyncTrial = { works: true } | { works: false; step: TrialStep; problem: SyncProblem }
type TrialStep = Extract<Trial, { works: false }>['step']

export type { Answer as SyncAnswer, Question as SyncQuestion }

/** What surfaces ask of the background. */
export interface BackgroundCalls extends MirrorCalls {
  /** Something was written here. */
  changed: { args: null; result: null }
  /** Exchanges now; answers at the end, whatever that was. */
  sync: { args: { answer: Answer | null }; result: null }
  /** Tries a place out. */
  tryPlace: { args: SyncPlace; result: SyncTrial }
  /** Sets the place up, and exchanges for the first time. */
  join: { args: SyncPlace; result: null }
  /** Ends the exchange and forgets the place with its login; the notes stay. */
  leave: { args: null; result: null }
}
