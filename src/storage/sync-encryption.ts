import type { SyncEncryption } from '../messages/encryption'
import { announce } from './changes'
import { put, reading, writing } from './transaction'

const OPEN: SyncEncryption = { vault: 'open', moving: 'no', left: 'no' }

/** Whether what lies in the place is encrypted; the key itself is for the background alone. */
export async function readEncryption(): Promise<SyncEncryption> {
  const stored = await reading(['sync'], (tx) => tx.objectStore('sync').get('encryption'))
  return { ...OPEN, ...(stored?.value as SyncEncryption | undefined) }
}

export async function writeEncryption(encryption: SyncEncryption): Promise<void> {
  await writing(['sync'], 'relaxed', async (tx) => {
    // The place may have been left meanwhile.
    if ((await tx.objectStore('sync').get('place')) === undefined) return
    put(tx.objectStore('sync'), { key: 'encryption', value: encryption })
  })
  announce({ type: 'sync', id: 'status' })
}
