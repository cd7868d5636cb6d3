export { isPrivateWindow } from '../browser/storage'

/** What the storage takes; `null` where the browser does not say. */
export interface StorageUse {
  usedBytes: number | null
  quotaBytes: number | null
  /** True where the browser has promised not to clear it by itself. */
  persisted: boolean | null
}

/** How much of this device's storage is used. */
export async function storageUse(): Promise<StorageUse> {
  const [estimate, persisted] = await Promise.all([
    asked(() => navigator.storage.estimate()),
    asked(() => navigator.storage.persisted()),
  ])
  return {
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
    persisted,
  }
}

/** Asks the browser to keep the notes even when space runs short. */
export async function askToPersist(): Promise<'granted' | 'refused' | 'unsupported'> {
  const answer = await asked(() => navigator.storage.persist())
  if (answer === null) return 'unsupported'
  return answer ? 'granted' : 'refused'
}

/** The answer, or `null` where the browser knows no such question or gives no answer. */
async function asked<T>(question: () => Promise<T>): Promise<T | null> {
  try {
    return await question()
  } catch {
    return null
  }
}
