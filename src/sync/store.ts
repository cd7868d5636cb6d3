import type { Credit } from '../note/credits'
import type { VaultKey } from './cipher'
import type { Update } from './document'
import type { Recorded } from './kinds'
import type { Bytes, Sent } from './segment'

/** What a device knows of itself and the others. Never part of a backup. */
export interface SyncState {
  /** This device's own name; another one after its profile was found to be a copy. */
  device: string
  /** Which vault the remote was when it was seen last; `null` before the first time. */
  vault: string | null
  /** Whether it was still that vault at another look: two devices may begin one at once. */
  isSure: 'no' | 'yes'
  /** The number that the next own file gets. */
  next: number
  /** The number of the newest own snapshot, 0 before the first. */
  snapshot: number
  /** Own files up to this number were read back, and are whole. */
  proven: number
  /** By device: the number of the next file to read. */
  peers: Record<string, number>
  /**
   * Records from before anything was synchronised have their documents up to and with this key; `null`
   * when all of them do.
   */
  begun: string | null
  /** Everything known is on its way out, up to and with this key; `null` when that is done. */
  emitted: string | null
  /**
   * The run of the browser in which it was looked around last, and when (ms); `whole` is when all
   * folders were looked through.
   */
  looked: { session: string; at: number; whole?: number } | null
  /** The number that the own sign says, where the remote needs one. */
  signed?: number
  /** Up to where the remote's own account of news was followed (`Remote.news`). */
  since?: string | null
  /** What the vault's files are encrypted with; absent where they stand there as they are. */
  key?: VaultKey | undefined
  /** The vaults that this one came from, the last one first. */
  before?: readonly string[] | undefined
  /** Another vault's key that the user has opened: with it this device may go along. */
  unlocked?: VaultKey | undefined
  /** A new passphrase, on its way. */
  changing?: VaultKey | undefined
  /** A move to another vault, which this device has been told to make. */
  moving?: Move | undefined
  /** Vaults that this device has left, of which something may still be there. */
  left?: readonly LeftVault[] | undefined
}

export interface Move {
  /** The new vault. */
  vault: string
  /** Its key; `null`: its files shall not be encrypted. */
  key: VaultKey | null
  /** Others than the present one that it shall stand for. */
  over: readonly string[]
}

export interface LeftVault {
  vault: string
  identity: string | null
  /** By device, this one's old name among them: the number of the next file to read. */
  peers: Record<string, number>
  /** How often it was looked at since. */
  rounds: number
}

/** A record's document. */
export interface StoredDocument {
  /** All that is known of it. */
  state: Update
  /** What of it this device has to tell: its own changes. */
  own: Update
  /**
   * `yes`: the store could not take what it says, as a later version may have written it. What the
   * record lacks is then not what the user took away.
   */
  refused?: 'yes'
}

/** A file that is ready, and is on the remote once it was read back. */
export interface SealedFile {
  number: number
  bytes: Bytes
  sent: 'no' | 'yes'
}

/** How many talks there are, in all and by conference. */
interface Census {
  talks: number
  byConference: ReadonlyMap<string, number>
}

/**
 * One transaction: all of it is stored, or nothing. Between its first call and its end nothing else
 * may be waited for; what is set is seen by later reads of the same transaction.
 */
export interface SyncTransaction {
  state(): Promise<SyncState | null>
  setState(state: SyncState): void

  /** Says which keys are about to be asked for, so that they are read together. */
  expect(keys: readonly string[]): Promise<void>

  /** What the user's own stores have under the key. */
  record(key: string): Promise<Recorded>
  /**
   * Writes it there, which makes nothing new to be sent. Where it can't be taken, the record stays as it
   * is, and its document is marked as refused.
   */
  setRecord(key: string, record: Recorded): void
  census(): Promise<Census>

  /** The id under which the user writes; `null` where they have given no name. */
  writer(): Promise<string | null>
  /** What is known of who wrote the record's lines. */
  credits(key: string): Promise<readonly Credit[]>
  setCredits(key: string, credits: Credit[]): void

  /** Keys of records that the user has changed or removed, at most so many. */
  dirty(most: number): Promise<string[]>
  isDirty(key: string): Promise<boolean>
  setClean(key: string): void
  /** Keys of records behind this one in their order, at most so many. */
  recordKeys(after: string, most: number): Promise<string[]>

  document(key: string): Promise<StoredDocument | null>
  setDocument(key: string, document: StoredDocument): void
  /** Keys behind this one in their order, at most so many. */
  documentKeys(after: string, most: number): Promise<string[]>

  /** Changes that are to be sent, in the order in which they were queued; at least one, if any. */
  queued(mostBytes: number): Promise<{ id: number; sent: Sent }[]>
  /** How many entries there are, each of one change or of some. */
  queuedCount(): Promise<number>
  queue(sent: Sent): void
  /**
   * Queues what the device has to tell of this document, as it is when it is sent: it need not be stored
   * a second time. `bytes` is how much that is by now.
   */
  queueOwn(key: string, bytes: number): void
  unqueue(ids: readonly number[]): void
  clearQueue(): void

  /** Files in the order of their numbers. */
  files(): Promise<SealedFile[]>
  setFile(file: SealedFile): void
  dropFile(number: number): void
}

/** Where a device keeps what it synchronises. Rejects with what the storage says. */
export interface SyncStore {
  transaction<T>(work: (tx: SyncTransaction) => Promise<T>): Promise<T>
}
