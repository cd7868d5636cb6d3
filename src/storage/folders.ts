import type { SyncPlace } from '../messages/sync'
import { drop, put, reading, type Writing, writing } from './transaction'

/** What a folder of this device was chosen for. `chosen`: to be the place, once it was tried. */
export type FolderUse = 'place' | 'chosen' | 'mirror'

/**
 * The folder, as the browser names it: the right to use it is the browser's to give. `null` where none
 * was chosen. Rejects with a `StorageError`.
 */
export async function readFolder(use: FolderUse): Promise<FileSystemDirectoryHandle | null> {
  const found = await reading(['sync'], (tx) => tx.objectStore('sync').get(keyOf(use)))
  return (found?.value as FileSystemDirectoryHandle | undefined) ?? null
}

/** Remembers it on this device; a handle can be stored, and can't be sent as a message or a backup. */
export async function keepFolder(use: FolderUse, folder: FileSystemDirectoryHandle): Promise<void> {
  await writing(['sync'], 'strict', async (tx) =>
    put(tx.objectStore('sync'), { key: keyOf(use), value: folder }),
  )
}

export async function forgetFolder(use: FolderUse): Promise<void> {
  await writing(['sync'], 'strict', async (tx) => drop(tx.objectStore('sync'), keyOf(use)))
}

/** With the place that is written in the same transaction: the folder that was chosen for it, or none. */
export async function settleFolder(tx: Writing, place: SyncPlace | null): Promise<void> {
  const store = tx.objectStore('sync')
  const chosen = place?.kind === 'folder' ? await store.get(keyOf('chosen')) : undefined
  if (chosen) put(store, { key: keyOf('place'), value: chosen.value })
  else if (place?.kind !== 'folder') drop(store, keyOf('place'))
  drop(store, keyOf('chosen'))
}

function keyOf(use: FolderUse): string {
  return `folder ${use}`
}
