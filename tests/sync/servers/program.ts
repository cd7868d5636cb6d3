import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Program {
  /** Waits until something answers at the address; rejects where the program has ended or is silent. */
  answers(address: string): Promise<void>
  stop(): Promise<void>
}

/**
 * Runs a server in the foreground. It is held by a pipe: when that closes, be it that this process is
 * killed, the server's process group ends, which has the workers that it starts by itself. Debian
 * keeps servers in `/usr/sbin`, where the PATH of a plain user does not look.
 */
export function runProgram(file: string, args: string[], env: Record<string, string>): Program {
  const child = spawn('sh', ['-c', HELD, 'sh', file, ...args], {
    detached: true,
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, ...env },
  })
  let printed = ''
  let ended: string | null = null
  const print = (text: string) => {
    printed += text
  }
  child.stdout.on('data', print)
  child.stderr.on('data', print)
  child.stdin.on('error', () => {}) // Closed on both sides at once.
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code) => {
    ended ??= `It ended with ${code}.`
  })

  return {
    async answers(address) {
      const deadline = Date.now() + 15_000
      while (!(await isAnswered(address))) {
        const late = Date.now() > deadline
        if (ended || late) throw new Error(`${file}: ${ended ?? 'no answer.'}\n${printed}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    async stop() {
      const exited = ended ? null : once(child, 'exit')
      child.stdin.end()
      await exited
    },
  }
}

/** `$$` is the server after `exec`, and the leader of its group. */
const HELD = 'exec 3<&0; (cat <&3; kill -TERM -$$) & exec "$@" 3<&- </dev/null'

function isAnswered(address: string): Promise<boolean> {
  return fetch(address).then(
    async (response) => {
      await response.arrayBuffer()
      return true
    },
    () => false,
  )
}
