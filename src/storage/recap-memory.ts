import type { Recap } from '../recap/recap'

/**
 * This page shows the recap: where the storage is cleared under it, or another page removes the
 * recap, it begins with what is on the screen when the user writes on.
 */
export function rememberRecap(recap: Recap): void {
  shown.set(recap.id, recap)
}

export function recallRecap(id: string): Recap | null {
  return shown.get(id) ?? null
}

/** The user removed the recap on this page. */
export function forgetRecap(id: string): void {
  shown.delete(id)
}

const shown = new Map<string, Recap>()
