/** One entry of this origin's `localStorage`. */
export interface LocalEntry {
  key: string
  value: string
}

/** The entries whose key begins with `prefix`; none where the browser gives no `localStorage`. */
export function localEntries(prefix: string): LocalEntry[] {
  const entries: LocalEntry[] = []
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i)
      if (key?.startsWith(prefix)) entries.push({ key, value: localStorage.getItem(key) ?? '' })
    }
  } catch {
    // Nothing can have been kept where nothing can be read.
  }
  return entries
}

/** Keeps an entry, synchronously. False where the browser refuses (full, forbidden, missing). */
export function keepLocally(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

export function dropLocally(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Where nothing can be dropped, nothing was kept.
  }
}
