import { type Credited, creditsOf, type WrittenLine } from './claims'
import type { SyncTransaction } from './store'

/** Keeps who wrote these lines beside the record, where it is somebody else. */
export function remember(
  tx: SyncTransaction,
  key: string,
  lines: readonly WrittenLine[],
  credited: Pick<Credited, 'me' | 'known'>,
): void {
  const credits = creditsOf(lines, credited)
  if (JSON.stringify(credits) !== JSON.stringify(credited.known)) tx.setCredits(key, credits)
}
