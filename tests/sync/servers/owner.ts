import { execFileSync } from 'node:child_process'

/** Started by root, Apache and nginx work as this user, who then has to own what they write. */
export const WORKER = 'www-data'

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

export function giveToWorker(...folders: string[]): void {
  if (isRoot()) execFileSync('chown', ['-R', `${WORKER}:`, ...folders])
}
