import type { ChildProcess } from 'node:child_process'

/** `kill -9`, and waits until the process is gone. */
export async function endProcess(process: ChildProcess | null): Promise<void> {
  if (!process || process.exitCode !== null || process.signalCode !== null) return
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await gone
}
