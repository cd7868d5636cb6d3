import { drop, put, reading, writing } from './transaction'

/** What a folder of this device was chosen for. */
export type FolderUse = 'place' | 'mirror'

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

function keyOf(use: FolderUse): string {
  return `folder ${use}`
}
